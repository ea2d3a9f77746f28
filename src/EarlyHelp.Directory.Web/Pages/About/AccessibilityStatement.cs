using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Web.Pages.About;

/// <summary>What the accessibility statement is made from: what people keep in <c>accessibility.yaml</c>, and what the last recorded test run found.</summary>
public sealed record AccessibilityStatement
{
    public const string FactsFile = "accessibility.yaml";
    public const string ResultsFile = "accessibility-results.json";

    // Relaxed, since the file is read by people too and never put into a page as it is.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required AccessibilityFacts Facts { get; init; }

    /// <summary><c>null</c> where no run was recorded.</summary>
    public AccessibilityResults? Results { get; init; }

    /// <summary>Nothing is known that fails, and a test has looked.</summary>
    public bool IsFull => Facts.Limits.Count == 0 && Results is { Faults.Count: 0 };

    /// <exception cref="InvalidDataException">A file cannot be read; the message says which and why.</exception>
    public static AccessibilityStatement Load(string contentPath)
    {
        var results = Path.Combine(contentPath, ResultsFile);
        return new AccessibilityStatement
        {
            Facts = YamlFile.Read<AccessibilityFacts>(Path.Combine(contentPath, FactsFile)),
            Results = File.Exists(results) ? Read(results) : null,
        };
    }

    /// <summary>As the file holds it.</summary>
    public static string Write(AccessibilityResults results) => JsonSerializer.Serialize(results, Json) + "\n";

    private static AccessibilityResults Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<AccessibilityResults>(File.ReadAllText(path), Json) ?? throw new InvalidDataException($"{path} is empty. Record a test run again.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message} Record a test run again.", error);
        }
    }
}

/// <summary>What people keep of the statement.</summary>
public sealed record AccessibilityFacts
{
    public required DateOnly Prepared { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>What is known not to meet the standard; the regulations ask for all of it with the reason.</summary>
    public IReadOnlyList<AccessibilityLimit> Limits { get; init; } = [];
}

/// <summary>One thing that some people cannot use.</summary>
public sealed record AccessibilityLimit
{
    public required string What { get; init; }

    public required string Why { get; init; }

    /// <summary>What to use in its place.</summary>
    public required string Instead { get; init; }

    /// <summary>The success criterion of WCAG it falls short of.</summary>
    public required string Criterion { get; init; }
}

/// <summary>What an automatic test of every page found.</summary>
public sealed record AccessibilityResults
{
    public required DateOnly Tested { get; init; }

    /// <summary>The tool and its version.</summary>
    public required string Engine { get; init; }

    /// <summary>In pixels.</summary>
    public required IReadOnlyList<int> Widths { get; init; }

    /// <summary>The addresses tested: pages, and states of pages.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    public required IReadOnlyList<AccessibilityFault> Faults { get; init; }
}

/// <param name="Help">What is wrong, in the tool's words.</param>
public sealed record AccessibilityFault(string Page, string Help);
