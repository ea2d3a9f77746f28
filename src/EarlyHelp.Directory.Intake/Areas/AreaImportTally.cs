using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>Counts an import as it goes, and keeps a few examples of each doubt.</summary>
internal sealed class AreaImportTally(Area area)
{
    private const int MostRefusals = 100;
    private const int MostExamples = 10;

    private readonly List<RowRefusal> refusals = [];
    private readonly Doubt ties = new("lie in two districts or on the line between them: given to the one they are inside of, else to the lower code");
    private readonly Doubt nearBorders = new($"lie within {DistrictMap.DoubtMetres:0} metres of a border, on the inside of their district");
    private readonly Doubt justOutside = new($"lie in no district but within {DistrictMap.DoubtMetres:0} metres of one: counted as outside the area");
    private readonly Doubt disagreements = new("have one district by the code in their file and another by the map: the code was kept");
    private readonly Doubt unknownCodes = new("have a district code that area.yaml does not name, but lie well inside a district by the map: the map was followed. If the code is a new one, put it into area.yaml and import again");
    private long refused;
    private long ended;

    public long Rows { get; set; }

    public long Repeated { get; set; }

    public string FirstRefusal => refusals is [var first, ..] ? $"{first.File}, line {first.Row}, {first.Field} '{first.Value}': {first.Reason}" : "";

    public void Refuse(RowRefusal refusal)
    {
        refused++;
        if (refusals.Count < MostRefusals)
        {
            refusals.Add(refusal);
        }
    }

    public void Count(PostcodeRow row, string? district, DistrictAnswer? drawn)
    {
        Rows++;
        ended += row.IsEnded ? 1 : 0;
        if (drawn is null)
        {
            return;
        }

        if (row.DistrictCode is { } given && district is not null && area.DistrictByCode(given) is null)
        {
            unknownCodes.Add($"{row.Postcode} ({row.DistrictCode})");
        }
        else if (row.DistrictCode is not null && district != drawn.Code)
        {
            disagreements.Add($"{row.Postcode} ({row.DistrictCode}, {drawn.Code ?? "outside"} by the map)");
        }
        else if (row.DistrictCode is null)
        {
            Of(drawn.Doubt)?.Add($"{row.Postcode} ({string.Join(" or ", drawn.Others.Prepend(drawn.Code ?? "outside"))})");
        }
    }

    public AreaImportResult Result(PostcodeTable table)
    {
        var counts = table.CountByDistrict();
        var inArea = counts.Values.Sum();
        return new AreaImportResult
        {
            Rows = Rows,
            Postcodes = table.Count,
            Repeated = Repeated,
            InArea = inArea,
            OutsideArea = table.Count - inArea,
            WithoutPoint = table.CountWithoutPoint(),
            Ended = ended,
            Places = table.Places.Count,
            Districts = [.. area.Districts.Where(district => counts.ContainsKey(district.Code)).Select(district => new DistrictCount(district.Code, district.Name, counts[district.Code]))],
            Doubts = [.. new[] { ties, nearBorders, justOutside, disagreements, unknownCodes }.Where(doubt => doubt.Postcodes > 0).Select(doubt => doubt.ToResult())],
            Refused = refused,
            Refusals = refusals,
        };
    }

    private Doubt? Of(BorderDoubt doubt) => doubt switch
    {
        BorderDoubt.Tie => ties,
        BorderDoubt.NearBorder => nearBorders,
        BorderDoubt.JustOutside => justOutside,
        _ => null,
    };

    private sealed class Doubt(string what)
    {
        private readonly List<string> examples = [];

        public long Postcodes { get; private set; }

        public void Add(string example)
        {
            Postcodes++;
            if (examples.Count < MostExamples)
            {
                examples.Add(example);
            }
        }

        public AreaImportDoubt ToResult() => new(what, Postcodes, examples);
    }
}
