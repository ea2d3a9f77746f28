using System.Text.Json;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>What a row would change, field by field.</summary>
public sealed record RowDifference
{
    public required long Row { get; init; }

    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    /// <summary>Nothing is stored under its id yet.</summary>
    public required bool IsNew { get; init; }

    public required IReadOnlyList<FieldDifference> Fields { get; init; }
}

/// <summary>One field before and after; <c>null</c>: it was or would be empty.</summary>
public sealed record FieldDifference(string Field, string? Old, string? New)
{
    private const int ShownLength = 300;

    public static IReadOnlyList<FieldDifference> Between(Service? stored, Service incoming) =>
        Between(stored is null ? null : CatalogueJson.Write(stored with { Assurance = null }), CatalogueJson.Write(incoming with { Assurance = null }), "");

    public static IReadOnlyList<FieldDifference> Between(Organisation? stored, Organisation incoming) =>
        Between(stored is null ? null : CatalogueJson.Write(stored), CatalogueJson.Write(incoming), "organisation.");

    private static List<FieldDifference> Between(byte[]? stored, byte[] incoming, string prefix)
    {
        var before = new Dictionary<string, string>();
        var after = new Dictionary<string, string>();
        if (stored is not null)
        {
            using var old = JsonDocument.Parse(stored);
            Flatten(old.RootElement, prefix, before);
        }

        using var now = JsonDocument.Parse(incoming);
        Flatten(now.RootElement, prefix, after);
        return
        [
            .. before.Keys.Union(after.Keys)
                .Where(field => !field.EndsWith("source", StringComparison.Ordinal) && before.GetValueOrDefault(field) != after.GetValueOrDefault(field))
                .Select(field => new FieldDifference(field, Shown(before.GetValueOrDefault(field)), Shown(after.GetValueOrDefault(field)))),
        ];
    }

    private static void Flatten(JsonElement value, string path, Dictionary<string, string> fields)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Flatten(property.Value, path.Length == 0 || path.EndsWith('.') ? path + property.Name : path + "." + property.Name, fields);
                }

                break;
            case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind != JsonValueKind.Object):
                fields[path] = string.Join(", ", value.EnumerateArray().Select(item => item.ToString()));
                break;
            case JsonValueKind.Array:
                var at = 1;
                foreach (var item in value.EnumerateArray())
                {
                    Flatten(item, $"{path}[{at++}]", fields);
                }

                break;
            default:
                fields[path] = value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString();
                break;
        }
    }

    private static string? Shown(string? text) => text is null ? null : TextCleaner.Cut(text, ShownLength).ReplaceLineEndings(" ");
}
