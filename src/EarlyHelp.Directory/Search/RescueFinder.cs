using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Query;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search;

/// <summary>Looks for ways on from an empty page: the smallest changes that find something, those that give up least first. Each is tried, so none leads to another empty page.</summary>
internal sealed class RescueFinder(IndexSnapshot snapshot, QueryReader reader, TaxonomyLibrary taxonomy, DateOnly today)
{
    private const int Most = 6;
    private const int MostTopics = 3;
    private static readonly double[] Wider = [5, 10, 20, 40];

    public IReadOnlyList<Rescue> Find(ReadQuery read)
    {
        // A page beyond the last is no empty search, and has no ways on.
        var request = read.Request with { Page = 1 };
        var rescues = new List<Rescue>();
        foreach (var (kind, label, changed) in Distances(request).Concat(Levels(request)).Concat(Filters(request)).Concat(Words(request)).Concat(Topics(request, read)))
        {
            if (rescues.Count < Most && !(kind == RescueKind.Wider && rescues.Exists(rescue => rescue.Kind == RescueKind.Wider)) && Total(changed) is > 0 and var total)
            {
                rescues.Add(new Rescue { Kind = kind, Label = label, Request = changed, Total = total });
            }
        }

        return rescues;
    }

    private int Total(SearchRequest request)
    {
        var read = reader.Read(request with { PageSize = 1 }, snapshot);
        return ServiceSearch.Search(snapshot, read.Request, read.Query, today).Total;
    }

    private static IEnumerable<(RescueKind Kind, string Label, SearchRequest Request)> Distances(SearchRequest request)
    {
        if (request.WithinMiles is not { } within)
        {
            yield break;
        }

        foreach (var miles in Wider.Where(miles => miles > within))
        {
            yield return (RescueKind.Wider, $"Within {miles} miles", request with { WithinMiles = miles });
        }

        yield return (RescueKind.Wider, "At any distance", request with { WithinMiles = null });
    }

    private static IEnumerable<(RescueKind Kind, string Label, SearchRequest Request)> Levels(SearchRequest request)
    {
        if (request.Levels.Count > 0 && request.Levels.Max() is var highest && highest < LevelOfNeed.Specialist)
        {
            yield return (RescueKind.NextLevel, $"Level {(int)highest + 1} help as well", request with { Levels = [.. request.Levels, highest + 1] });
        }
    }

    /// <summary>The least important filter first: what is nice to have before who it is for, and where before what.</summary>
    private static IEnumerable<(RescueKind Kind, string Label, SearchRequest Request)> Filters(SearchRequest request)
    {
        var without = new (bool IsChosen, string Label, SearchRequest Request)[]
        {
            (request.ProviderKinds.Count > 0, "From any provider", request with { ProviderKinds = [] }),
            (request.Days.Count > 0, "On any day", request with { Days = [] }),
            (request.FreeOnly, "Also what costs something", request with { FreeOnly = false }),
            (request.Access.Count > 0, "However you get it", request with { Access = [] }),
            (request.Levels.Count > 0, "At any level of help", request with { Levels = [] }),
            (request.Languages.Count > 0, "In any language", request with { Languages = [] }),
            (request.Accessibility.Count > 0, "Without the access needs", request with { Accessibility = [] }),
            (request.Districts.Count > 0, "In every district", request with { Districts = [] }),
            (request.Ages.Count > 0, "For any age", request with { Ages = [] }),
            (request.SendNeeds.Count > 0, "Without the special need", request with { SendNeeds = [] }),
            (request.Situations.Count > 0, "In any situation", request with { Situations = [] }),
            (request.Topics.Count > 0, "In every topic", request with { Topics = [] }),
            (request.Text is not null && HasFilters(request), "Without the words", request with { Text = null }),
        };
        return without.Where(change => change.IsChosen).Select(change => (RescueKind.WithoutFilter, change.Label, change.Request));
    }

    private static bool HasFilters(SearchRequest request) =>
        request.Ages.Count + request.Districts.Count + request.Topics.Count + request.Situations.Count + request.SendNeeds.Count + request.Access.Count + request.Levels.Count + request.Days.Count
        + request.Languages.Count + request.Accessibility.Count + request.ProviderKinds.Count > 0 || request.FreeOnly || request.Near is not null;

    /// <summary>Quoted words and words taken exactly may stand in no listing as they are.</summary>
    private static IEnumerable<(RescueKind Kind, string Label, SearchRequest Request)> Words(SearchRequest request)
    {
        if (request.Text is not { } text)
        {
            yield break;
        }

        if (request.Exactly)
        {
            yield return (RescueKind.FewerWords, "Other spellings and other words for it", request with { Exactly = false });
        }

        var unquoted = QueryWords.Unquote(text);
        if (unquoted != text)
        {
            yield return (RescueKind.FewerWords, "The words, not only side by side", request with { Text = unquoted, Exactly = false });
        }
    }

    private IEnumerable<(RescueKind Kind, string Label, SearchRequest Request)> Topics(SearchRequest request, ReadQuery read)
    {
        foreach (var topic in read.Topics.Select(id => taxonomy.Find(TaxonomyLibrary.Topic, id)).OfType<TaxonomyTerm>().Take(MostTopics))
        {
            yield return (RescueKind.Topic, topic.Label, new SearchRequest { Topics = [topic.Id], Near = request.Near, PageSize = request.PageSize });
        }
    }
}
