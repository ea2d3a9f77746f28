using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// The site's icon, a heart on the brand's colour: drawn from the same few shapes as SVG and, for devices and programs that read no SVG, as PNG. The heart is well
/// inside the middle, so that devices may cut the corners.
/// </summary>
public static class IconPicture
{
    /// <summary>The sizes of the PNG in pixels: home screens of telephones, and the picture beside a link that is shared.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [180, 192, 512];

    private const double Side = 64;
    private const double Radius = 9.5;
    private const double LobeY = 26;
    private const double TipY = 50;
    private const int SamplesAcross = 4;

    private static readonly double[] LobesX = [23.5, 40.5];
    private static readonly byte[] Signature = [137, 80, 78, 71, 13, 10, 26, 10];

    // Where the sides touch the lobes: the tangents from the tip.
    private static readonly (double X, double Y) LeftTouch = Touch();

    public static string Svg(string brand) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Side} {Side}"><rect width="{Side}" height="{Side}" rx="12" fill="{brand}"/><g fill="#fff"><circle cx="{LobesX[0]}" cy="{LobeY}" r="{Radius}"/><circle cx="{LobesX[1]}" cy="{LobeY}" r="{Radius}"/><path d="M{Side / 2} {TipY} {LeftTouch.X:0.##} {LeftTouch.Y:0.##} {Side / 2} {LobeY - 3} {Side - LeftTouch.X:0.##} {LeftTouch.Y:0.##}z"/></g></svg>""");

    /// <param name="brand">As # and six hexadecimal digits.</param>
    public static byte[] Png(string brand, int size)
    {
        var back = Convert.FromHexString(brand.AsSpan(1));
        var rows = new byte[size * (1 + (3 * size))];
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var share = Cover(x, y, size);
                for (var channel = 0; channel < 3; channel++)
                {
                    rows[(y * (1 + (3 * size))) + 1 + (3 * x) + channel] = (byte)Math.Round(back[channel] + ((255 - back[channel]) * share));
                }
            }
        }

        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size);
        // Eight bits a channel, red green blue; the rest is as the standard has it.
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Packed(rows));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static double Cover(int x, int y, int size)
    {
        var inside = 0;
        for (var sample = 0; sample < SamplesAcross * SamplesAcross; sample++)
        {
            var (across, down) = ((sample % SamplesAcross) + 0.5, (sample / SamplesAcross) + 0.5);
            inside += IsHeart((x + (across / SamplesAcross)) * Side / size, (y + (down / SamplesAcross)) * Side / size) ? 1 : 0;
        }

        return inside / (double)(SamplesAcross * SamplesAcross);
    }

    private static bool IsHeart(double x, double y)
    {
        // The two halves mirror each other.
        var left = Math.Min(x, Side - x);
        if (Math.Pow(left - LobesX[0], 2) + Math.Pow(y - LobeY, 2) <= Radius * Radius)
        {
            return true;
        }

        // Between the line from the tip to the touching point and the one from there to the middle of the top.
        var below = y <= LeftTouch.Y + ((TipY - LeftTouch.Y) * (left - LeftTouch.X) / ((Side / 2) - LeftTouch.X));
        var above = y >= LeftTouch.Y + ((LobeY - 3 - LeftTouch.Y) * (left - LeftTouch.X) / ((Side / 2) - LeftTouch.X));
        return left >= LeftTouch.X && below && above;
    }

    private static (double X, double Y) Touch()
    {
        var (x, y) = (LobesX[0] - (Side / 2), LobeY - TipY);
        var distance = Math.Sqrt((x * x) + (y * y));
        var angle = Math.Atan2(y, x) - Math.Asin(Radius / distance);
        var length = Math.Sqrt((distance * distance) - (Radius * Radius));
        return ((Side / 2) + (length * Math.Cos(angle)), TipY + (length * Math.Sin(angle)));
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(rows);
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream file, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var value in bytes)
        {
            rest ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                rest = (rest & 1) == 1 ? (rest >> 1) ^ 0xEDB88320 : rest >> 1;
            }
        }

        return ~rest;
    }
}
