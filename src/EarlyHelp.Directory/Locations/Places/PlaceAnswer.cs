namespace EarlyHelp.Directory.Locations.Places;

/// <summary>What a place text was taken to mean.</summary>
public sealed record PlaceAnswer
{
    /// <summary>The text asked about, trimmed.</summary>
    public required string Query { get; init; }

    public PlaceMatch Match { get; init; }

    /// <summary>The likeliest meaning; <c>null</c> only where nothing fits.</summary>
    public Place? Best { get; init; }

    /// <summary>What else it may mean, likeliest first: offer them as a choice.</summary>
    public IReadOnlyList<Place> Alternatives { get; init; } = [];

    /// <summary>The text has the shape of a postcode, so "we do not have that postcode" is the thing to say where nothing fits.</summary>
    public bool IsPostcode { get; init; }
}

public enum PlaceMatch
{
    /// <summary>Nothing fits.</summary>
    Unknown,

    /// <summary>The text names the place.</summary>
    Exact,

    /// <summary>The postcode is not on file; its sector or outcode is.</summary>
    Wider,

    /// <summary>Part of the text names the place, as in "12 High Street, Woking".</summary>
    PartOfText,

    /// <summary>Another spelling names it: say what it was taken for.</summary>
    Corrected,
}

/// <summary>A place found in the words of a search.</summary>
public sealed record PlaceInWords
{
    public required Place Place { get; init; }

    /// <summary>Other places of that name.</summary>
    public IReadOnlyList<Place> Alternatives { get; init; } = [];

    /// <summary>Index of the first word that belongs to it, words such as "in" and "near" included.</summary>
    public required int Start { get; init; }

    /// <summary>How many words belong to it, from <see cref="Start"/>.</summary>
    public required int Count { get; init; }

    /// <summary>It follows "in", "near" or the like; <see cref="Count"/> includes that.</summary>
    public bool IsAfterIn { get; init; }

    /// <summary>The words are a misspelling of it.</summary>
    public bool IsCorrected { get; init; }
}
