using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Benchmarks.SearchMarks;

/// <summary>
/// Words as often as they come in real listings: those of the repository's own texts by their counts, and a long tail of invented ones (names of people, halls and villages),
/// the n-th of them in proportion to 1/n.
/// </summary>
internal sealed class WordSource
{
    private const int InventedWords = 60_000;

    /// <summary>One word in so many is invented.</summary>
    private const int InventedShare = 12;

    private static readonly string[] Beginnings = ["al", "bra", "car", "den", "el", "far", "gor", "hal", "ing", "jor", "ken", "lar", "mor", "nor", "or", "pem", "quin", "rad", "sal", "tor", "ul", "ven", "wex", "yar", "zel"];
    private static readonly string[] Middles = ["a", "be", "di", "fo", "ga", "hi", "la", "me", "na", "o", "pu", "ra", "si", "ta", "ve"];
    private static readonly string[] Endings = ["bury", "combe", "dale", "field", "ford", "ham", "ington", "ley", "mere", "more", "shaw", "stead", "ton", "well", "wick", "worth"];

    private readonly string[] _words;
    private readonly int[] _upTo;

    public WordSource(string repository)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] folders = [Path.Combine(repository, "content"), Path.Combine(repository, "index-data", "demo"), Path.Combine(repository, "index-data", "taxonomy")];
        foreach (var file in folders.SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            foreach (var token in Analyzer.Analyze(File.ReadAllText(file)).Where(token => !token.IsCompound && !token.Surface.AsSpan().ContainsAnyInRange('0', '9')))
            {
                counts[token.Surface] = counts.GetValueOrDefault(token.Surface) + 1;
            }
        }
        _words = [.. counts.Keys.Order(StringComparer.Ordinal)];
        _upTo = new int[_words.Length];
        var sum = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            _upTo[i] = sum += counts[_words[i]];
        }
    }

    public string Next(Random random)
    {
        if (random.Next(InventedShare) == 0)
        {
            return Invented((int)Math.Exp(random.NextDouble() * Math.Log(InventedWords)));
        }
        var found = Array.BinarySearch(_upTo, random.Next(_upTo[^1]) + 1);
        return _words[found < 0 ? ~found : found];
    }

    private static string Invented(int number)
    {
        var beginning = Beginnings[number % Beginnings.Length];
        var middle = Middles[number / Beginnings.Length % Middles.Length];
        var second = Middles[number / (Beginnings.Length * Middles.Length) % Middles.Length];
        return beginning + middle + second + Endings[number / (Beginnings.Length * Middles.Length * Middles.Length) % Endings.Length];
    }
}
