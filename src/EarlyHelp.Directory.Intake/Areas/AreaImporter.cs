using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>What to import.</summary>
public sealed record AreaImport
{
    /// <summary>A CSV file of postcodes, or a folder of them.</summary>
    public required string Postcodes { get; init; }

    /// <summary>GeoJSON of the districts, or a folder of it; needed unless every postcode has a district code in its file.</summary>
    public string? Districts { get; init; }

    /// <summary>A CSV gazetteer.</summary>
    public string? Places { get; init; }
}

/// <summary>
/// Builds the postcode look-up of an area. Nothing changes until all files are read; then the new look-up takes the place of the old in one step.
/// One line of a file is in memory at a time; what grows is the look-up alone, some tens of bytes a postcode while it is sorted.
/// </summary>
public sealed class AreaImporter(Area area, string dataPath)
{
    private const int RowsBetweenProgress = 10_000;

    /// <param name="import">The files.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellation">Stops the import and leaves the old look-up in place.</param>
    /// <exception cref="InvalidDataException">A file cannot be used; nothing changed. The message says what to do.</exception>
    /// <exception cref="IOException">A file cannot be read, or the look-up cannot be written; nothing changed.</exception>
    public AreaImportResult Run(AreaImport import, IProgress<AreaImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var tally = new AreaImportTally(area);
        var map = import.Districts is { } districts ? DistrictMap.Load(districts, area) : null;
        var places = import.Places is { } file ? GazetteerRowReader.Read(file, map, tally.Refuse) : [];
        var table = Read(import.Postcodes, map, tally, places, progress, cancellation);
        if (table.Count == 0)
        {
            throw new InvalidDataException($"{import.Postcodes} holds no postcode that can be read, so the old look-up stays. {tally.FirstRefusal}");
        }

        PostcodeFile.Write(PostcodeFile.PathIn(dataPath), table);
        return tally.Result(table);
    }

    /// <summary>Reads postcodes and gives each its district, without writing anything.</summary>
    internal PostcodeTable Read(
        string path, DistrictMap? map, AreaImportTally tally, IReadOnlyList<GazetteerEntry> places, IProgress<AreaImportProgress>? progress, CancellationToken cancellation)
    {
        var files = PostcodeRowReader.Files(path);
        var bytes = files.Sum(file => new FileInfo(file).Length);
        var before = 0L;
        var builder = new PostcodeTableBuilder();
        foreach (var file in files)
        {
            foreach (var row in PostcodeRowReader.Read(file))
            {
                if (tally.Rows % RowsBetweenProgress == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(new AreaImportProgress(tally.Rows, Math.Min(1, (double)(before + row.Bytes) / Math.Max(1, bytes))));
                }

                Add(builder, row, map, tally);
            }

            before += new FileInfo(file).Length;
        }

        progress?.Report(new AreaImportProgress(tally.Rows, 1));
        var table = builder.Build(places, out var repeated);
        tally.Repeated = repeated;
        return table;
    }

    private void Add(PostcodeTableBuilder builder, PostcodeRow row, DistrictMap? map, AreaImportTally tally)
    {
        if (row.Refusal is { } refusal)
        {
            tally.Rows++;
            tally.Refuse(refusal);
            return;
        }

        var drawn = row is { Latitude: { } latitude, Longitude: { } longitude } && map is not null ? map.Locate(latitude, longitude) : null;
        var district = District(row.DistrictCode, drawn);
        if (row.DistrictCode is null && drawn is null && row.Latitude is not null)
        {
            throw new InvalidDataException($"{row.Postcode} has no district code in its file. Give --districts with the borders of the districts.");
        }

        builder.Add(row.Postcode, row.Latitude, row.Longitude, district);
        tally.Count(row, district, drawn);
    }

    /// <summary>
    /// A code that the area names decides. A code of elsewhere means outside, unless the map shows the point well inside: then the code is a new one for
    /// an old district, and following it would empty the area.
    /// </summary>
    private string? District(string? given, DistrictAnswer? drawn)
    {
        if (given is null)
        {
            return drawn?.Code;
        }

        return area.DistrictByCode(given)?.Code ?? (drawn is { Doubt: BorderDoubt.None } ? drawn.Code : null);
    }
}

/// <param name="Rows">Lines read.</param>
/// <param name="Part">Part of the files read, from 0 to 1.</param>
public readonly record struct AreaImportProgress(long Rows, double Part);
