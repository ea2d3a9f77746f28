using EarlyHelp.Directory.Search.Columns;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Indexing;

/// <summary>A listing as the index takes it in: its text by field, its values by column, its card. Made by <see cref="IndexDocumentBuilder"/>.</summary>
internal sealed class IndexDocument
{
    public required DocumentFacts Facts { get; init; }

    public required ListingCard Card { get; init; }

    /// <summary>In the order of <see cref="SearchField"/>; a field may stand there several times, once for each of its values.</summary>
    public List<(SearchField Field, string Text)> Texts { get; } = [];

    public List<(ColumnName Column, string Value)> Values { get; } = [];

    public List<(GeoPoint Point, byte Place)> Sites { get; } = [];
}
