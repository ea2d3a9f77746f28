using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EarlyHelp.Directory.Locations.Places;

namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>
/// The postcode look-up on disk: a name and version, the arrays of <see cref="PostcodeTable"/>, the imported places, and a SHA-256 of it all.
/// It is made by programs only and can be made again by <c>area import</c>.
/// </summary>
public static class PostcodeFile
{
    private const ulong Signature = 0x31_30_30_43_50_48_45_00; // "EHPC001", little-endian; the number is the version of the form.
    private const int MostPostcodes = 10_000_000;

    public static string PathIn(string dataPath) => Path.Combine(dataPath, "area", "lookup.bin");

    /// <summary>Puts the file in place in one step: readers find the old one or the new one, whole.</summary>
    /// <exception cref="IOException">The disk is full, the folder cannot be written, or another import is writing.</exception>
    public static void Write(string path, PostcodeTable table)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // One name for all, opened for one alone, keeps two imports apart; what a killed import left is written over.
        var fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var content = Serialise(table);
            stream.Write(content);
            stream.Write(SHA256.HashData(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    public static PostcodeTable Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var body = bytes.AsSpan(0, Math.Max(0, bytes.Length - SHA256.HashSizeInBytes));
        if (body.Length < sizeof(ulong) || MemoryMarshal.Read<ulong>(body) != Signature || !SHA256.HashData(body).AsSpan().SequenceEqual(bytes.AsSpan(body.Length)))
        {
            throw new InvalidDataException($"{path} is damaged or of another version. Run 'area import' again.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, sizeof(ulong), body.Length - sizeof(ulong)), Encoding.UTF8);
        var outcodes = Strings(reader);
        var districts = Strings(reader);
        var count = Count(reader);
        var columns = new PostcodeColumns(outcodes, districts, Numbers<uint>(reader, count), Numbers<int>(reader, count), Numbers<int>(reader, count), Numbers<byte>(reader, count));
        var places = new GazetteerEntry[Count(reader)];
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = Place(reader);
        }

        return new PostcodeTable(columns, places);
    }

    private static byte[] Serialise(PostcodeTable table)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Signature);
        Write(writer, table.Columns.Outcodes);
        Write(writer, table.Columns.DistrictCodes);
        writer.Write(table.Count);
        writer.Write(MemoryMarshal.AsBytes(table.Columns.Keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(table.Columns.Latitudes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(table.Columns.Longitudes.AsSpan()));
        writer.Write(table.Columns.Districts);
        writer.Write(table.Places.Count);
        foreach (var place in table.Places)
        {
            Write(writer, place);
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static void Write(BinaryWriter writer, GazetteerEntry place)
    {
        writer.Write(place.Name);
        writer.Write(place.County ?? "");
        writer.Write(place.DistrictCode ?? "");
        writer.Write(place.Latitude);
        writer.Write(place.Longitude);
        Write(writer, place.Aliases);
        writer.Write((byte)place.Use);
    }

    private static GazetteerEntry Place(BinaryReader reader) => new()
    {
        Name = reader.ReadString(),
        County = reader.ReadString() is { Length: > 0 } county ? county : null,
        DistrictCode = reader.ReadString() is { Length: > 0 } code ? code : null,
        Latitude = reader.ReadDouble(),
        Longitude = reader.ReadDouble(),
        Aliases = Strings(reader),
        Use = (PlaceUse)reader.ReadByte(),
    };

    private static string[] Strings(BinaryReader reader)
    {
        var texts = new string[Count(reader)];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = reader.ReadString();
        }

        return texts;
    }

    private static int Count(BinaryReader reader) =>
        reader.ReadInt32() is var count and >= 0 and <= MostPostcodes ? count : throw new InvalidDataException("A count in the postcode look-up makes no sense. Run 'area import' again.");

    private static T[] Numbers<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var numbers = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
