using System.Buffers;
using System.IO.Compression;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Gathers what is written and compresses it in one go at the end, where it is a page and no more. A page that is compressed piece by piece, as it is made, takes twice the time and
/// is larger, and nobody sees its beginning any sooner: all of it is made before the first piece is sent.
/// </summary>
public sealed class WholeBrotliStream(Stream output) : Stream
{
    /// <summary>The quickest. Of a whole page it makes less than the next one makes of its pieces.</summary>
    private const int Quality = 0;

    /// <summary>As far back as repetitions are looked for, as a power of two: more than a page.</summary>
    private const int Window = 18;

    /// <summary>An answer larger than this is sent in pieces.</summary>
    private const int MostGathered = 512 * 1024;

    private BrotliEncoder _encoder = new(Quality, Window);
    private byte[] _gathered = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private byte[] _compressed = [];
    private int _length;
    private bool _isDone;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Gather(buffer);
        if (_length > MostGathered)
        {
            output.Write(Compress(isLast: false).Span);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Gather(buffer.Span);
        if (_length > MostGathered)
        {
            await output.WriteAsync(Compress(isLast: false), cancellationToken);
        }
    }

    /// <summary>Does nothing: see above.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc cref="Flush"/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (!_isDone)
        {
            await output.WriteAsync(Compress(isLast: true));
        }

        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _gathered.Length > 0)
        {
            if (!_isDone)
            {
                output.Write(Compress(isLast: true).Span);
            }

            _encoder.Dispose();
            ArrayPool<byte>.Shared.Return(_gathered);
            ArrayPool<byte>.Shared.Return(_compressed);
            (_gathered, _compressed) = ([], []);
        }

        base.Dispose(disposing);
    }

    private void Gather(ReadOnlySpan<byte> bytes)
    {
        Grow(ref _gathered, _length, _length + bytes.Length);
        bytes.CopyTo(_gathered.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>What was gathered. Good until the next call.</summary>
    private ReadOnlyMemory<byte> Compress(bool isLast)
    {
        var left = _gathered.AsSpan(0, _length);
        var written = 0;
        for (var status = OperationStatus.DestinationTooSmall; status != OperationStatus.Done;)
        {
            Grow(ref _compressed, written, written + BrotliEncoder.GetMaxCompressedLength(left.Length));
            status = _encoder.Compress(left, _compressed.AsSpan(written), out var read, out var more, isLast);
            if (status == OperationStatus.InvalidData)
            {
                throw new InvalidOperationException("A page cannot be compressed.");
            }

            left = left[read..];
            written += more;
        }

        _length = 0;
        _isDone = isLast;
        return _compressed.AsMemory(0, written);
    }

    /// <param name="used">What is to be kept.</param>
    private static void Grow(ref byte[] buffer, int used, int needed)
    {
        if (needed > buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, buffer.Length * 2));
            buffer.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }
    }
}
