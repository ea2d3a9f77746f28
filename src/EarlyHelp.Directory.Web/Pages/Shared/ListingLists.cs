using System.Text.Encodings.Web;
using EarlyHelp.Directory.Search;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Infrastructure;
using EarlyHelp.Directory.Web.Wording;
using Microsoft.AspNetCore.Html;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>Lists of listings as every page shows them. Each listing's HTML is kept for as long as a page may be: see <see cref="PublishedVersion.Moment"/>.</summary>
public sealed class ListingLists(ListingSummaries summaries, TimeProvider clock)
{
    /// <summary>Two to three kilobytes each.</summary>
    private const int MostKept = 20_000;

    /// <summary>By service id.</summary>
    private readonly BoundedCache<long, Kept> _kept = new(MostKept);

    /// <param name="marks">Of each hit.</param>
    public IHtmlContent Of(IReadOnlyList<SearchHit> hits, IReadOnlyList<MarkedText>? marks)
    {
        var now = LocalTime.Now(clock);
        var moment = now.Ticks / PublishedVersion.Moment.Ticks;
        var listings = new (ListingHtml Listing, string? Distance, MarkedText Marked)[hits.Count];
        for (var i = 0; i < listings.Length; i++)
        {
            var hit = hits[i];
            listings[i] = (Of(hit, now, moment), hit.DistanceMiles is { } miles ? Distances.Of(miles) : null, marks is null ? default : marks[i]);
        }

        return new List(listings);
    }

    private ListingHtml Of(SearchHit hit, DateTime now, long moment)
    {
        if (!_kept.TryGet(hit.ServiceId, out var kept) || !ReferenceEquals(kept.Card, hit.Card) || kept.Moment != moment || kept.Place != hit.NearestPlace)
        {
            _kept.Keep(hit.ServiceId, kept = new Kept(hit.Card, moment, hit.NearestPlace, new ListingHtml(summaries.Of(hit.Card, hit.NearestPlace, now))));
        }

        return kept.Html;
    }

    /// <param name="Moment">Number of the five minutes.</param>
    private sealed record Kept(ListingCard Card, long Moment, int Place, ListingHtml Html);

    private sealed class List((ListingHtml Listing, string? Distance, MarkedText Marked)[] listings) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<ul class=\"results\">\n");
            foreach (var (listing, distance, marked) in listings)
            {
                listing.WriteTo(writer, distance, marked);
            }

            writer.Write("</ul>\n");
        }
    }
}
