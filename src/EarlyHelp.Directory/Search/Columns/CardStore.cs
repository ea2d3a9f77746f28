namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The cards of a segment's listings as bytes: read only for the few listings of a page.</summary>
internal sealed class CardStore(byte[] bytes, int[] starts)
{
    public long TotalBytes => bytes.Length;

    public ListingCard Card(int document) => CardCodec.Read(Bytes(document));

    public string Name(int document) => CardCodec.ReadName(Bytes(document));

    public ReadOnlySpan<byte> Bytes(int document) => bytes.AsSpan(starts[document]..starts[document + 1]);
}
