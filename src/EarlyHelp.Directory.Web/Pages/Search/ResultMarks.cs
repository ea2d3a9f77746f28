using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Marks the words looked for in the listings of a page. Descriptions are looked at only for listings whose name and summary do not say all that was looked for.</summary>
public sealed class ResultMarks(ListingTexts texts)
{
    /// <returns>In the order of the hits; <c>null</c> where nothing was looked for in words.</returns>
    public IReadOnlyList<MarkedText>? Of(IReadOnlyList<SearchHit> hits, AnalysedQuery? query)
    {
        var kept = texts.Current;
        var highlighter = new Highlighter(query, kept.Numbers);
        if (highlighter.IsEmpty)
        {
            return null;
        }

        var marked = new MarkedText[hits.Count];
        var (unsaid, places, met) = (new List<CardTexts>(), new List<int>(), new List<ClausesMet>());
        for (var i = 0; i < marked.Length; i++)
        {
            var shown = kept.Of(hits[i]);
            var said = highlighter.Met(shown.Shown, ClausesMet.None);
            marked[i] = new MarkedText(shown.SummaryStart is { } start && highlighter.MarkFrom(shown.Shown, start) is { } summary ? new HtmlString(summary) : null, null);
            if (highlighter.HasMoreThan(said))
            {
                unsaid.Add(shown);
                places.Add(i);
                met.Add(said);
            }
        }

        var descriptions = texts.Descriptions(kept, unsaid);
        for (var i = 0; i < unsaid.Count; i++)
        {
            if (descriptions[i] is { } description && highlighter.BestSentence(description, met[i]) is { } sentence)
            {
                marked[places[i]] = marked[places[i]] with { Sentence = new HtmlString(sentence) };
            }
        }

        return marked;
    }
}
