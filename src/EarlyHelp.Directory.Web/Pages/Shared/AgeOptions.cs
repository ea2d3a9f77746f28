using System.Collections.Frozen;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>The options of a box that asks for an age, as ready HTML for each that can be chosen.</summary>
public static class AgeOptions
{
    private static readonly FrozenDictionary<string, HtmlString> ByChosen = AgeChoices.All.ToFrozenDictionary(choice => choice.Value, choice => Make(choice.Value));

    /// <param name="chosen">Where it is none of those offered, none is chosen.</param>
    public static HtmlString Of(string? chosen) => ByChosen.GetValueOrDefault(chosen ?? "", ByChosen[""]);

    private static HtmlString Make(string chosen) => new(string.Concat(AgeChoices.All.Select(choice => choice.Value == chosen
        ? ReadyHtml.Of($"<option value=\"{choice.Value}\" selected=\"selected\">{choice.Label}</option>\n")
        : ReadyHtml.Of($"<option value=\"{choice.Value}\">{choice.Label}</option>\n"))));
}
