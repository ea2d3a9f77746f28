using System.Collections;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>
/// How a version is written down: camel case, enums as words, what is empty left out. The same value always gives the same text, so that a hash of it tells
/// whether anything changed.
/// </summary>
public static class CatalogueJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        // By reflection: generated readers would set an empty list that was left out to null.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    private static readonly JsonTypeInfo<Service> _service = (JsonTypeInfo<Service>)_options.GetTypeInfo(typeof(Service));

    private static readonly JsonTypeInfo<Organisation> _organisation = (JsonTypeInfo<Organisation>)_options.GetTypeInfo(typeof(Organisation));

    private static readonly JsonTypeInfo<Assurance> _assurance = (JsonTypeInfo<Assurance>)_options.GetTypeInfo(typeof(Assurance));

    public static byte[] Write(Service service) => JsonSerializer.SerializeToUtf8Bytes(service, _service);

    /// <summary>What <see cref="Write(Service)"/> gives of a service with the assurance, from what it gave without one: the assurance stands last.</summary>
    internal static byte[] WithAssurance(ReadOnlySpan<byte> content, Assurance assurance) =>
        [.. content[..^1], .. ",\"assurance\":"u8, .. JsonSerializer.SerializeToUtf8Bytes(assurance, _assurance), .. "}"u8];

    public static byte[] Write(Organisation organisation) => JsonSerializer.SerializeToUtf8Bytes(organisation, _organisation);

    public static Service ReadService(string document) => JsonSerializer.Deserialize(document, _service)!;

    public static Organisation ReadOrganisation(string document) => JsonSerializer.Deserialize(document, _organisation)!;

    /// <summary>Tells a content from another; the assurance is no part of the content.</summary>
    internal static byte[] Hash(ReadOnlySpan<byte> document) => SHA256.HashData(document)[..16];

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            {
                property.ShouldSerialize = (_, value) => value is ICollection items ? items.Count > 0 : value is IEnumerable some && some.GetEnumerator().MoveNext();
            }
        }
    }
}
