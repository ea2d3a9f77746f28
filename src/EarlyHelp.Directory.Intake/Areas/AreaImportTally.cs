using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>Counts an import as it goes, and keeps a few examples of each doubt.</summary>
internal sealed class AreaImportTally(Area area)
{
    private const int MostRefusals = 100;
    private const int MostExamples = 10;

    private readonly List<RowRefusal> _refusals = [];
    private readonly Doubt _ties = new("lie in two districts or on the line between them: given to the one they are inside of, else to the lower code");
    private readonly Doubt _nearBorders = new($"lie within {DistrictMap.DoubtMetres:0} metres of a border, on the inside of their district");
    private readonly Doubt _justOutside = new($"lie in no district but within {DistrictMap.DoubtMetres:0} metres of one: counted as outside the area");
    private readonly Doubt _disagreements = new("have one district by the code in their file and another by the map: the code was kept");
    private readonly Doubt _unknownCodes = new("have a district code that area.yaml does not name, but lie well inside a district by the map: the map was followed. If the code is a new one, put it into area.yaml and import again");
    private long _refused;
    private long _ended;

    public long Rows { get; set; }

    public long Repeated { get; set; }

    public string FirstRefusal => _refusals is [var first, ..] ? $"{first.File}, line {first.Row}, {first.Field} '{first.Value}': {first.Reason}" : "";

    public void Refuse(RowRefusal refusal)
    {
        _refused++;
        if (_refusals.Count < MostRefusals)
        {
            _refusals.Add(refusal);
        }
    }

    public void Count(PostcodeRow row, string? district, DistrictAnswer? drawn)
    {
        Rows++;
        _ended += row.IsEnded ? 1 : 0;
        if (drawn is null)
        {
            return;
        }

        if (row.DistrictCode is { } given && district is not null && area.DistrictByCode(given) is null)
        {
            _unknownCodes.Add($"{row.Postcode} ({row.DistrictCode})");
        }
        else if (row.DistrictCode is not null && district != drawn.Code)
        {
            _disagreements.Add($"{row.Postcode} ({row.DistrictCode}, {drawn.Code ?? "outside"} by the map)");
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
            Ended = _ended,
            Places = table.Places.Count,
            Districts = [.. area.Districts.Where(district => counts.ContainsKey(district.Code)).Select(district => new DistrictCount(district.Code, district.Name, counts[district.Code]))],
            Doubts = [.. new[] { _ties, _nearBorders, _justOutside, _disagreements, _unknownCodes }.Where(doubt => doubt.Postcodes > 0).Select(doubt => doubt.ToResult())],
            Refused = _refused,
            Refusals = _refusals,
        };
    }

    private Doubt? Of(BorderDoubt doubt) => doubt switch
    {
        BorderDoubt.Tie => _ties,
        BorderDoubt.NearBorder => _nearBorders,
        BorderDoubt.JustOutside => _justOutside,
        _ => null,
    };

    private sealed class Doubt(string what)
    {
        private readonly List<string> _examples = [];

        public long Postcodes { get; private set; }

        public void Add(string example)
        {
            Postcodes++;
            if (_examples.Count < MostExamples)
            {
                _examples.Add(example);
            }
        }

        public AreaImportDoubt ToResult() => new(what, Postcodes, _examples);
    }
}
