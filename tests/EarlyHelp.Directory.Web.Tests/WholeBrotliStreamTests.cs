using System.IO.Compression;
using System.Text;
using EarlyHelp.Directory.Web.Infrastructure;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class WholeBrotliStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public async Task WhatIsWritten_IsReadAgain(int length)
    {
        var random = new Random(length);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(20)))));

        foreach (var piece in new[] { 7_001, 16_384, int.MaxValue })
        {
            Assert.Equal(bytes, Decompressed(await Compressed(bytes, piece)));
            Assert.Equal(bytes, Decompressed(CompressedAtOnce(bytes, piece)));
        }
    }

    [Fact]
    public async Task APage_IsSentInOneGo_AndNothingBefore()
    {
        var output = new MemoryStream();
        var stream = new WholeBrotliStream(output);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 40_000)));
        await stream.FlushAsync();

        Assert.Equal(0, output.Length);

        await stream.DisposeAsync();
        Assert.InRange(output.Length, 1, 1_000);
    }

    private static async Task<byte[]> Compressed(byte[] bytes, int piece)
    {
        var output = new MemoryStream();
        await using (var stream = new WholeBrotliStream(output))
        {
            for (var at = 0; at < bytes.Length; at += Math.Min(piece, bytes.Length - at))
            {
                await stream.WriteAsync(bytes.AsMemory(at, Math.Min(piece, bytes.Length - at)));
            }
        }

        return output.ToArray();
    }

    private static byte[] CompressedAtOnce(byte[] bytes, int piece)
    {
        var output = new MemoryStream();
        using (var stream = new WholeBrotliStream(output))
        {
            for (var at = 0; at < bytes.Length; at += Math.Min(piece, bytes.Length - at))
            {
                stream.Write(bytes, at, Math.Min(piece, bytes.Length - at));
            }
        }

        return output.ToArray();
    }

    private static byte[] Decompressed(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }
}
