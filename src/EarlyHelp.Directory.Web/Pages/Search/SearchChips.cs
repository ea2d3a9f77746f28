using EarlyHelp.Directory.Search;

namespace EarlyHelp.Directory.Web.Pages.Search;

/// <param name="Label">What it says: "Topic: Food".</param>
/// <param name="Address">The same search without it.</param>
public sealed record SearchChip(string Label, string Address);

/// <summary>What was asked, each part with a link that takes it off.</summary>
public sealed class SearchChips(SearchFilters filters)
{
    public IReadOnlyList<SearchChip> Of(SearchQuestion question, DirectoryResults found)
    {
        var chips = new List<SearchChip>();
        foreach (var parameter in question.Parameters)
        {
            if (Label(parameter) is { } label)
            {
                // A distance means nothing without its place.
                var rest = question.Parameters.Where(other => other != parameter && !(parameter.Key == "near" && other.Key == "within"));
                chips.Add(new SearchChip(label, SearchLinks.To(rest)));
            }
        }

        chips.AddRange(found.Recognised.Select(read => new SearchChip(
            $"{read.Label} (from your words)",
            SearchLinks.To(question.Parameters.Select(parameter => parameter.Key == "q" ? parameter with { Value = read.TextWithout } : parameter).Where(parameter => parameter.Value.Length > 0)))));
        return chips;
    }

    private string? Label(SearchParameter parameter) => parameter.Key switch
    {
        "near" => $"Near {parameter.Value}",
        "within" => WithinChoices.Label(parameter.Value),
        "q" or "exactly" => null,
        _ when parameter.IsOfView => null,
        "age" => filters["age"].Label(parameter.Value),
        var key when filters.Find(key) is { } filter => $"{filter.Heading}: {filter.Label(parameter.Value)}",
        _ => null,
    };
}
