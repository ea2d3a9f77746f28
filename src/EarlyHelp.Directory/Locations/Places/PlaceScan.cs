using EarlyHelp.Directory.Locations.Postcodes;

namespace EarlyHelp.Directory.Locations.Places;

/// <summary>Looks for a place among words. Every start is tried with up to five words; each try is one look-up in a dictionary.</summary>
internal readonly struct PlaceScan(Names names, PostcodePlaces postcodes, DateOnly today)
{
    private const int MostWords = 40;
    private const int LongestName = 5;
    private const int LongestQualifier = 2;

    public FoundInWords? Find(IReadOnlyList<string> words)
    {
        var count = Math.Min(words.Count, MostWords);
        FoundInWords? best = null;
        for (var start = 0; start < count; start++)
        {
            var lead = LeadBefore(words, start);
            if ((Postcode(words, start, count) ?? Name(words, start, count, lead > 0)) is { } found && found.IsBetterThan(best))
            {
                best = found with { Start = start - lead, Count = found.Count + lead, IsAfterIn = lead > 0 };
            }
        }

        return best ?? Misspelt(words, count);
    }

    private FoundInWords? Postcode(IReadOnlyList<string> words, int start, int count)
    {
        if (words[start].Length is < 2 or > 7 || !words[start].Any(char.IsAsciiDigit) || !char.IsAsciiLetter(words[start][0]))
        {
            return null;
        }

        if (start + 1 < count && words[start + 1].Length == 3 && PostcodeText.TryParse($"{words[start]} {words[start + 1]}", out var pair) && pair.IsUnit && Place(pair) is { } unit)
        {
            return new FoundInWords { Start = start, Count = 2, Postcode = unit, Weight = int.MaxValue };
        }

        // A digit after an outcode is its sector only at the end: "gu21 6 year old" speaks of an age.
        if (start + 2 == count && words[start + 1].Length == 1 && PostcodeText.TryParse($"{words[start]} {words[start + 1]}", out pair) && !pair.IsOutcode && Place(pair) is { } sector)
        {
            return new FoundInWords { Start = start, Count = 2, Postcode = sector, Weight = int.MaxValue - 1 };
        }

        return PostcodeText.TryParse(words[start], out var single) && (single.IsUnit || single.IsOutcode) && Place(single) is { } place
            ? new FoundInWords { Start = start, Count = 1, Postcode = place, Weight = single.IsUnit ? int.MaxValue : int.MaxValue - 2 }
            : null;
    }

    private Place? Place(PostcodeText postcode) => postcodes.Find(postcode, names.Table, today);

    private FoundInWords? Name(IReadOnlyList<string> words, int start, int count, bool isAfterIn)
    {
        Span<char> key = stackalloc char[names.Index.LongestKey];
        var (length, spoken) = (0, 0);
        FoundInWords? longest = null;
        for (var end = start; end < count && end < start + LongestName; end++)
        {
            var word = Fold(words[end]);
            if (length + word.Length > key.Length)
            {
                break;
            }

            word.CopyTo(key[length..]);
            length += word.Length;
            spoken += word.Length > 1 ? 1 : 0;
            if (word.Length > 0 && names.Index.Named(key[..length]) is { Count: > 0 } places && Usable(places, isAfterIn, spoken) is { Count: > 0 } usable)
            {
                longest = new FoundInWords { Start = start, Count = end + 1 - start, Named = usable, Weight = length + (isAfterIn ? 1000 : 0) };
            }
        }

        return longest is null ? null : Qualified(longest, words, count);
    }

    /// <summary>Several words make no name of fewer: "boxhill" is Box Hill, but "as the cot" is not Ascot.</summary>
    private static List<NamedPlace> Usable(IReadOnlyList<NamedPlace> places, bool isAfterIn, int spoken) =>
        [.. places.Where(place => place.Words >= spoken && (place.Entry.Use == PlaceUse.Anywhere || (isAfterIn && place.Entry.Use == PlaceUse.AfterIn)))];

    /// <summary>"ashford kent": takes in the county, district or area that follows, if it fits.</summary>
    private FoundInWords Qualified(FoundInWords found, IReadOnlyList<string> words, int count)
    {
        var end = found.Start + found.Count;
        for (var length = Math.Min(LongestQualifier, count - end); length > 0; length--)
        {
            var qualifier = string.Concat(words.Skip(end).Take(length).Select(Fold));
            if (qualifier.Length > 0 && names.Qualifier.Fitting(found.Named, qualifier, mayBeTown: false) is { Count: > 0 } fitting)
            {
                return found with { Count = found.Count + length, Named = fitting };
            }
        }

        return found;
    }

    private FoundInWords? Misspelt(IReadOnlyList<string> words, int count)
    {
        for (var start = 1; start < count; start++)
        {
            var lead = LeadBefore(words, start);
            for (var length = lead == 0 ? 0 : Math.Min(3, count - start); length > 0; length--)
            {
                var meant = words.Skip(start).Take(length).Select(Fold).Where(word => word.Length > 0).ToList();
                var places = names.IsOrdinary(string.Concat(meant)) ? [] : Usable(names.Index.Closest(string.Concat(meant), isStrict: true), isAfterIn: false, meant.Count);
                if (places.Count > 0 && places[0].Words == meant.Count)
                {
                    return new FoundInWords { Start = start - lead, Count = length + lead, Named = places, IsAfterIn = true, IsCorrected = true };
                }
            }
        }

        return null;
    }

    /// <summary>How many words before the start lead to a place: "in", "near", "close to".</summary>
    private static int LeadBefore(IReadOnlyList<string> words, int start) => start == 0 ? 0 : words[start - 1] switch
    {
        "in" or "near" or "nr" or "around" => 1,
        "to" when start > 1 && words[start - 2] is "close" or "near" or "next" => 2,
        "the" when start > 1 && words[start - 2] is "in" or "near" => 2,
        _ => 0,
    };

    // A single letter stays as it is: "st john s" ends in one that is no compass point.
    private static string Fold(string word) => word.Length == 1 ? word : word.All(char.IsAsciiLetterOrDigit) ? PlaceName.FoldWord(word) : PlaceName.Key(word);
}

/// <summary>A place found among words; of two the one of greater weight counts, then the later.</summary>
internal sealed record FoundInWords
{
    public required int Start { get; init; }

    public required int Count { get; init; }

    public Place? Postcode { get; init; }

    public IReadOnlyList<NamedPlace> Named { get; init; } = [];

    public int Weight { get; init; }

    public bool IsAfterIn { get; init; }

    public bool IsCorrected { get; init; }

    public bool IsBetterThan(FoundInWords? other) => other is null || Weight >= other.Weight;
}
