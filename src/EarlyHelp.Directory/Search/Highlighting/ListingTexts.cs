using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>
/// The texts of listings shown, split into words once and kept, those of so many listings. A listing that changes gets a new card (see <see cref="SearchHit.Card"/>), and so its texts
/// are read anew.
/// </summary>
public sealed class ListingTexts(DescriptionReader descriptions)
{
    private volatile Kept _kept = new();

    /// <summary>The numbers and texts to use for one page.</summary>
    public Kept Current => _kept.Numbers.IsFull ? _kept = new Kept() : _kept;

    /// <summary>The descriptions of listings, those not yet known read in one go; <c>null</c> where a listing has none.</summary>
    public IReadOnlyList<AnalysedText?> Descriptions(Kept kept, IReadOnlyList<CardTexts> listings)
    {
        var texts = new AnalysedText?[listings.Count];
        var missing = new List<int>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (listings[i].Described is { } described)
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
            var read = descriptions.Read([.. missing.Select(i => listings[i].ServiceId)]);
            foreach (var i in missing)
            {
                texts[i] = Analyse(kept.Numbers, read.GetValueOrDefault(listings[i].ServiceId));
                listings[i].Described = new Described(texts[i]);
            }
        }

        return texts;
    }

    private static AnalysedText? Analyse(WordNumbers numbers, string? text) =>
        text is null ? null : new AnalysedText(numbers, text.Length > Highlighter.MostText ? text[..Highlighter.MostText] : text);

    /// <summary>Numbers of words, and texts in these numbers.</summary>
    public sealed class Kept
    {
        /// <summary>A few kilobytes each.</summary>
        private const int Most = 20_000;

        /// <summary>By service id.</summary>
        private readonly BoundedCache<long, CardTexts> _cards = new(Most);

        public WordNumbers Numbers { get; } = new();

        public CardTexts Of(SearchHit hit)
        {
            if (!_cards.TryGet(hit.ServiceId, out var texts) || !ReferenceEquals(texts.Card, hit.Card))
            {
                _cards.Keep(hit.ServiceId, texts = new CardTexts(Numbers, hit.ServiceId, hit.Card));
            }

            return texts;
        }
    }

    /// <param name="Text"><c>null</c> where there is none.</param>
    internal sealed record Described(AnalysedText? Text);
}

/// <summary>What every page shows of a listing.</summary>
public sealed class CardTexts(WordNumbers numbers, long serviceId, ListingCard card)
{
    private ListingTexts.Described? _described;

    public long ServiceId { get; } = serviceId;

    public ListingCard Card { get; } = card;

    /// <summary>Its name, its organisation, and last its summary: in one text, since every page that shows it looks at all of them.</summary>
    public AnalysedText Shown { get; } = new(numbers, [.. new[] { card.Name, card.OrganisationName, card.Summary }.OfType<string>()]);

    /// <summary>Where in it the summary starts; <c>null</c> where the listing has none.</summary>
    public int? SummaryStart { get; } = card.Summary is null ? null : card.Name.Length + 1 + (card.OrganisationName is { } by ? by.Length + 1 : 0);

    /// <summary>Its description, once it was asked for.</summary>
    internal ListingTexts.Described? Described
    {
        get => Volatile.Read(ref _described);
        set => Volatile.Write(ref _described, value);
    }
}
