using System.Globalization;
using System.Text;

namespace EarlyHelp.Directory.Search.Evaluation;

/// <summary>Queries with what people judged to be good answers. Listings not named for a query count as 0.</summary>
public sealed class JudgedSet
{
    /// <summary>A grade of 3 answers the need, 2 is useful, 1 marginal, 0 is of no use.</summary>
    public const int HighestGrade = 3;

    private readonly Dictionary<string, Dictionary<string, int>> _grades;

    private JudgedSet(IReadOnlyList<JudgedQuery> queries, Dictionary<string, Dictionary<string, int>> grades)
    {
        Queries = queries;
        _grades = grades;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<JudgedQuery> Queries { get; }

    /// <summary>Grades above 0 by external id.</summary>
    public IReadOnlyDictionary<string, int> GradesOf(string query) => _grades.GetValueOrDefault(query) ?? [];

    /// <summary>Every listing judged above 0 for any query.</summary>
    public IReadOnlySet<string> Listings => _grades.Values.SelectMany(grades => grades.Keys).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same judgements with other texts: what they are worth when queries are misspelt.</summary>
    public JudgedSet With(Func<JudgedQuery, string> text) => new([.. Queries.Select(query => query with { Text = text(query) })], _grades);

    /// <param name="queries">Tab-separated, with a header that has <c>qid</c> and <c>text</c>.</param>
    /// <param name="judgements">Tab-separated, with a header that has <c>qid</c>, <c>listing_id</c> and <c>grade</c>.</param>
    /// <exception cref="InvalidDataException">A file cannot be used; the message names file and line and says what to do.</exception>
    public static JudgedSet Load(string queries, string judgements)
    {
        var read = new List<JudgedQuery>();
        foreach (var (line, values) in Rows(queries, "qid", "text"))
        {
            if (read.Exists(query => query.Id == values[0]))
            {
                throw new InvalidDataException($"{queries}, line {line}: query {values[0]} stands there twice. Give it another qid.");
            }

            read.Add(new JudgedQuery(values[0], values[1]));
        }

        return read.Count == 0
            ? throw new InvalidDataException($"{queries} has no queries. Add lines below its header.")
            : new JudgedSet(read, Grades(judgements, queries, [.. read.Select(query => query.Id)]));
    }

    private static Dictionary<string, Dictionary<string, int>> Grades(string path, string queries, HashSet<string> known)
    {
        var all = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (line, values) in Rows(path, "qid", "listing_id", "grade"))
        {
            if (!known.Contains(values[0]))
            {
                throw new InvalidDataException($"{path}, line {line}: there is no query {values[0]} in {queries}. Correct the qid or add the query.");
            }

            if (!int.TryParse(values[2], NumberStyles.None, CultureInfo.InvariantCulture, out var grade) || grade > HighestGrade)
            {
                throw new InvalidDataException($"{path}, line {line}: the grade is '{values[2]}'. Write 0, 1, 2 or 3.");
            }

            var grades = all.TryGetValue(values[0], out var found) ? found : all[values[0]] = new Dictionary<string, int>(StringComparer.Ordinal);
            if (grade > 0 && !grades.TryAdd(values[1], grade))
            {
                throw new InvalidDataException($"{path}, line {line}: {values[1]} is judged twice for query {values[0]}. Keep one line.");
            }
        }

        return all;
    }

    private static IEnumerable<(int Line, string[] Values)> Rows(string path, params string[] columns)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} is not there. Check the path.");
        }

        var number = 0;
        int[]? places = null;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (places is null)
            {
                places = [.. columns.Select(column => Array.IndexOf(cells, column))];
                var missing = columns.Where((_, i) => places[i] < 0).ToList();
                if (missing.Count > 0)
                {
                    throw new InvalidDataException($"{path}, line {number}: the header has no {string.Join(", ", missing)}. The first line names the columns ({string.Join(", ", columns)}), parted by tabs.");
                }

                continue;
            }

            var values = places.Select(place => place < cells.Length ? cells[place].Trim() : "").ToArray();
            if (values.Any(value => value.Length == 0))
            {
                throw new InvalidDataException($"{path}, line {number}: {columns[Array.FindIndex(values, value => value.Length == 0)]} is empty. Fill it in; columns are parted by tabs.");
            }

            yield return (number, values);
        }

        if (places is null)
        {
            throw new InvalidDataException($"{path} is empty. The first line names the columns ({string.Join(", ", columns)}), parted by tabs.");
        }
    }
}

public sealed record JudgedQuery(string Id, string Text);
