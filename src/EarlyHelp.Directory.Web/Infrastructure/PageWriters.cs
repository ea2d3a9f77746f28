using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Gives pages a <see cref="PageWriter"/>. The framework's own copies each piece of a page to a buffer of characters, encodes it when that is full and sends it on, several times a page.
/// </summary>
public sealed class PageWriters : IHttpResponseStreamWriterFactory
{
    public TextWriter CreateWriter(Stream stream, Encoding encoding) => encoding is UTF8Encoding ? new PageWriter(stream) : new HttpResponseStreamWriter(stream, encoding);
}

/// <summary>Encodes a page piece by piece as it is written and sends it in one go, a very long one in several.</summary>
public sealed class PageWriter(Stream output) : TextWriter
{
    /// <summary>What is longer is sent on before it is whole.</summary>
    private const int MostGathered = 512 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Keeps the first half of a character that is written in two pieces.</summary>
    private readonly Encoder _encoder = Utf8.GetEncoder();

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;
    private bool _isSent;

    public override Encoding Encoding => Utf8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Encode(buffer, isLast: false);

    public override Task WriteAsync(char value)
    {
        Write(value);
        return SendLong();
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return SendLong();
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return SendLong();
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return SendLong();
    }

    /// <summary>Does nothing: answers are only sent without waiting for them.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync() => _length > 0 ? Send() : Task.CompletedTask;

    /// <summary>Sends what was written since it was sent, and nothing of a page that was never: making it failed, and the page that says so is to come.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_isSent && _bytes.Length > 0)
        {
            Encode([], isLast: true);
            await FlushAsync();
        }

        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        base.Dispose(disposing);
    }

    private void Encode(ReadOnlySpan<char> text, bool isLast)
    {
        var most = Utf8.GetMaxByteCount(text.Length);
        if (_bytes.Length - _length < most)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + most, _bytes.Length * 2));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _length += _encoder.GetBytes(text, _bytes.AsSpan(_length), isLast);
    }

    private Task SendLong() => _length > MostGathered ? Send() : Task.CompletedTask;

    private async Task Send()
    {
        _isSent = true;
        await output.WriteAsync(_bytes.AsMemory(0, _length));
        _length = 0;
    }
}
