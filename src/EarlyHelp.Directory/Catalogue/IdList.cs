using System.Text.Json;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Many ids as one parameter of a statement, so that the statement stays the same however many there are.</summary>
internal static class IdList
{
    /// <summary>To go behind <c>in</c>.</summary>
    public const string Sql = "(select value from json_each(@ids))";

    /// <summary>The parameter that <see cref="Sql"/> asks for.</summary>
    public static object Of(IEnumerable<long> ids) => new { ids = JsonSerializer.Serialize(ids) };
}
