using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Taxonomy terms and service areas of a feed; what the directory knows becomes its own.</summary>
internal static partial class JsonTerms
{
    private const int MaximumTerms = 100;
    private const int LabelLength = 200;

    public static IReadOnlyList<ServiceTaxonomyTerm> Read(JsonElement item, IntakeContext context)
    {
        var terms = new List<ServiceTaxonomyTerm>();
        foreach (var attribute in item.Items("attributes", "service_taxonomys", "service_taxonomies"))
        {
            var term = attribute.Object("taxonomy_term") ?? attribute.Object("taxonomy") ?? attribute;
            Add(terms, term, context, term.Text("taxonomy", "vocabulary") ?? term.Object("taxonomy_detail")?.Text("name"), TaxonomyLibrary.Topic, TaxonomyLibrary.SendNeed, TaxonomyLibrary.Situation);
        }

        foreach (var term in item.Items("taxonomies", "suitabilities"))
        {
            Add(terms, term, context, null, TaxonomyLibrary.Topic, TaxonomyLibrary.SendNeed, TaxonomyLibrary.Situation);
        }

        foreach (var term in item.Items("send_needs"))
        {
            Add(terms, term, context, null, TaxonomyLibrary.SendNeed);
        }

        return terms;
    }

    public static IReadOnlyList<ServiceArea> Areas(JsonElement item, IntakeContext context, ref bool isOnline)
    {
        var areas = new List<ServiceArea>();
        foreach (var area in item.Items("service_areas").Take(MaximumTerms))
        {
            var name = TextCleaner.Line(HtmlText.Plain(area.Text("name", "service_area")));
            var code = GssCode().Match(area.Text("uri") + " " + area.Text("extent"));
            if (name is not null && KnownAreas.IsOnline(name))
            {
                isOnline = true;
                continue;
            }

            var known = code.Success ? context.Areas.Find(code.Value) : null;
            var found = known is { Extent: not ServiceAreaExtent.Other } ? known : name is null ? null : context.Areas.Find(TextCleaner.Cut(name, TextCleaner.NameLength));
            if (found is not null && !areas.Contains(found))
            {
                areas.Add(found);
            }
        }

        return areas;
    }

    private static void Add(List<ServiceTaxonomyTerm> terms, JsonElement item, IntakeContext context, string? taxonomy, params ReadOnlySpan<string> taxonomies)
    {
        var label = TextCleaner.Line(item.Text("name", "label", "term"));
        if (label is null || terms.Count >= MaximumTerms)
        {
            return;
        }

        label = TextCleaner.Cut(label, LabelLength);
        var ownName = TextCleaner.Line(taxonomy) is { } said && said is not (TaxonomyLibrary.Topic or TaxonomyLibrary.SendNeed or TaxonomyLibrary.Situation) ? TextCleaner.Cut(said, LabelLength) : ListingTerms.SourceTaxonomy;
        var term = context.Terms.Find(label, taxonomies) ?? (item.Text("slug") is { } slug ? context.Terms.Find(slug, taxonomies) : null)
            ?? new ServiceTaxonomyTerm { Taxonomy = ownName, Term = TextCleaner.Cut(TextCleaner.Line(item.Text("slug", "term", "id")) ?? label.ToLowerInvariant(), LabelLength), Label = label };
        if (!terms.Exists(known => known.Taxonomy == term.Taxonomy && known.Term == term.Term))
        {
            terms.Add(term);
        }
    }

    [GeneratedRegex(@"\b[EWSN]\d{8}\b")]
    private static partial Regex GssCode();
}
