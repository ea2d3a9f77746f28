namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>What the search box offers while someone types.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Key">What it leads to: the id of a topic or situation, the slug of a page, the text of a search, the name of a place. <c>null</c> where several share the
/// text, which is then searched for.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, string? Key);

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
