using System.Buffers;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>
/// Shows where a text has the words of a query: safe HTML in which they stand in <c>mark</c>, those that are other names or corrections in <c>mark class="like"</c>. Every
/// character of the text is encoded, so a listing can put no markup into a page. For one page: not for several threads.
/// </summary>
/// <param name="numbers">Of the words of the texts; without it texts are given as they are.</param>
public sealed class Highlighter(AnalysedQuery? query, WordNumbers? numbers = null)
{
    /// <summary>Characters of a text that are looked at.</summary>
    public const int MostText = 6_000;

    /// <summary>Characters of a sentence that are shown, without marks.</summary>
    public const int LongestSentence = 200;

    /// <summary>What is longer is no word.</summary>
    private const int LongestWord = LongestSentence / 2;

    private const string Ellipsis = "\u2026";

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("\n.!?");

    private readonly WordNumbers _numbers = numbers ??= new WordNumbers();
    private readonly WordsSought _sought = new(query, numbers);

    /// <summary>There is nothing to mark.</summary>
    public bool IsEmpty => _sought.Clauses.IsEmpty;

    /// <summary>The whole text as HTML with the words marked.</summary>
    public string Mark(string text) => Mark(new AnalysedText(_numbers, text));

    /// <inheritdoc cref="Mark(string)"/>
    public string Mark(AnalysedText text) => Write(text.Text, 0, text.Text.Length, IsEmpty ? [] : _sought.Find(text));

    /// <summary>The text from a place on as HTML with the words marked; <c>null</c> where none stands there.</summary>
    public string? MarkFrom(AnalysedText text, int start)
    {
        var words = _sought.Find(text);
        return words.Count > 0 && words[^1].Start >= start ? Write(text.Text, start, text.Text.Length, words) : null;
    }

    /// <summary>Which words of the query stand in texts that are shown anyway.</summary>
    public ClausesMet Met(params ReadOnlySpan<string?> texts)
    {
        var met = ClausesMet.None;
        foreach (var text in texts)
        {
            met = text is null ? met : Met(new AnalysedText(_numbers, text), met);
        }

        return met;
    }

    /// <summary>The same for one more text.</summary>
    public ClausesMet Met(AnalysedText text, ClausesMet met)
    {
        foreach (var word in _sought.Find(text))
        {
            met = met.With(word.Meeting.Clause);
        }

        return met;
    }

    /// <summary>The query has words beyond those.</summary>
    public bool HasMoreThan(ClausesMet met) => _sought.Clauses.HasMoreThan(met);

    /// <inheritdoc cref="BestSentence(AnalysedText, ClausesMet)"/>
    public string? BestSentence(string text, ClausesMet met) => BestSentence(new AnalysedText(_numbers, text.Length > MostText ? text[..MostText] : text), met);

    /// <summary>The sentence that says most of what was looked for and is not said yet, as HTML with the words marked; a long one is cut around them.</summary>
    /// <param name="met">What is said elsewhere: see <see cref="Met(ReadOnlySpan{string?})"/>.</param>
    /// <returns><c>null</c> where no sentence says more.</returns>
    public string? BestSentence(AnalysedText text, ClausesMet met)
    {
        var words = _sought.Find(text);
        var (best, first, most) = (default((int Start, int End)), default(MetWord), 0.0);
        var end = 0;
        for (var at = 0; at < words.Count; at++)
        {
            // Each sentence is looked at where its first word comes.
            if (words[at].Start >= end)
            {
                var sentence = SentenceAround(text.Text, words[at].Start);
                end = sentence.End;
                var (worth, news) = Worth(words, at, sentence, met);
                (best, first, most) = worth > most ? (sentence, news, worth) : (best, first, most);
            }
        }

        return most > 0 ? Cut(text.Text, best, first, words) : null;
    }

    /// <summary>What a sentence says that is not said yet: each word of the query counts once, by what meets it best. And the first word that says some of it.</summary>
    /// <param name="at">Its first word.</param>
    private static (double Worth, MetWord First) Worth(List<MetWord> words, int at, (int Start, int End) sentence, ClausesMet met)
    {
        Span<double> worth = stackalloc double[MetClauses.MostClauses];
        worth.Clear();
        var first = default(MetWord);
        for (; at < words.Count && words[at].Start < sentence.End; at++)
        {
            var word = words[at];
            if (word.End <= sentence.End && word.Length <= LongestWord && !met.Has(word.Meeting.Clause))
            {
                first = first.Meeting is null ? word : first;
                worth[word.Meeting.Clause] = Math.Max(worth[word.Meeting.Clause], word.Meeting.Weight);
            }
        }

        var sum = 0.0;
        foreach (var clause in worth)
        {
            sum += clause;
        }

        return (sum, first);
    }

    private static string Cut(string text, (int Start, int End) sentence, MetWord first, List<MetWord> words)
    {
        var (start, end) = sentence;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (end - start <= LongestSentence)
        {
            return Write(text, start, end, words).TrimEnd();
        }

        var from = first.Start - start <= LongestSentence / 3 ? start : AfterSpace(text, start, first.Start - (LongestSentence / 3), first.Start);
        var to = Math.Min(end, from + LongestSentence);
        to = to < end ? BeforeSpace(text, first.End, to) : to;
        return (from > start ? Ellipsis : "") + Write(text, from, to, words).TrimEnd() + (to < end ? Ellipsis : "");
    }

    /// <summary>The beginning of the word that the character belongs to, or of the next where that begins too early.</summary>
    private static int AfterSpace(string text, int least, int at, int most)
    {
        var space = text.IndexOfAny([' ', '\t'], Math.Max(least, at), most - Math.Max(least, at));
        return space < 0 ? most : space + 1;
    }

    /// <summary>The end of the last whole word; of a text without spaces, not in the middle of a character.</summary>
    private static int BeforeSpace(string text, int least, int to)
    {
        var space = text.LastIndexOfAny([' ', '\t'], to, to - least + 1);
        return space >= least ? space : char.IsHighSurrogate(text[to - 1]) ? to - 1 : to;
    }

    /// <summary>Part of the text as HTML; neighbours of a kind are marked as one.</summary>
    private static string Write(string text, int start, int end, List<MetWord> words)
    {
        var html = new HtmlText(stackalloc char[1024]);
        var at = start;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Start < at || word.End > end)
            {
                continue;
            }

            var last = word.End;
            while (i + 1 < words.Count && words[i + 1].End <= end && words[i + 1].Meeting.IsTyped == word.Meeting.IsTyped && Touches(text, last, words[i + 1].Start))
            {
                last = Math.Max(last, words[++i].End);
            }

            html.Encode(text.AsSpan(at..word.Start));
            html.Append(word.Meeting.IsTyped ? "<mark>" : "<mark class=\"like\">");
            html.Encode(text.AsSpan(word.Start..last));
            html.Append("</mark>");
            at = last;
        }

        html.Encode(text.AsSpan(at..end));
        return html.ToString();
    }

    private static bool Touches(string text, int end, int start) => start <= end || (start - end == 1 && text[end] == ' ');

    /// <summary>A sentence ends at a line end, or at a mark that a space follows.</summary>
    private static (int Start, int End) SentenceAround(string text, int at)
    {
        var before = text.AsSpan(0, at).LastIndexOfAny(SentenceMarks);
        while (before >= 0 && !EndsSentence(text, before))
        {
            before = text.AsSpan(0, before).LastIndexOfAny(SentenceMarks);
        }

        for (var end = at; text.AsSpan(end).IndexOfAny(SentenceMarks) is >= 0 and var next; end++)
        {
            end += next;
            if (EndsSentence(text, end))
            {
                return (before + 1, end + 1);
            }
        }

        return (before + 1, text.Length);
    }

    /// <param name="mark">Where one of <see cref="SentenceMarks"/> stands.</param>
    private static bool EndsSentence(string text, int mark) => text[mark] == '\n' || mark + 1 == text.Length || char.IsWhiteSpace(text[mark + 1]);
}
