using System.Globalization;
using System.Xml;
using Dapper;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Feedback;
using EarlyHelp.Directory.Web.Pages.Organisations;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Services;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>The site map (sitemaps.org): one file, or an index of files where one would be too long.</summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Type = "application/xml";

    public static ContentHttpResult Whole(HttpRequest request, SiteAddress address, SitemapQuery query)
    {
        var listings = query.Count();
        return listings <= SitemapQuery.PartSize
            ? Urls(request, address, [.. query.Pages(), .. query.Listings(1)])
            : XmlAnswer.Of(Type, xml =>
            {
                xml.WriteStartElement("sitemapindex", Namespace);
                for (var part = 0; part <= (listings - 1) / SitemapQuery.PartSize; part++)
                {
                    xml.WriteStartElement("sitemap");
                    xml.WriteElementString("loc", address.Absolute(request, string.Create(CultureInfo.InvariantCulture, $"/sitemap-{part + 1}.xml")));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            });
    }

    public static Results<ContentHttpResult, NotFound> Part(HttpRequest request, SiteAddress address, SitemapQuery query, int part)
    {
        var listings = query.Listings(part);
        return listings.Count == 0 ? TypedResults.NotFound() : Urls(request, address, part == 1 ? [.. query.Pages(), .. listings] : listings);
    }

    private static ContentHttpResult Urls(HttpRequest request, SiteAddress address, IReadOnlyList<SitemapEntry> entries) => XmlAnswer.Of(Type, xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var entry in entries)
        {
            Write(xml, address.Absolute(request, entry.Path), entry.Changed);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, string location, DateOnly? changed)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", location);
        if (changed is { } day)
        {
            xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }
}

/// <param name="Path">From the root.</param>
public sealed record SitemapEntry(string Path, DateOnly? Changed);

/// <summary>Every public address once, with the day it last changed where that is known.</summary>
public sealed class SitemapQuery(CatalogueDatabase database, ContentLibrary content, WayPages ways, TimeProvider clock)
{
    /// <summary>Listings in one file: the protocol allows 50,000 addresses.</summary>
    public const int PartSize = 40_000;

    private string Open => OpenListings.Sql("service", LocalTime.Today(clock));

    /// <summary>Pages that are not listings.</summary>
    public IEnumerable<SitemapEntry> Pages() =>
        new[] { "/", SearchLinks.Index, AdviceLinks.Index, FeedbackLinks.Suggest, FeedbackLinks.Comment, FeedbackLinks.YouSaidWeDid }.Select(path => new SitemapEntry(path, null))
            .Concat(ways.All().Select(path => new SitemapEntry(path, null)))
            .Concat(content.Current.Pages.Select(page => new SitemapEntry(AdviceLinks.To(page), page.About.Updated)));

    public long Count()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>($"select (select count(*) from service where {Open}) + (select count(*) from organisation)");
    }

    /// <param name="part">From 1.</param>
    public IReadOnlyList<SitemapEntry> Listings(int part)
    {
        using var connection = database.Open();
        var rows = connection.Query<Row>(
            $"""
            select 'service' as kind, slug, changed_at from service where {Open}
            union all
            select 'organisation' as kind, slug, changed_at from organisation
            order by kind, slug
            limit @size offset @offset
            """,
            new { size = PartSize, offset = (long)(part - 1) * PartSize });
        return [.. rows.Select(row => new SitemapEntry(row.Kind == "service" ? ServiceLinks.To(row.Slug) : OrganisationLinks.To(row.Slug), DateOnly.FromDateTime(row.ChangedAt.UtcDateTime)))];
    }

    private sealed record Row
    {
        public required string Kind { get; init; }
        public required string Slug { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
    }
}
