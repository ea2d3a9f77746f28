using System.Buffers.Binary;
using System.IO.Compression;
using EarlyHelp.Directory.Web.Infrastructure;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class IconTests
{
    [Theory]
    [InlineData(90, 20, false)]
    [InlineData(90, 100, true)]
    [InlineData(62, 75, true)]
    [InlineData(118, 75, true)]
    [InlineData(90, 150, false)]
    [InlineData(2, 2, false)]
    public void Png_IsAWhiteHeartOnTheBrand(int x, int y, bool isHeart)
    {
        var png = IconPicture.Png("#12503f", 180);

        Assert.Equal("\u0089PNG\r\n\u001a\n", string.Concat(png.Take(8).Select(value => (char)value)));
        Assert.Equal(180, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        var at = (y * (1 + (3 * 180))) + 1 + (3 * x);
        Assert.Equal(isHeart ? [255, 255, 255] : new byte[] { 0x12, 0x50, 0x3f }, Rows(png)[at..(at + 3)]);
    }

    private static byte[] Rows(byte[] png)
    {
        // After signature and header: 8 + 25 bytes.
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }
}
