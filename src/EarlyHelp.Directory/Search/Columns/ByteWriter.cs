using System.Text;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>Writes small values one after the other into memory that grows.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    public void Number(int number)
    {
        Reserve(5);
        var left = (uint)((number << 1) ^ (number >> 31));
        while (left > 127)
        {
            _bytes[Length++] = (byte)(left | 128);
            left >>= 7;
        }
        _bytes[Length++] = (byte)left;
    }

    /// <summary><c>null</c> and empty are kept apart.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(-1);
            return;
        }
        Number(Encoding.UTF8.GetByteCount(text));
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + more, _bytes.Length + (_bytes.Length / 2)));
        }
    }
}

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            uint next = _bytes[_at++];
            value |= (next & 127) << shift;
            if (next < 128)
            {
                return (int)(value >> 1) ^ -(int)(value & 1);
            }
        }
    }

    public string? Text()
    {
        var length = Number();
        if (length < 0)
        {
            return null;
        }
        _at += length;
        return Encoding.UTF8.GetString(_bytes.Slice(_at - length, length));
    }
}
