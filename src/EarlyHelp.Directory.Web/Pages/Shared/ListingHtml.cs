using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Pages.MyList;
using EarlyHelp.Directory.Web.Pages.Services;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>
/// A listing in a list as ready HTML, in the pieces between what a search alone says of it: the words marked, and how far away it is. A heading of level 3: the list stands under
/// one of level 2.
/// </summary>
public sealed class ListingHtml
{
    private readonly string _start;
    private readonly string _summary;
    private readonly string _factsToPlace;
    private readonly string _end;

    public ListingHtml(ListingSummary words)
    {
        var card = words.Card;
        var example = Examples.IsExample(card.Source) ? ReadyHtml.Of($" <span class=\"tag tag--example\">{Examples.Label}</span>") : "";
        var closed = card.Status == ServiceStatus.TemporarilyClosed ? " <span class=\"tag tag--closed\">Closed for now</span>" : "";
        var national = card.IsNational ? " <span class=\"tag\">National</span>" : "";
        var online = card.IsOnline ? " <span class=\"tag\">Online or by phone</span>" : "";
        _start = ReadyHtml.Of($"""
            <li class="result">
            <h3><a class="govuk-link" href="{ServiceLinks.To(card.Slug)}">{card.Name}</a></h3>
            <p class="result__by">{card.OrganisationName}
            """) + example + closed + national + online + "</p>\n";
        _summary = card.Summary is { } summary ? ReadyHtml.Of($"<p>{summary}</p>\n") : "";
        _factsToPlace = ReadyHtml.Of($"""
            <p class="result__how">{words.How}</p>
            <dl class="result__facts">
            <div><dt>Who</dt><dd>{words.Who}</dd></div>
            <div><dt>Where</dt><dd>{words.Where}
            """);
        var serves = words.Serves is { } people ? ReadyHtml.Of($". {people}") : "";
        var next = words.When is { } when ? ReadyHtml.Of($"<div><dt>Next</dt><dd>{when}{(words.IsOpenNow ? ". Open now" : "")}</dd></div>\n") : "";
        _end = $"{serves}</dd></div>\n{next}" + ReadyHtml.Of($"""
            <div><dt>Cost</dt><dd>{words.Cost}</dd></div>
            <div><dt>Checked</dt><dd>{words.Checked}</dd></div>
            </dl>
            <p class="result__keep no-print"><a class="govuk-link" href="{MyListLinks.Add(card.Slug)}" rel="nofollow">Add to my list<span class="govuk-visually-hidden">: {card.Name}</span></a></p>
            </li>

            """);
    }

    /// <param name="distance">In words; <c>null</c> where none is known.</param>
    /// <param name="marked">Stands in for the summary where it has one.</param>
    public void WriteTo(TextWriter writer, string? distance, MarkedText marked)
    {
        writer.Write(_start);
        Write(writer, "<p>", marked.Summary, _summary);
        Write(writer, "<p class=\"result__found\">", marked.Sentence, "");
        writer.Write(_factsToPlace);
        if (distance is not null)
        {
            writer.Write(", ");
            writer.Write(ReadyHtml.Encoder.Encode(distance));
        }

        writer.Write(_end);
    }

    private static void Write(TextWriter writer, string tag, HtmlString? html, string otherwise)
    {
        if (html is null)
        {
            writer.Write(otherwise);
            return;
        }

        writer.Write(tag);
        writer.Write(html.Value);
        writer.Write("</p>\n");
    }
}
