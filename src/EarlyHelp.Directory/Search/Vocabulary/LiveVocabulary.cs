using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Search.Vocabulary;

/// <summary>
/// The vocabulary as the files stand now: looked at every few seconds and read again where one changed. Requests take <see cref="Current"/>, which costs nothing.
/// Files that cannot be used leave the last good vocabulary in place and say so in <see cref="Problem"/>.
/// </summary>
public sealed class LiveVocabulary : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly string _folder;
    private readonly TaxonomyLibrary _taxonomy;
    private readonly Action<string>? _report;
    private readonly ITimer _timer;
    private readonly Lock _looking = new();
    private volatile Reading _reading;
    private volatile string? _problem;

    /// <param name="report">Told once of every reading and every problem, for the log.</param>
    /// <exception cref="InvalidDataException">The files cannot be used at all.</exception>
    public LiveVocabulary(string folder, TaxonomyLibrary taxonomy, TimeProvider clock, Action<string>? report = null)
    {
        _folder = folder;
        _taxonomy = taxonomy;
        _report = report;
        _reading = Read(VocabularyFolder.Stamp(folder));
        _timer = clock.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    public Lexicon Current => _reading.Lexicon;

    /// <summary>Names the files that <see cref="Current"/> was read from, for caches of what was found with it.</summary>
    public string Stamp => _reading.Stamp;

    /// <summary>Why the files as they stand now are not in use; <c>null</c> while they are.</summary>
    public string? Problem => _problem;

    /// <summary>Reads the files again if one has changed since the last look.</summary>
    public void Look()
    {
        lock (_looking)
        {
            try
            {
                var stamp = VocabularyFolder.Stamp(_folder);
                if (stamp == _reading.Stamp)
                {
                    return;
                }

                _reading = Read(stamp);
                _problem = null;
                _report?.Invoke($"Read the vocabulary again: {Current.Rules} rules.");
            }
            catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                if (error.Message != _problem)
                {
                    _problem = error.Message;
                    _report?.Invoke(error.Message);
                }
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private Reading Read(string stamp) => new(VocabularyFolder.Read(_folder, _taxonomy), stamp);

    private sealed record Reading(Lexicon Lexicon, string Stamp);
}
