using System.Globalization;
using CsvHelper;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>One line of a postcode file: a postcode, or the reason why it is none.</summary>
internal readonly record struct PostcodeRow
{
    public PostcodeText Postcode { get; init; }

    /// <summary>WGS84 degrees; absent where the postcode has no point.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>As the file gives it; <c>null</c> where it gives none.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>No longer in use.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Bytes of the file read so far.</summary>
    public long Bytes { get; init; }

    public RowRefusal? Refusal { get; init; }
}

/// <summary>A line that was left out.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Row">Line of the file, from 1.</param>
/// <param name="Field">Which field is wrong.</param>
/// <param name="Value">What stands there, cut to 40 characters.</param>
/// <param name="Reason">Why it cannot be used, and what to do.</param>
public sealed record RowRefusal(string File, long Row, string Field, string Value, string Reason);

/// <summary>Reads postcode files line by line; one line is in memory at a time.</summary>
internal static class PostcodeRowReader
{
    private const int LongestLine = 1 << 20;

    /// <param name="path">A CSV file, or a folder of which all CSV files are read in the order of their names.</param>
    /// <exception cref="InvalidDataException">Nothing there can be read as postcodes.</exception>
    public static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var files = System.IO.Directory.Exists(path)
            ? System.IO.Directory.EnumerateFiles(path).Where(file => string.Equals(Path.GetExtension(file), ".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray()
            : throw new InvalidDataException($"{path} is not there. Give a CSV file of postcodes, or a folder of them.");
        return files.Length > 0 ? files : throw new InvalidDataException($"{path} holds no .csv file.");
    }

    /// <exception cref="InvalidDataException">The first line tells of no postcodes, or the file breaks off in a way that cannot be read on.</exception>
    public static IEnumerable<PostcodeRow> Read(string file)
    {
        using var reader = Open(file);
        if (!Next(reader, file) || PostcodeLayout.Of(Fields(reader)) is not { } layout)
        {
            throw new InvalidDataException(
                $"{file} is not a postcode file: its first line names no postcode with latitude and longitude, or easting and northing. Give an ONS postcode file, Code-Point Open, or columns Postcode, lat, long.");
        }

        if (!layout.HasHeader)
        {
            yield return Row(reader, layout, file);
        }

        while (Next(reader, file))
        {
            yield return Row(reader, layout, file);
        }
    }

    public static CsvReader Open(string file) => CsvReader.FromFile(file, new CsvReaderOptions
    {
        HasHeader = false,
        TrackLineNumbers = true,
        // No field of these files spans lines: a stray quote costs one line, not the rest of the file.
        AllowLineBreaksInQuotes = false,
        MaxRecordSize = LongestLine,
    });

    public static bool Next(CsvReader reader, string file)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw new InvalidDataException($"{file} cannot be read as CSV: {error.Message}", error);
        }
    }

    public static string[] Fields(CsvReader reader)
    {
        var fields = new string[reader.FieldCount];
        for (var index = 0; index < fields.Length; index++)
        {
            fields[index] = reader.GetString(index).Trim();
        }

        return fields;
    }

    private static PostcodeRow Row(CsvReader reader, PostcodeLayout layout, string file)
    {
        var text = reader.GetString(layout.Postcode).Trim();
        var row = new PostcodeRow { Bytes = reader.ByteOffset };
        if (!PostcodeText.TryParse(text, out var postcode) || !postcode.IsUnit)
        {
            return row with { Refusal = Refuse("postcode", text, "This is not a whole postcode.") };
        }

        var (north, east) = (reader.GetString(layout.North).Trim(), reader.GetString(layout.East).Trim());
        if (!Coordinate(north, out var y))
        {
            return row with { Refusal = Refuse(layout.IsGrid ? "northing" : "latitude", north, "This is not a number.") };
        }

        if (!Coordinate(east, out var x))
        {
            return row with { Refusal = Refuse(layout.IsGrid ? "easting" : "longitude", east, "This is not a number.") };
        }

        var point = Point(layout.IsGrid, y, x);
        var district = layout.District >= 0 ? reader.GetString(layout.District).Trim() : "";
        return row with
        {
            Postcode = postcode,
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
            DistrictCode = district.Length > 0 ? district : null,
            IsEnded = layout.Ended >= 0 && reader.GetString(layout.Ended).Trim().Length > 0,
        };

        RowRefusal Refuse(string field, string value, string reason) => new(Path.GetFileName(file), reader.LineNumber, field, value.Length > 40 ? value[..40] : value, reason);
    }

    /// <summary>Empty is a postcode without a point, not a mistake.</summary>
    private static bool Coordinate(string text, out double? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        value = number;
        return isNumber;
    }

    /// <summary>Files mark postcodes without a point by nothing, by 0, or by latitude 99.999999: whatever lies outside the United Kingdom is no point.</summary>
    private static (double Latitude, double Longitude)? Point(bool isGrid, double? north, double? east)
    {
        if (north is not { } y || east is not { } x)
        {
            return null;
        }

        if (isGrid)
        {
            return OsGrid.Covers(x, y) ? OsGrid.ToWgs84(x, y) : null;
        }

        return y is >= 49 and <= 61.5 && x is >= -9 and <= 2.5 ? (y, x) : null;
    }
}
