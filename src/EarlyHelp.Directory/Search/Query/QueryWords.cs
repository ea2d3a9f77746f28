using System.Text;
using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Query;

/// <summary>The words of a query while it is read: which are in quotes, which have been taken for a filter. Every text is safe here, and bounded.</summary>
internal sealed class QueryWords
{
    /// <summary>What comes after these is not read.</summary>
    public const int MostWords = 32;

    private readonly string _joined;
    private readonly List<(int Start, int End)> _quotes;
    private readonly bool[] _taken;
    private readonly bool[] _soft;
    private readonly bool[] _read;

    private QueryWords(string text, List<Token> tokens, List<(int Start, int End)> quotes)
    {
        Text = text;
        Tokens = tokens;
        _quotes = quotes;
        Surfaces = tokens.ConvertAll(token => token.Surface);
        _joined = string.Join(' ', Surfaces);
        _taken = new bool[tokens.Count];
        _soft = new bool[tokens.Count];
        _read = new bool[tokens.Count];
    }

    /// <summary>As typed, cleaned.</summary>
    public string Text { get; }

    /// <summary>Without joined forms: the number of a token is its place among the words.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<string> Surfaces { get; }

    /// <summary>Words from the first up to, not including, the last that stand in quotes: they mean what they say and nothing else.</summary>
    public IReadOnlyList<(int Start, int End)> Quotes => _quotes;

    public int Count => Tokens.Count;

    public static QueryWords Of(string? typed)
    {
        var text = Clean(typed);
        var tokens = Analyzer.Analyze(text).Where(token => !token.IsCompound).Take(MostWords).ToList();
        return new QueryWords(text, tokens, QuotesIn(text, tokens));
    }

    public bool IsQuoted(int word)
    {
        foreach (var (start, end) in _quotes)
        {
            if (word >= start && word < end)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It has been read as a filter, and is no word to look for.</summary>
    public bool IsTaken(int word) => _taken[word];

    public bool AreFree(int start, int count)
    {
        for (var word = start; word < start + count; word++)
        {
            if (word >= Count || IsTaken(word) || IsQuoted(word))
            {
                return false;
            }
        }

        return true;
    }

    public void Take(int start, int count) => _taken.AsSpan(start, count).Fill(true);

    /// <summary>It has been read as a filter, and is worth finding as a word too.</summary>
    public bool IsSoft(int word) => _soft[word];

    /// <summary>It was read as a filter, so that it is spelt rightly.</summary>
    public bool IsRead(int word) => _read[word];

    public void Read(int start, int count) => _read.AsSpan(start, count).Fill(true);

    public void Soften(int start, int count) => _soft.AsSpan(start, count).Fill(true);

    /// <summary>Nothing but letters follows the last word: it may be typed in part.</summary>
    public bool EndsOpen => Count > 0 && End(Count - 1) == Text.Length && !IsQuoted(Count - 1);

    /// <summary>The words as they were typed.</summary>
    public string Slice(int start, int count) => Text[Tokens[start].Start..End(start + count - 1)];

    /// <summary>The words folded, with a space between any two.</summary>
    public ReadOnlySpan<char> Folded(int start, int count)
    {
        var from = 0;
        for (var word = 0; word < start; word++)
        {
            from += Surfaces[word].Length + 1;
        }

        var to = from - 1;
        for (var word = start; word < start + count; word++)
        {
            to += Surfaces[word].Length + 1;
        }

        return _joined.AsSpan(from..to);
    }

    /// <summary>The text without some of its words.</summary>
    public string Without(int start, int count) => Tidy(Text[..Tokens[start].Start] + " " + Text[End(start + count - 1)..]);

    /// <summary>The text with some of its words in quotes, which keeps them from being read as anything but words.</summary>
    public string Quoting(int start, int count) => Tidy($"{Text[..Tokens[start].Start]}\"{Slice(start, count)}\"{Text[End(start + count - 1)..]}");

    /// <summary>The character that follows a word, or a space.</summary>
    public char After(int word) => End(word) < Text.Length ? Text[End(word)] : ' ';

    /// <summary>The text with its quotation marks taken off.</summary>
    public static string Unquote(string text) => Tidy(string.Concat(text.Select(letter => QuoteMarks.Contains(letter) ? ' ' : letter)));

    private int End(int word) => Tokens[word].Start + Tokens[word].Length;

    /// <summary>At most the longest text; control characters and halves of characters become spaces.</summary>
    private static string Clean(string? typed)
    {
        typed ??= "";
        if (typed.Length <= SearchRequest.MaximumTextLength && !typed.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return Tidy(typed);
        }

        var text = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > SearchRequest.MaximumTextLength)
            {
                break;
            }

            text.Append(rune == Rune.ReplacementChar || Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return Tidy(text.ToString());
    }

    private static string Tidy(string text) => (text.Contains("  ", StringComparison.Ordinal) ? Single(text) : text).Trim(' ', ',', ';');

    private static string Single(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<(int Start, int End)> QuotesIn(string text, List<Token> tokens)
    {
        var quotes = new List<(int Start, int End)>();
        for (var open = text.AsSpan().IndexOfAny(QuoteMarks); open >= 0;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny(QuoteMarks);
            if (length < 0)
            {
                break;
            }

            var start = tokens.FindIndex(token => token.Start > open);
            var end = tokens.FindIndex(token => token.Start > open + length);
            end = end < 0 ? tokens.Count : end;
            if (start >= 0 && end > start)
            {
                quotes.Add((start, end));
            }

            var next = text.AsSpan(open + length + 2).IndexOfAny(QuoteMarks);
            open = next < 0 ? -1 : open + length + 2 + next;
        }

        return quotes;
    }

    private static ReadOnlySpan<char> QuoteMarks => "\"\u201c\u201d\u00ab\u00bb";
}
