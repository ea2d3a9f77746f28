using System.Text.Encodings.Web;
using EarlyHelp.Directory.Web.Pages.Shared;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <summary>The groups of filters as HTML: a box for each choice, all of them part of the search form above.</summary>
public sealed class FilterHtml(IReadOnlyList<FilterGroup> groups) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var group in groups)
        {
            writer.Write(group.IsOpen ? "<details class=\"filter\" open=\"open\">" : "<details class=\"filter\">");
            writer.Write(group.Start);
            foreach (var choice in group.Choices)
            {
                writer.Write(choice.Depth > 0 ? "<div class=\"choice choice--child\">" : "<div class=\"choice\">");
                writer.Write(choice.Box.Input);
                writer.Write(choice.IsChosen ? " checked=\"checked\">" : ">");
                writer.Write(choice.Box.Label);
                if (choice.Count is { } count)
                {
                    writer.Write(" <span>(");
                    writer.Write(Counts.Number(count));
                    writer.Write(")</span>");
                }

                writer.Write("</label></div>\n");
            }

            writer.Write("</fieldset></details>\n");
        }
    }
}

/// <summary>What never changes of a choice, as HTML: made once for all pages.</summary>
/// <param name="Input">Up to where it says whether it is chosen.</param>
/// <param name="Label">Up to where it says how many it would find.</param>
public sealed record FilterBox(string Input, string Label)
{
    public static FilterBox Of(string filter, string value, string label)
    {
        var id = $"{filter}-{value}";
        return new FilterBox(
            ReadyHtml.Of($"<input type=\"checkbox\" id=\"{id}\" name=\"{filter}\" value=\"{value}\" form=\"search\""),
            ReadyHtml.Of($"<label for=\"{id}\">{label}"));
    }
}
