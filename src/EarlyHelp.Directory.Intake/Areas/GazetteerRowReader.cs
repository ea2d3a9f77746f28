using System.Globalization;
using EarlyHelp.Directory.Locations.Places;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>Reads a gazetteer: a CSV file with a header that names at least name, latitude and longitude, and perhaps the county.</summary>
internal static class GazetteerRowReader
{
    private const int LongestName = 100;

    /// <param name="file">The file.</param>
    /// <param name="map">Gives places in the area their district.</param>
    /// <param name="refuse">Told of each line that is left out.</param>
    /// <exception cref="InvalidDataException">The file is no gazetteer.</exception>
    public static List<GazetteerEntry> Read(string file, DistrictMap? map, Action<RowRefusal> refuse)
    {
        if (!File.Exists(file))
        {
            throw new InvalidDataException($"{file} is not there. Give a CSV file of places.");
        }

        using var reader = PostcodeRowReader.Open(file);
        var names = PostcodeRowReader.Next(reader, file) ? PostcodeRowReader.Fields(reader).Select(name => name.ToLowerInvariant()).ToList() : [];
        int Find(params string[] wanted) => wanted.Select(name => names.IndexOf(name)).FirstOrDefault(index => index >= 0, -1);
        var (name, north, east, county) = (Find("name", "place", "name1"), Find("latitude", "lat"), Find("longitude", "lng", "long", "lon"), Find("county", "county_unitary", "admin2"));
        if (name < 0 || north < 0 || east < 0)
        {
            throw new InvalidDataException($"{file} is not a gazetteer: its first line must name the columns name, latitude and longitude.");
        }

        var entries = new List<GazetteerEntry>();
        while (PostcodeRowReader.Next(reader, file))
        {
            var text = reader.GetString(name).Trim();
            void Refuse(string field, string value, string reason) => refuse(new RowRefusal(Path.GetFileName(file), reader.LineNumber, field, value.Length > 40 ? value[..40] : value, reason));
            if (text.Length is 0 or > LongestName)
            {
                Refuse("name", text, "A place needs a name of at most 100 characters.");
            }
            else if (!Degrees(reader.GetString(north), 90, out var latitude))
            {
                Refuse("latitude", reader.GetString(north), "This is not a latitude in degrees.");
            }
            else if (!Degrees(reader.GetString(east), 180, out var longitude))
            {
                Refuse("longitude", reader.GetString(east), "This is not a longitude in degrees.");
            }
            else
            {
                entries.Add(Entry(text, latitude, longitude, county < 0 ? "" : reader.GetString(county).Trim(), map));
            }
        }

        return entries;
    }

    /// <summary>Of places far away only the well-known are meant without "in" or "near": names such as Street and Deal are words.</summary>
    private static GazetteerEntry Entry(string name, double latitude, double longitude, string county, DistrictMap? map)
    {
        var district = map?.Locate(latitude, longitude).Code;
        return new GazetteerEntry
        {
            Name = name,
            County = county.Length > 0 ? county : null,
            DistrictCode = district,
            Latitude = latitude,
            Longitude = longitude,
            Use = district is null ? PlaceUse.AfterIn : PlaceUse.Anywhere,
        };
    }

    private static bool Degrees(string text, double most, out double degrees) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
