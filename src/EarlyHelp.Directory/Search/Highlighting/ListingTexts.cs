using System.Runtime.CompilerServices;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>
/// The texts of listings shown, split into words once and kept as long as the index keeps their cards: see <see cref="SearchHit.Card"/>. A listing that changes gets a new card,
/// and so its texts are read anew.
/// </summary>
public sealed class ListingTexts(DescriptionReader descriptions)
{
    private volatile Kept _kept = new();

    /// <summary>The numbers and texts to use for one page.</summary>
    public Kept Current => _kept.Numbers.IsFull ? _kept = new Kept() : _kept;

    /// <summary>The descriptions of listings, those not yet known read in one go; <c>null</c> where a listing has none.</summary>
    public IReadOnlyList<AnalysedText?> Descriptions(Kept kept, IReadOnlyList<SearchHit> hits)
    {
        var texts = new AnalysedText?[hits.Count];
        var missing = new List<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (kept.Of(hits[i].Card).Described is { } described)
            {
                texts[i] = described.Text;
            }
            else
            {
                missing.Add(i);
            }
        }

        if (missing.Count > 0)
        {
            var read = descriptions.Read([.. missing.Select(i => hits[i].ServiceId)]);
            foreach (var i in missing)
            {
                texts[i] = Analyse(kept.Numbers, read.GetValueOrDefault(hits[i].ServiceId));
                kept.Of(hits[i].Card).Described = new Described(texts[i]);
            }
        }

        return texts;
    }

    private static AnalysedText? Analyse(WordNumbers numbers, string? text) =>
        text is null ? null : new AnalysedText(numbers, text.Length > Highlighter.MostText ? text[..Highlighter.MostText] : text);

    /// <summary>Numbers of words, and texts in these numbers.</summary>
    public sealed class Kept
    {
        private readonly ConditionalWeakTable<ListingCard, CardTexts> _cards = [];

        public WordNumbers Numbers { get; } = new();

        public CardTexts Of(ListingCard card)
        {
            if (!_cards.TryGetValue(card, out var texts))
            {
                _cards.AddOrUpdate(card, texts = new CardTexts(Numbers, card));
            }

            return texts;
        }
    }

    /// <param name="Text"><c>null</c> where there is none.</param>
    internal sealed record Described(AnalysedText? Text);
}

/// <summary>What every page shows of a listing.</summary>
public sealed class CardTexts(WordNumbers numbers, ListingCard card)
{
    private ListingTexts.Described? _described;

    public AnalysedText Name { get; } = new(numbers, card.Name);

    public AnalysedText? Organisation { get; } = card.OrganisationName is { } name ? new(numbers, name) : null;

    /// <summary>Its description, once it was asked for.</summary>
    internal ListingTexts.Described? Described
    {
        get => Volatile.Read(ref _described);
        set => Volatile.Write(ref _described, value);
    }

    public AnalysedText? Summary { get; } = card.Summary is { } summary ? new(numbers, summary) : null;
}
