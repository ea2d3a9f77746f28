using EarlyHelp.Directory.Search;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Texts of listings with the words looked for marked, safe to show. By service id.</summary>
public sealed class MarkedTexts(IReadOnlyDictionary<long, MarkedText> texts)
{
    public MarkedText Of(SearchHit hit) => texts.GetValueOrDefault(hit.ServiceId);
}

/// <param name="Summary">In place of the summary; <c>null</c> where it stands as it is.</param>
/// <param name="Sentence">What the description says of the words beyond name and summary.</param>
public readonly record struct MarkedText(HtmlString? Summary, HtmlString? Sentence);
