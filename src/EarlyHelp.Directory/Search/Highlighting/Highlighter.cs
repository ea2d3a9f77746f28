using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using EarlyHelp.Directory.Search.Engine;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>
/// Shows where a text has the words of a query: safe HTML in which they stand in <c>mark</c>, those that are other names or corrections in <c>mark class="like"</c>. Every
/// character of the text is encoded, so a listing can put no markup into a page. For one page: not for several threads.
/// </summary>
public sealed class Highlighter(AnalysedQuery? query)
{
    /// <summary>Characters of a text that are looked at.</summary>
    public const int MostText = 6_000;

    /// <summary>Characters of a sentence that are shown, without marks.</summary>
    public const int LongestSentence = 200;

    /// <summary>What is longer is no word.</summary>
    private const int LongestWord = LongestSentence / 2;

    private const string Ellipsis = "\u2026";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly WordsSought _sought = new(query);

    /// <summary>There is nothing to mark.</summary>
    public bool IsEmpty => _sought.IsEmpty;

    /// <summary>The whole text as HTML with the words marked.</summary>
    public string Mark(string text) => Write(text, 0, text.Length, IsEmpty || text.Length > MostText ? [] : _sought.Find(text));

    /// <summary>Which words of the query stand in texts that are shown anyway.</summary>
    public IReadOnlySet<int> Met(params IEnumerable<string?> texts) => texts.OfType<string>().SelectMany(_sought.Find).Select(word => word.Meeting.Clause).ToHashSet();

    /// <summary>The query has words beyond those.</summary>
    public bool HasMoreThan(IReadOnlySet<int> met) => _sought.Clauses.Any(clause => !met.Contains(clause));

    /// <summary>The sentence that says most of what was looked for and is not said yet, as HTML with the words marked; a long one is cut around them.</summary>
    /// <param name="met">What is said elsewhere: see <see cref="Met"/>.</param>
    /// <returns><c>null</c> where no sentence says more.</returns>
    public string? BestSentence(string text, IReadOnlySet<int> met)
    {
        text = text.Length > MostText ? text[..MostText] : text;
        var words = _sought.Find(text);
        var news = words.FindAll(word => !met.Contains(word.Meeting.Clause) && word.Length <= LongestWord);
        if (news.Count == 0)
        {
            return null;
        }

        var best = Sentences(text).MaxBy(sentence => Worth(news, sentence));
        var said = news.FindIndex(word => IsIn(word, best));
        return said < 0 ? null : Cut(text, best, news[said], words);
    }

    /// <summary>Each word of the query counts once, by what meets it best.</summary>
    private static double Worth(List<MetWord> words, (int Start, int End) sentence) =>
        words.Where(word => IsIn(word, sentence)).GroupBy(word => word.Meeting.Clause).Sum(clause => clause.Max(word => word.Meeting.Weight));

    private static bool IsIn(MetWord word, (int Start, int End) sentence) => word.Start >= sentence.Start && word.End <= sentence.End;

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
        var html = new StringBuilder(end - start + 64);
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

            html.Append(Html.Encode(text[at..word.Start])).Append(word.Meeting.IsTyped ? "<mark>" : "<mark class=\"like\">").Append(Html.Encode(text[word.Start..last])).Append("</mark>");
            at = last;
        }

        return html.Append(Html.Encode(text[at..end])).ToString();
    }

    private static bool Touches(string text, int end, int start) => start <= end || (start - end == 1 && text[end] == ' ');

    /// <summary>Ends at a line end, or at a mark that a space follows.</summary>
    private static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))))
            {
                yield return (start, at + 1);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }
}
