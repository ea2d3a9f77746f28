using EarlyHelp.Directory.Search;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Texts of listings with the words looked for marked, safe to show.</summary>
public sealed class MarkedTexts(IReadOnlyDictionary<long, HtmlString> summaries, IReadOnlyDictionary<long, HtmlString> sentences)
{
    private const string Key = "Marked texts";

    public static MarkedTexts? Of(ViewDataDictionary viewData) => viewData[Key] as MarkedTexts;

    public HtmlString? Summary(SearchHit hit) => summaries.GetValueOrDefault(hit.ServiceId);

    /// <summary>What the description says of it beyond name and summary.</summary>
    public HtmlString? Sentence(SearchHit hit) => sentences.GetValueOrDefault(hit.ServiceId);

    internal static void Set(ViewDataDictionary viewData, MarkedTexts? marks) => viewData[Key] = marks;
}

public static class MarkedTextsExtensions
{
    public static void SetMarks(this ViewDataDictionary viewData, MarkedTexts? marks) => MarkedTexts.Set(viewData, marks);
}
