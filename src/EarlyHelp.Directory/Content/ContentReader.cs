using System.Text.RegularExpressions;
using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Content;

/// <summary>Reads one content file.</summary>
public static partial class ContentReader
{
    /// <param name="tokens">Markdown by the name that stands in double braces.</param>
    /// <exception cref="InvalidDataException">The file cannot be shown; the message names it and says what to do.</exception>
    public static ContentPage Read(string path, string text, ContentKind kind, IReadOnlyDictionary<string, string> tokens)
    {
        if (FrontMatter().Match(text) is not { Success: true } front)
        {
            throw new InvalidDataException($"{path}: the file must start with its front matter between two lines of three hyphens.");
        }

        var slug = Path.GetFileNameWithoutExtension(path);
        if (!Slug().IsMatch(slug))
        {
            throw new InvalidDataException($"{path}: the name of the file becomes its address. Use lower-case letters, digits and hyphens only.");
        }

        var about = YamlFile.Parse<ContentFrontMatter>(front.Value[..^front.Groups["end"].Length], path);
        var body = ContentMarkdown.Render(Token().Replace(text[front.Length..], token => Fill(path, token.Groups[1].Value, tokens)), about.Language);
        return body.HasTitleHeading
            ? throw new InvalidDataException($"{path}: a heading starts with a single #. The title is the page's only first-level heading: start with ##.")
            : new ContentPage { Kind = kind, Slug = slug, About = about, Html = body.Html, Headings = body.Headings, Text = body.Text };
    }

    private static string Fill(string path, string token, IReadOnlyDictionary<string, string> tokens) =>
        tokens.TryGetValue(token, out var value)
            ? value
            : throw new InvalidDataException($"{path}: '{{{{{token}}}}}' is not known. Known are {string.Join(", ", tokens.Keys.Order(StringComparer.Ordinal))}.");

    [GeneratedRegex(@"\A---\r?\n.*?(?<end>^---[ ]*(\r?\n|\z))", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Token();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
