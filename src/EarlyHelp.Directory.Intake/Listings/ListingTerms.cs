using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>
/// Topics, SEND needs, situations, tags and areas of a row. What the directory knows becomes its own term; anything else stays a term of the source, which is
/// searched but not filtered on.
/// </summary>
internal sealed class ListingTerms(IntakeContext context)
{
    /// <summary>Under which the source's own words stand.</summary>
    public const string SourceTaxonomy = "tag";

    private const int MaximumTerms = 100;
    private const int TermLength = 200;

    public Service Add(Service service, ListingRow row, ListingDraft draft)
    {
        var terms = new List<ServiceTaxonomyTerm>();
        AddTerms(terms, row[ListingField.Topics], "topics", draft, TaxonomyLibrary.Topic, TaxonomyLibrary.SendNeed, TaxonomyLibrary.Situation);
        AddSend(terms, row[ListingField.Send], draft);
        AddTerms(terms, row[ListingField.Situations], "situations", draft, TaxonomyLibrary.Situation, TaxonomyLibrary.Topic);
        AddTerms(terms, row[ListingField.Tags], "tags", draft, TaxonomyLibrary.Topic, TaxonomyLibrary.SendNeed);
        var areas = new List<ServiceArea>(service.ServiceAreas);
        var isOnline = service.IsOnline;
        foreach (var text in ListReader.Read(draft.Text("areas", row[ListingField.Areas])))
        {
            if (KnownAreas.IsOnline(text))
            {
                isOnline = true;
            }
            else if (areas.Count < MaximumTerms && context.Areas.Find(TextCleaner.Cut(text, TermLength)) is var area && !areas.Contains(area))
            {
                areas.Add(area);
            }
        }

        return service with { Terms = terms, ServiceAreas = areas, IsOnline = isOnline };
    }

    /// <summary>"Yes" says that it is for children with SEND, not with which.</summary>
    private void AddSend(List<ServiceTaxonomyTerm> terms, string? value, ListingDraft draft)
    {
        switch (WordReader.Truth(value))
        {
            case true:
                draft.Note("Special educational needs and disabilities", value);
                break;
            case null:
                AddTerms(terms, value, "send", draft, TaxonomyLibrary.SendNeed, TaxonomyLibrary.Topic);
                break;
        }
    }

    private void AddTerms(List<ServiceTaxonomyTerm> terms, string? value, string field, ListingDraft draft, params ReadOnlySpan<string> taxonomies)
    {
        foreach (var text in ListReader.Read(draft.Text(field, value)))
        {
            if (WordReader.IsNothing(text))
            {
                continue;
            }

            var label = TextCleaner.Cut(text, TermLength);
            var term = context.Terms.Find(text, taxonomies) ?? new ServiceTaxonomyTerm { Taxonomy = SourceTaxonomy, Term = label.ToLowerInvariant(), Label = label };
            if (terms.Count < MaximumTerms && !terms.Exists(known => known.Taxonomy == term.Taxonomy && known.Term == term.Term))
            {
                terms.Add(term);
            }
        }
    }
}
