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
    /// <summary>All of it in one piece of memory, with the places where its parts end: what comes before the summary, the summary, and what comes before the distance.</summary>
    private readonly string _html;
    private readonly int _beforeSummary;
    private readonly int _summary;
    private readonly int _beforeDistance;

    public ListingHtml(ListingSummary words)
    {
        var card = words.Card;
        var example = Examples.IsExample(card.Source) ? ReadyHtml.Of($" <span class=\"tag tag--example\">{Examples.Label}</span>") : "";
        var closed = card.Status == ServiceStatus.TemporarilyClosed ? " <span class=\"tag tag--closed\">Closed for now</span>" : "";
        var national = card.IsNational ? " <span class=\"tag\">National</span>" : "";
        var online = card.IsOnline ? " <span class=\"tag\">Online or by phone</span>" : "";
        var start = ReadyHtml.Of($"""
            <li class="result">
            <h3><a class="govuk-link" href="{ServiceLinks.To(card.Slug)}">{card.Name}</a></h3>
            <p class="result__by">{card.OrganisationName}
            """) + example + closed + national + online + "</p>\n";
        var summary = card.Summary is { } text ? ReadyHtml.Of($"<p>{text}</p>\n") : "";
        var factsToPlace = ReadyHtml.Of($"""
            <p class="result__how">{words.How}</p>
            <dl class="result__facts">
            <div><dt>Who</dt><dd>{words.Who}</dd></div>
            <div><dt>Where</dt><dd>{words.Where}
            """);
        var serves = words.Serves is { } people ? ReadyHtml.Of($". {people}") : "";
        var next = words.When is { } when ? ReadyHtml.Of($"<div><dt>Next</dt><dd>{when}{(words.IsOpenNow ? ". Open now" : "")}</dd></div>\n") : "";
        var end = $"{serves}</dd></div>\n{next}" + ReadyHtml.Of($"""
            <div><dt>Cost</dt><dd>{words.Cost}</dd></div>
            <div><dt>Checked</dt><dd>{words.Checked}</dd></div>
            </dl>
            <p class="result__keep no-print"><a class="govuk-link" href="{MyListLinks.Add(card.Slug)}" rel="nofollow">Add to my list<span class="govuk-visually-hidden">: {card.Name}</span></a></p>
            </li>

            """);
        _html = start + summary + factsToPlace + end;
        (_beforeSummary, _summary, _beforeDistance) = (start.Length, start.Length + summary.Length, start.Length + summary.Length + factsToPlace.Length);
    }

    /// <param name="distance">In words; <c>null</c> where none is known.</param>
    /// <param name="marked">Stands in for the summary where it has one.</param>
    public void WriteTo(TextWriter writer, string? distance, MarkedText marked)
    {
        var html = _html.AsSpan();
        writer.Write(html[..(marked.Summary is null ? _summary : _beforeSummary)]);
        Write(writer, "<p>", marked.Summary);
        Write(writer, "<p class=\"result__found\">", marked.Sentence);
        writer.Write(html[_summary.._beforeDistance]);
        if (distance is not null)
        {
            writer.Write(", ");
            writer.Write(ReadyHtml.Encoder.Encode(distance));
        }

        writer.Write(html[_beforeDistance..]);
    }

    private static void Write(TextWriter writer, string tag, HtmlString? html)
    {
        if (html is not null)
        {
            writer.Write(tag);
            writer.Write(html.Value);
            writer.Write("</p>\n");
        }
    }
}
