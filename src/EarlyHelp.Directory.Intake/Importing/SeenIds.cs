using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>Which ids a source has named, and in which row: 40 bytes each however long they are.</summary>
internal sealed class SeenIds
{
    private readonly Dictionary<UInt128, long> _rows = [];

    /// <returns>The row that had the id first, or <c>null</c> where this is the first.</returns>
    public long? Add(string id, long row)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, Sum(Encoding.UTF8.GetBytes(id)), out var isKnown);
        first = isKnown ? first : row;
        return isKnown ? first : null;
    }

    public static UInt128 Sum(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
