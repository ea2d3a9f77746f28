using EarlyHelp.Directory.Search.Columns;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// A figure for all that the index holds of a listing. Parts are added up, so the order in which listings and words came does not matter; two builds
/// of the same catalogue agree, whatever their numbers inside.
/// </summary>
internal static class ContentHash
{
    public static ulong Mix(ulong value)
    {
        value ^= value >> 30;
        value *= 0xBF58476D1CE4E5B9;
        value ^= value >> 27;
        value *= 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    public static ulong Mix(ulong one, ulong other) => Mix(one + (other * 0x9E3779B97F4A7C15) + 1);

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211;
        }
        return Mix(hash);
    }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037;
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 1099511628211;
        }
        return Mix(hash);
    }

    public static ulong Of(in DocumentFacts facts) => Mix(
        Mix((ulong)facts.ServiceId, (ulong)((facts.Ages.From << 16) ^ facts.Ages.To)),
        Mix((ulong)((((int?)facts.Access ?? 9) << 8) | ((int?)facts.Level ?? 9)), (ulong)((facts.AssuredOn << 8) | facts.Completeness) ^ ((ulong)facts.ClosesOn << 40) ^ (facts.IsTemporarilyClosed ? 1UL << 63 : 0)));

    /// <summary>One place of a word. The places of a word are added up, then mixed with its stem.</summary>
    public static ulong OfPlace(SearchField field, int position)
    {
        var place = (((ulong)field << 16) | (uint)position) + 1;
        place *= 0x9E3779B97F4A7C15;
        return place ^ (place >> 29);
    }

    public static ulong OfValue(ColumnName column, string value) => Mix(Of(value), (ulong)column);

    public static ulong OfSite(GeoPoint point, byte place) =>
        Mix(Mix((ulong)BitConverter.DoubleToInt64Bits(point.X), (ulong)BitConverter.DoubleToInt64Bits(point.Y)), Mix((ulong)BitConverter.DoubleToInt64Bits(point.Z), place));
}
