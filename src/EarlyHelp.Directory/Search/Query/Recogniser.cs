using System.Globalization;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Search.Vocabulary;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>Reads filters out of the words of a query. What a parameter of the request already says is left to it.</summary>
internal sealed class Recogniser(QueryWords words, IReadOnlyList<VocabularyMatch> matches, SearchRequest request)
{
    private readonly List<RecognisedFilter> _filters = [];
    private readonly List<AgeRange> _ages = [];

    public IReadOnlyList<RecognisedFilter> Filters => _filters;

    public IReadOnlyList<AgeRange> Ages => _ages;

    public PlaceInWords? Place { get; private set; }

    public void Run(Func<IReadOnlyList<string>, PlaceInWords?>? places)
    {
        FindPlace(places);
        FindAges();
        FindWords();
    }

    private void FindPlace(Func<IReadOnlyList<string>, PlaceInWords?>? places)
    {
        if (request.Near is not null || words.Count == 0)
        {
            return;
        }

        // Quoted words are no place: a word that no place is called stands in for them.
        var found = places?.Invoke([.. words.Surfaces.Select((surface, word) => words.IsQuoted(word) ? "-" : surface)]);
        if (found is null || (!found.IsAfterIn && found.Place.Kind == PlaceKind.Place && IsInPhrase(found.Start, found.Count)))
        {
            return;
        }

        Place = found;
        Add(RecognisedKind.Near, $"Near {found.Place.Name}", [found.Place.Name], found.Start, found.Count, keepsWords: false);
    }

    private void FindAges()
    {
        foreach (var age in AgeFinder.Find(words))
        {
            if (request.Ages.Count == 0)
            {
                _ages.AddRange(age.Ranges);
                Add(RecognisedKind.Age, age.Label, [.. age.Ranges.Select(Value)], age.Start, age.Count, age.KeepsWords);
            }
            else if (!age.KeepsWords)
            {
                words.Take(age.Start, age.Count);
            }
        }
    }

    private void FindWords()
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var count = Math.Min(FilterWords.Longest, words.Count - at); count > 0; count--)
            {
                if (FilterWords.All.TryGetValue(words.Folded(at, count), out var word) && words.AreFree(at, count) && !Says(word.Kind)
                    && !(word.Kind == RecognisedKind.Cost && IsInPhrase(at, count)))
                {
                    Add(word.Kind, word.Label, word.Values, at, count, keepsWords: word.Kind != RecognisedKind.Cost);
                    at += count - 1;
                    break;
                }
            }
        }
    }

    private void Add(RecognisedKind kind, string label, IReadOnlyList<string> values, int start, int count, bool keepsWords)
    {
        _filters.Add(new RecognisedFilter
        {
            Kind = kind,
            Label = label,
            Words = words.Slice(start, count),
            Values = values,
            TextWithout = keepsWords ? words.Quoting(start, count) : words.Without(start, count),
        });
        words.Read(start, count);
        if (keepsWords && kind is RecognisedKind.Age or RecognisedKind.Day or RecognisedKind.Level)
        {
            words.Soften(start, count);
        }
        else if (!keepsWords)
        {
            words.Take(start, count);
        }
    }

    /// <summary>The words belong to a phrase of more: "free school meals" is not about cost.</summary>
    private bool IsInPhrase(int start, int count) => matches.Any(match => match.First <= start && match.Last >= start + count - 1 && match.Last - match.First >= count);

    private bool Says(RecognisedKind kind) => kind switch
    {
        RecognisedKind.Day => request.Days.Count > 0,
        RecognisedKind.Cost => request.FreeOnly,
        RecognisedKind.Access => request.Access.Count > 0,
        RecognisedKind.Accessibility => request.Accessibility.Count > 0,
        RecognisedKind.Language => request.Languages.Count > 0,
        RecognisedKind.Level => request.Levels.Count > 0,
        _ => false,
    };

    private static string Value(AgeRange range) => range == AgeWords.Pregnancy ? "pregnancy"
        : range.Minimum == range.Maximum || range.Maximum < 1 ? Whole(range.Minimum)
        : $"{Whole(range.Minimum)}-{Whole(range.Maximum)}";

    private static string Whole(decimal years) => decimal.Floor(years).ToString(CultureInfo.InvariantCulture);
}
