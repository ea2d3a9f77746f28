namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The cards of a segment's listings as bytes: read only for the few listings of a page, and kept for the next page that shows them.</summary>
internal sealed class CardStore(byte[] bytes, int[] starts)
{
    /// <summary>As many as a large county has; when there are more, all are let go.</summary>
    private const int MostKept = 16_000;

    private readonly ListingCard?[] _kept = new ListingCard?[starts.Length - 1];
    private int _count;

    public long TotalBytes => bytes.Length;

    /// <summary>The same object for as long as it is kept.</summary>
    public ListingCard Card(int document)
    {
        if (Volatile.Read(ref _kept[document]) is { } kept)
        {
            return kept;
        }
        if (Interlocked.Increment(ref _count) > MostKept)
        {
            Array.Clear(_kept);
            Volatile.Write(ref _count, 1);
        }
        var card = Read(document);
        return Interlocked.CompareExchange(ref _kept[document], card, null) ?? card;
    }

    /// <summary>A card that nobody is likely to ask for again soon.</summary>
    public ListingCard Read(int document) => CardCodec.Read(Bytes(document));

    public string Name(int document) => CardCodec.ReadName(Bytes(document));

    public ReadOnlySpan<byte> Bytes(int document) => bytes.AsSpan(starts[document]..starts[document + 1]);
}
