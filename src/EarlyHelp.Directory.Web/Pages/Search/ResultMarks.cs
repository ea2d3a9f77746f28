using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Marks the words looked for in the listings of a page. Descriptions are looked at only for listings whose name and summary do not say all that was looked for.</summary>
public sealed class ResultMarks(ListingTexts texts)
{
    /// <returns><c>null</c> where nothing was looked for in words.</returns>
    public MarkedTexts? Of(IReadOnlyList<SearchHit> hits, AnalysedQuery? query)
    {
        var kept = texts.Current;
        var highlighter = new Highlighter(query, kept.Numbers);
        if (highlighter.IsEmpty)
        {
            return null;
        }

        var marked = new Dictionary<long, MarkedText>(hits.Count);
        var (unsaid, met) = (new List<SearchHit>(), new List<ClausesMet>());
        foreach (var hit in hits)
        {
            var shown = kept.Of(hit.Card);
            var said = highlighter.Met(shown.Name, ClausesMet.None);
            said = shown.Organisation is { } organisation ? highlighter.Met(organisation, said) : said;
            said = shown.Summary is { } summary ? highlighter.Met(summary, said) : said;
            marked.Add(hit.ServiceId, new MarkedText(shown.Summary is { } text ? new HtmlString(highlighter.Mark(text)) : null, null));
            if (highlighter.HasMoreThan(said))
            {
                unsaid.Add(hit);
                met.Add(said);
            }
        }

        var descriptions = texts.Descriptions(kept, unsaid);
        for (var i = 0; i < unsaid.Count; i++)
        {
            if (descriptions[i] is { } description && highlighter.BestSentence(description, met[i]) is { } sentence)
            {
                marked[unsaid[i].ServiceId] = marked[unsaid[i].ServiceId] with { Sentence = new HtmlString(sentence) };
            }
        }

        return new MarkedTexts(marked);
    }
}
