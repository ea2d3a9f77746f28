namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>What the search box offers while someone types.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Url">Where it leads, from the root of the site.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string Url);

/// <summary>In the order in which equals are offered.</summary>
public enum SuggestionKind
{
    Topic,
    Situation,

    /// <summary>A good query: how other people say it.</summary>
    Search,
    Place,
    Advice,
    Organisation,
    Service,
}
