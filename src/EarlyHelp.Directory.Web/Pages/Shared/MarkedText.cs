using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Texts of a listing with the words looked for marked, safe to show.</summary>
/// <param name="Summary">In place of the summary; <c>null</c> where it stands as it is.</param>
/// <param name="Sentence">What the description says of the words beyond name and summary.</param>
public readonly record struct MarkedText(HtmlString? Summary, HtmlString? Sentence);
