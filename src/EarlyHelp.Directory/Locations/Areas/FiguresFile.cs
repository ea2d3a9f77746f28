using System.Globalization;

namespace EarlyHelp.Directory.Locations.Areas;

/// <summary>Reads the plain tables beside area.yaml: a header, then one line a row; commas part the fields and stand in none of them.</summary>
internal static class FiguresFile
{
    /// <param name="path">The file; where it is not there it has no rows, since an area may go without.</param>
    /// <param name="header">The first line, exactly.</param>
    /// <param name="row">Makes a row of its fields; a <see cref="FormatException"/> names what is wrong with them.</param>
    /// <exception cref="InvalidDataException">The header or a row does not fit; the message names file and line.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string header, Func<string[], T> row)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var rows = new List<T>();
        var columns = header.Split(',').Length;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (++number == 1)
            {
                if (line != header)
                {
                    throw new InvalidDataException($"{path}, line 1: the header must read {header}. Put it right or make the file again with 'area derive'.");
                }

                continue;
            }

            var fields = line.Split(',');
            try
            {
                rows.Add(fields.Length == columns ? row(fields) : throw new FormatException($"{fields.Length} fields stand here and {columns} belong here. A field cannot hold a comma."));
            }
            catch (Exception error) when (error is FormatException or OverflowException)
            {
                throw new InvalidDataException($"{path}, line {number}: {error.Message}", error);
            }
        }

        return rows;
    }

    public static double Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit
            ? degrees
            : throw new FormatException($"'{text}' is not a number of degrees between -{limit} and {limit}.");

    public static string Required(string text, string what) => text.Length > 0 ? text : throw new FormatException($"{what} is empty. Fill it in.");

    public static string? OrNull(string text) => text.Length > 0 ? text : null;
}
