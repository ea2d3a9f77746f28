using System.Globalization;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Query;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Reads the query string of the search, for people and for programs. Whatever stands in it, it gives a bounded request or says how to mend it.</summary>
public sealed class SearchQuestionReader(SearchFilters filters, PlaceFinder places)
{
    private const int LongestPlace = 100;
    private const int MostValues = 100;
    private const int FarthestMiles = 500;

    /// <summary>The keys that are read, for the cache.</summary>
    public static readonly string[] Keys =
        ["q", "exactly", "near", "within", "age", "topic", "district", "send", "situation", "access", "level", "cost", "day", "language", "accessibility", "provider", "sort", "view", "page"];

    /// <summary>With what only the API reads.</summary>
    public static readonly string[] ApiKeys = [.. Keys, "pageSize"];

    /// <param name="mayChoosePageSize">The API lets its callers choose; pages always have the same size.</param>
    public SearchQuestion Read(IQueryCollection query, bool mayChoosePageSize = false)
    {
        var problems = new List<SearchProblem>();
        var nearText = Text(query, "near", LongestPlace);
        var place = nearText is null ? null : places.Find(nearText);
        var request = new SearchRequest
        {
            Text = Text(query, "q", SearchRequest.MaximumTextLength),
            Exactly = query["exactly"] == "true",
            Near = place?.Best,
            WithinMiles = Within(query, problems),
            Sort = Sort(query, problems),
            Page = Number(query, "page", 1, "Enter the page as a whole number, like 2.", problems),
            PageSize = mayChoosePageSize
                ? Math.Clamp(Number(query, "pageSize", SearchRequest.DefaultPageSize, "Enter the page size as a whole number from 1 to 100.", problems), 1, SearchRequest.MaximumPageSize)
                : SearchRequest.DefaultPageSize,
        };
        foreach (var filter in filters.All)
        {
            if (query.ContainsKey(filter.Key))
            {
                request = filter.Apply(request, Values(query, filter, problems));
            }
        }

        var showsMap = query[SearchParameter.Map.Key] == SearchParameter.Map.Value;
        return new SearchQuestion
        {
            Request = request,
            NearText = nearText,
            Place = place,
            ShowsMap = showsMap,
            Problems = problems,
            Parameters = [.. Parameters(request, nearText), .. showsMap ? [SearchParameter.Map] : Array.Empty<SearchParameter>()],
        };
    }

    /// <summary>A request as an address says it, without its page.</summary>
    public IEnumerable<SearchParameter> Parameters(SearchRequest request, string? nearText)
    {
        if (request.Text is { } text)
        {
            yield return new SearchParameter("q", text);
        }

        if (request.Exactly)
        {
            yield return new SearchParameter("exactly", "true");
        }

        if ((nearText ?? request.Near?.Name) is { } near)
        {
            yield return new SearchParameter("near", near);
        }

        if (request.WithinMiles is { } miles)
        {
            yield return new SearchParameter("within", miles.ToString("0.##", CultureInfo.InvariantCulture));
        }

        foreach (var filter in filters.All)
        {
            foreach (var value in filter.ValuesOf(request))
            {
                yield return new SearchParameter(filter.Key, value);
            }
        }

        if (request.Sort != SearchSort.Best)
        {
            yield return new SearchParameter("sort", SortOrders.Write(request.Sort));
        }
    }

    private static List<string> Values(IQueryCollection query, SearchFilter filter, List<SearchProblem> problems)
    {
        var values = new List<string>();
        foreach (var given in query[filter.Key].Where(given => !string.IsNullOrWhiteSpace(given)).Take(MostValues))
        {
            if (filter.Read(given!.Trim()) is not { } value)
            {
                problems.Add(new SearchProblem(filter.Key, filter.Mend));
                break;
            }

            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        // The same choices are the same page, in whatever order they stand: the cache takes them so too.
        values.Sort(StringComparer.Ordinal);
        return values;
    }

    /// <summary>The first text given, without control characters, cut between words where it is too long.</summary>
    private static string? Text(IQueryCollection query, string key, int longest)
    {
        var given = query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        if (given is null)
        {
            return null;
        }

        var clean = string.Join(' ', string.Concat(given.Take(longest * 8).Select(letter => char.IsControl(letter) ? ' ' : letter)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length > longest)
        {
            var end = clean.LastIndexOf(' ', longest);
            clean = clean[..(end > longest / 2 ? end : char.IsHighSurrogate(clean[longest - 1]) ? longest - 1 : longest)];
        }

        return clean.Length == 0 ? null : clean;
    }

    private static double? Within(IQueryCollection query, List<SearchProblem> problems)
    {
        if (query["within"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is not { } given)
        {
            return null;
        }

        if (decimal.TryParse(given.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var miles) && miles is > 0 and <= FarthestMiles)
        {
            return (double)miles;
        }

        problems.Add(new SearchProblem("within", $"Enter the distance in miles, from 1 to {FarthestMiles}."));
        return null;
    }

    private static SearchSort Sort(IQueryCollection query, List<SearchProblem> problems)
    {
        if (query["sort"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is not { } given)
        {
            return SearchSort.Best;
        }

        if (SortOrders.Read(given.Trim()) is { } sort)
        {
            return sort;
        }

        problems.Add(new SearchProblem("sort", $"Results can be sorted by {string.Join(", ", SortOrders.All.Select(order => order.Value))}."));
        return SearchSort.Best;
    }

    /// <summary>A whole number; one too large or too small for any page stays out of range for every one.</summary>
    private static int Number(IQueryCollection query, string key, int otherwise, string mend, List<SearchProblem> problems)
    {
        if (query[key].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim() is not { } given)
        {
            return otherwise;
        }

        if (given.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit))
        {
            return int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : given[0] == '-' ? int.MinValue : int.MaxValue;
        }

        problems.Add(new SearchProblem(key, mend));
        return otherwise;
    }
}
