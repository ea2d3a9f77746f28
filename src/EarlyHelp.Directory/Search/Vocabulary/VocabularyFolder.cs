using System.Text;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>Reads the vocabulary that people keep in <c>index-data/vocabulary</c>.</summary>
public static class VocabularyFolder
{
    private const int ProblemsShown = 20;

    /// <exception cref="InvalidDataException">A file cannot be used; the message names every file and line and says what to do.</exception>
    public static Lexicon Read(string folder, TaxonomyLibrary taxonomy)
    {
        var builder = new LexiconBuilder();
        var problems = new List<VocabularyProblem>();
        var rules = new List<VocabularyRule>();
        foreach (var path in Files(folder))
        {
            var file = new VocabularyFile(Path.GetFileName(path), (name, id) => taxonomy.Find(name, id) is not null);
            file.Read(File.ReadAllText(path, Encoding.UTF8));
            problems.AddRange(file.Problems);
            rules.AddRange(file.Rules);
        }

        if (problems.Count > 0)
        {
            var more = problems.Count > ProblemsShown ? $"\n... and {problems.Count - ProblemsShown} more." : "";
            throw new InvalidDataException($"The vocabulary in {folder} cannot be used:\n{string.Join('\n', problems.Take(ProblemsShown))}{more}");
        }

        // What terms are called is wanted by every rule that leads to one.
        foreach (var rule in rules.OrderBy(rule => rule is not TermWordsRule))
        {
            builder.Add(rule);
        }

        return builder.Build();
    }

    /// <summary>Changes whenever a file of the folder does.</summary>
    internal static string Stamp(string folder)
    {
        var stamp = new StringBuilder();
        foreach (var path in Files(folder))
        {
            var file = new FileInfo(path);
            stamp.Append(file.Name).Append('|').Append(file.Length).Append('|').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return stamp.ToString();
    }

    /// <summary>In order of name, so that the same files always make the same lexicon.</summary>
    private static string[] Files(string folder)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder} is not there. Create it, or correct Directory__ReferencePath.");
        }

        var files = System.IO.Directory.GetFiles(folder, "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
