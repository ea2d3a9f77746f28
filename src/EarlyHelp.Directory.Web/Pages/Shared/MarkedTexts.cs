using EarlyHelp.Directory.Search;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Texts of listings with the words looked for marked, safe to show. By service id.</summary>
public sealed class MarkedTexts(IReadOnlyDictionary<long, MarkedText> texts)
{
    private const string Key = "Marked texts";

    public static MarkedTexts? Of(ViewDataDictionary viewData) => viewData[Key] as MarkedTexts;

    public HtmlString? Summary(SearchHit hit) => texts.GetValueOrDefault(hit.ServiceId).Summary;

    /// <summary>What the description says of it beyond name and summary.</summary>
    public HtmlString? Sentence(SearchHit hit) => texts.GetValueOrDefault(hit.ServiceId).Sentence;

    internal static void Set(ViewDataDictionary viewData, MarkedTexts? marks) => viewData[Key] = marks;
}

public readonly record struct MarkedText(HtmlString? Summary, HtmlString? Sentence);

public static class MarkedTextsExtensions
{
    public static void SetMarks(this ViewDataDictionary viewData, MarkedTexts? marks) => MarkedTexts.Set(viewData, marks);
}
