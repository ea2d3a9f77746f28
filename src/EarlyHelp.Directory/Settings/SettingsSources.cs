using System.Collections;
using System.Text.Json;

namespace EarlyHelp.Directory.Settings;

/// <summary>Settings for programs without a host: the environment, then <c>appsettings.json</c>, with names in any case, as the site reads them.</summary>
internal static class SettingsSources
{
    private const string Section = "Directory";

    private static readonly JsonDocumentOptions _lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="environment">Names and values of variables.</param>
    /// <param name="folders">Where an <c>appsettings.json</c> may be: the earlier wins.</param>
    /// <returns>Gives a setting by its name in the section, or <c>null</c>.</returns>
    /// <exception cref="InvalidDataException">A file cannot be read.</exception>
    public static Func<string, string?> Read(IDictionary environment, IEnumerable<string> folders)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry variable in environment)
        {
            var name = ((string)variable.Key).Replace("__", ":", StringComparison.Ordinal);
            if (name.StartsWith(Section + ":", StringComparison.OrdinalIgnoreCase))
            {
                values.TryAdd(name[(Section.Length + 1)..], (string?)variable.Value);
            }
        }

        foreach (var path in folders.Distinct(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "appsettings.json")).Where(File.Exists))
        {
            AddFile(values, path);
        }

        return name => values.GetValueOrDefault(name);
    }

    private static void AddFile(Dictionary<string, string?> values, string path)
    {
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path), _lenient);
            var sections = file.RootElement.EnumerateObject().Where(part => part.Name.Equals(Section, StringComparison.OrdinalIgnoreCase) && part.Value.ValueKind == JsonValueKind.Object);
            foreach (var setting in sections.SelectMany(section => section.Value.EnumerateObject()))
            {
                values.TryAdd(setting.Name, setting.Value.ValueKind == JsonValueKind.Null ? null : setting.Value.ToString());
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is not a JSON object: {error.Message}", error);
        }
    }
}
