using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Highlighting;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>Marks the words looked for in the listings of a page. The catalogue is asked once, and only for listings whose name and summary do not say all that was looked for.</summary>
public sealed class ResultMarks(DescriptionReader descriptions)
{
    /// <returns><c>null</c> where nothing was looked for in words.</returns>
    public MarkedTexts? Of(IReadOnlyList<SearchHit> hits, AnalysedQuery? query)
    {
        var highlighter = new Highlighter(query);
        if (highlighter.IsEmpty)
        {
            return null;
        }

        var met = hits.ToDictionary(hit => hit.ServiceId, hit => highlighter.Met(hit.Card.Name, hit.Card.OrganisationName, hit.Card.Summary));
        var texts = descriptions.Read([.. met.Where(hit => highlighter.HasMoreThan(hit.Value)).Select(hit => hit.Key)]);
        return new MarkedTexts(
            hits.Where(hit => hit.Card.Summary is not null).ToDictionary(hit => hit.ServiceId, hit => new HtmlString(highlighter.Mark(hit.Card.Summary!))),
            texts.Select(text => (text.Key, Sentence: highlighter.BestSentence(text.Value, met[text.Key]))).Where(text => text.Sentence is not null).ToDictionary(text => text.Key, text => new HtmlString(text.Sentence)));
    }
}
