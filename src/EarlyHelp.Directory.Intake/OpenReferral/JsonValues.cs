using System.Text.Json;
using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Takes what a feed sends for what it means: numbers come as text and text as numbers, one object stands where a list should, null is anywhere.</summary>
internal static partial class JsonValues
{
    /// <returns><c>null</c> where there is nothing, or a list or object where a text should be.</returns>
    public static string? Text(this JsonElement item, string name) => item.Property(name) is { } value ? value.Scalar() : null;

    /// <summary>The first of the names that holds a text.</summary>
    public static string? Text(this JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.Text(name) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    public static string? Scalar(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => String(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>The objects of the lists under these names; a lone object counts as a list of one.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement item, params string[] names)
    {
        foreach (var name in names)
        {
            switch (item.Property(name))
            {
                case { ValueKind: JsonValueKind.Array } list:
                    foreach (var element in list.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object))
                    {
                        yield return element;
                    }

                    break;
                case { ValueKind: JsonValueKind.Object } lone:
                    yield return lone;
                    break;
            }
        }
    }

    public static JsonElement? Object(this JsonElement item, string name) => item.Property(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    public static bool Has(this JsonElement item, string name) => item.Property(name) is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static JsonElement? Property(this JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : null;

    /// <summary>Half a surrogate pair, which JSON can write but no text can hold, becomes the sign for a broken character.</summary>
    private static string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Surrogates().Replace(value.GetRawText(), match => match.Length == 12 ? match.Value : "\\ufffd"));
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex Surrogates();
}
