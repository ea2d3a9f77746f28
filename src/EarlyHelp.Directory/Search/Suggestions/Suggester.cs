using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Locations.Places;
using EarlyHelp.Directory.Locations.Postcodes;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Search.Vocabulary;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Suggestions;

/// <summary>
/// Offers topics, situations, good queries, places, advice, organisations and services while someone types: by the beginning of any word, with slips forgiven, and by what the vocabulary
/// says the words are about. Built anew off the request path where something it is made of changed; asking takes a fraction of a millisecond. Safe for many threads.
/// </summary>
/// <param name="shipped">The area's <c>places.csv</c>; those of the last import are added.</param>
public sealed class Suggester(PublishedIndex index, LiveVocabulary vocabulary, TaxonomyLibrary taxonomy, ContentLibrary content, IReadOnlyList<GazetteerEntry> shipped, PostcodeLookup imported, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Building takes at most this part of one processor's time, however often an import publishes.</summary>
    private const int PauseForEachBuild = 20;

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(10);

    /// <summary>Letters typed before the vocabulary is asked: shorter words mean too much.</summary>
    private const int ShortestMeant = 3;

    private const float LeastSure = 0.7f;

    private readonly Lock _building = new();
    private State? _built;
    private volatile IReadOnlyList<string> _frequent = [];
    private volatile SuggestionIndex _current = new([]);

    /// <summary>The best first, at most 10; none for a text without letters or digits.</summary>
    /// <param name="only">Of this kind alone.</param>
    public IReadOnlyList<Suggestion> Suggest(string? typed, SuggestionKind? only = null)
    {
        var meant = Meant(typed);
        return _current.Find(typed, meant.Count == 0 ? null : suggestion => meant.Contains((suggestion.Kind, suggestion.Key)), only);
    }

    /// <summary>
    /// Searches that others made often, to be offered with the next <see cref="Refresh"/>: those all of whose words the vocabulary has, so that nobody can put a name or an insult
    /// before others by searching for it.
    /// </summary>
    public void Learn(IReadOnlyList<string> frequent) => _frequent = frequent.SequenceEqual(_frequent) ? _frequent : frequent;

    /// <summary>Builds the suggestions anew where something they are made of has changed.</summary>
    /// <returns>Whether it has.</returns>
    public bool Refresh()
    {
        lock (_building)
        {
            var state = new State(index.Current, vocabulary.Current, content.Current, imported.Current, _frequent, LocalTime.Today(clock));
            if (state == _built)
            {
                return false;
            }

            _current = new SuggestionIndex(SuggestionSources.All(taxonomy, [.. shipped, .. state.Postcodes.Places], state.Lexicon, state.Frequent, state.Pages, state.Snapshot, state.Day));
            _built = state;
            return true;
        }
    }

    /// <summary>Keeps the suggestions fresh until cancelled. Any fault is reported and tried again: the site goes on with those it has.</summary>
    public async Task RunAsync(Action<Exception> report, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var pause = TimeSpan.Zero;
            try
            {
                pause = Refresh() ? System.Diagnostics.Stopwatch.GetElapsedTime(started) * PauseForEachBuild : TimeSpan.Zero;
            }
            catch (Exception fault)
            {
                report(fault);
                pause = PauseAfterFault;
            }

            await Task.Delay(pause > Interval ? pause : Interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The topics and situations that the words lead to, though these may not have the words: "camhs" is about mental health.</summary>
    private HashSet<(SuggestionKind, string?)> Meant(string? typed)
    {
        var text = typed is { Length: > 100 } ? typed[..100] : typed ?? "";
        var tokens = Analyzer.Analyze(text).Where(token => !token.IsCompound).ToList();
        return tokens.Sum(token => token.Surface.Length) < ShortestMeant ? [] :
        [
            .. vocabulary.Current.Match(tokens, text).Where(match => !match.IsInner).SelectMany(match => match.Targets)
                .Where(target => target.Weight >= LeastSure && target.Taxonomy is TaxonomyLibrary.Topic or TaxonomyLibrary.Situation)
                .Select(target => (target.Taxonomy == TaxonomyLibrary.Topic ? SuggestionKind.Topic : SuggestionKind.Situation, (string?)target.Text)),
        ];
    }

    /// <summary>What suggestions are made of: compared by reference, since each is replaced whole; the day, since listings end.</summary>
    private sealed record State(IndexSnapshot Snapshot, Lexicon Lexicon, ContentSnapshot Pages, PostcodeTable Postcodes, IReadOnlyList<string> Frequent, DateOnly Day);
}
