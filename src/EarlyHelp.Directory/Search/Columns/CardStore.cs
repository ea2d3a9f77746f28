namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The cards of a segment's listings as bytes: read only for the few listings of a page, and kept for the next page that shows them.</summary>
internal sealed class CardStore(byte[] bytes, int[] starts)
{
    /// <summary>As many as a large county has; of more documents, those whose numbers end alike take each other's place. A power of two.</summary>
    private const int MostKept = 1 << 14;

    private readonly Kept?[] _kept = new Kept?[Math.Min(MostKept, starts.Length - 1)];

    public long TotalBytes => bytes.Length;

    /// <summary>The same object for as long as it is kept.</summary>
    public ListingCard Card(int document)
    {
        ref var place = ref _kept[document & (MostKept - 1)];
        if (Volatile.Read(ref place) is { } kept && kept.Document == document)
        {
            return kept.Card;
        }
        var read = new Kept(document, Read(document));
        var other = Volatile.Read(ref place);
        return Interlocked.CompareExchange(ref place, read, other) is { } first && first != other && first.Document == document ? first.Card : read.Card;
    }

    /// <summary>A card that nobody is likely to ask for again soon.</summary>
    public ListingCard Read(int document) => CardCodec.Read(Bytes(document));

    public string Name(int document) => CardCodec.ReadName(Bytes(document));

    public ReadOnlySpan<byte> Bytes(int document) => bytes.AsSpan(starts[document]..starts[document + 1]);

    private sealed record Kept(int Document, ListingCard Card);
}
