using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>
/// The filters of a request over one segment, as sets of documents: what is visible at all, and for each filter chosen what it lets through. Values of a filter mean
/// OR, filters mean AND.
/// </summary>
internal sealed class Filters
{
    private readonly SegmentColumns _columns;
    private readonly List<(ColumnName Column, ulong[] Bits)> _chosen = [];

    /// <param name="live">What was not removed.</param>
    public Filters(SegmentColumns columns, ReadOnlySpan<ulong> live, SearchRequest request, DateOnly today)
    {
        _columns = columns;
        Visible = live.ToArray();
        HideEnded(today);
        HideClosedToThePlace(request);
        HideFar(request);
        Choose(ColumnName.District, request.Districts);
        Choose(ColumnName.Topic, request.Topics);
        Choose(ColumnName.Send, request.SendNeeds);
        Choose(ColumnName.Situation, request.Situations);
        Choose(ColumnName.Access, [.. request.Access.Select(ColumnValues.Of)]);
        Choose(ColumnName.Level, [.. request.Levels.Select(ColumnValues.Of)]);
        Choose(ColumnName.Cost, request.FreeOnly ? [ColumnValues.Free] : []);
        Choose(ColumnName.Day, [.. request.Days.Select(ColumnValues.Of)]);
        Choose(ColumnName.Language, request.Languages);
        Choose(ColumnName.Accessibility, request.Accessibility);
        Choose(ColumnName.Provider, [.. request.ProviderKinds.Select(ColumnValues.Of)]);
        ChooseAges(request.Ages);
        Accepted = _chosen.Count == 0 ? Visible : (ulong[])Visible.Clone();
        foreach (var (_, bits) in _chosen)
        {
            Bits.And(Accepted, bits);
        }
    }

    /// <summary>What no filter counts for: live, not over, near enough, and not closed to the people of the place searched.</summary>
    public ulong[] Visible { get; }

    /// <summary>Visible, and let through by every filter.</summary>
    public ulong[] Accepted { get; }

    public bool IsChosen(ColumnName column) => _chosen.Exists(chosen => chosen.Column == column);

    /// <summary>Visible, and let through by every filter but that of the column.</summary>
    public void AcceptedWithout(ColumnName column, Span<ulong> bits)
    {
        Visible.CopyTo(bits);
        foreach (var (other, accepted) in _chosen)
        {
            if (other != column)
            {
                Bits.And(bits, accepted);
            }
        }
    }

    private void Choose(ColumnName column, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }
        var bits = new ulong[Visible.Length];
        foreach (var value in values)
        {
            _columns.Find(column, value)?.AddTo(bits);
            if (column == ColumnName.District)
            {
                _columns.Find(ColumnName.DistrictElsewhere, value)?.AddTo(bits);
                _columns.Find(ColumnName.Reach, ReachValues.Everywhere)?.AddTo(bits);
            }
        }
        _chosen.Add((column, bits));
    }

    private void ChooseAges(IReadOnlyList<AgeRange> ages)
    {
        if (ages.Count == 0)
        {
            return;
        }
        var bits = new ulong[Visible.Length];
        foreach (var age in ages)
        {
            _columns.Ages.AddTo(bits, AgeSpan.Of(age));
        }
        _chosen.Add((ColumnName.Age, bits));
    }

    private void HideEnded(DateOnly today)
    {
        foreach (var document in _columns.Find(ColumnName.Reach, ReachValues.HasEnd)?.Documents() ?? [])
        {
            if (_columns.Facts(document).HasEndedBy(today))
            {
                Bits.Clear(Visible, document);
            }
        }
    }

    /// <summary>
    /// A service area hides only where it is certain: the place lies in a known district of the area, the listing is closed to people from elsewhere, and that district
    /// is not among those it names.
    /// </summary>
    private void HideClosedToThePlace(SearchRequest request)
    {
        if (request.Near is not { InArea: true, District: { } district }
            || _columns.Find(ColumnName.Reach, ReachValues.ResidentsOnly) is not { } residentsOnly
            || _columns.Find(ColumnName.Reach, ReachValues.NamedDistricts) is not { } named)
        {
            return;
        }
        var closed = new ulong[Visible.Length];
        var other = new ulong[Visible.Length];
        residentsOnly.AddTo(closed);
        named.AddTo(other);
        Bits.And(closed, other);
        other.AsSpan().Clear();
        _columns.Find(ColumnName.Serves, district.Code)?.AddTo(other);
        Bits.AndNot(closed, other);
        Bits.AndNot(Visible, closed);
    }

    /// <summary>A listing without a known place is never dropped for distance.</summary>
    private void HideFar(SearchRequest request)
    {
        if (request.Near is not { } near || request.WithinMiles is not { } within)
        {
            return;
        }
        var from = GeoPoint.Of(near.Latitude, near.Longitude);
        for (var document = 0; document < _columns.Count; document++)
        {
            if (_columns.HasSites(document) && GeoPoint.Miles(_columns.Nearest(document, from).ChordSquared) > within)
            {
                Bits.Clear(Visible, document);
            }
        }
    }
}
