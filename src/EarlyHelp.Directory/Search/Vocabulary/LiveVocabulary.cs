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
    private readonly Lock _reading = new();
    private string _stamp;
    private volatile Lexicon _current;
    private volatile string? _problem;

    /// <param name="report">Told once of every reading and every problem, for the log.</param>
    /// <exception cref="InvalidDataException">The files cannot be used at all.</exception>
    public LiveVocabulary(string folder, TaxonomyLibrary taxonomy, TimeProvider clock, Action<string>? report = null)
    {
        _folder = folder;
        _taxonomy = taxonomy;
        _report = report;
        _stamp = VocabularyFolder.Stamp(folder);
        _current = VocabularyFolder.Read(folder, taxonomy);
        _timer = clock.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    public Lexicon Current => _current;

    /// <summary>Why the files as they stand now are not in use; <c>null</c> while they are.</summary>
    public string? Problem => _problem;

    /// <summary>Reads the files again if one has changed since the last look.</summary>
    public void Look()
    {
        lock (_reading)
        {
            try
            {
                var stamp = VocabularyFolder.Stamp(_folder);
                if (stamp == _stamp)
                {
                    return;
                }

                _current = VocabularyFolder.Read(_folder, _taxonomy);
                _stamp = stamp;
                _problem = null;
                _report?.Invoke($"Read the vocabulary again: {_current.Rules} rules.");
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
}
