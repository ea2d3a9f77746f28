using Dapper;
using EarlyHelp.Directory.Database;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>Reads the descriptions of the listings of a page, for <see cref="Highlighter.BestSentence(AnalysedText, ClausesMet)"/>: the index keeps only summaries.</summary>
public sealed class DescriptionReader(CatalogueDatabase database)
{
    /// <returns>By id; listings without a description are left out.</returns>
    public IReadOnlyDictionary<long, string> Read(IReadOnlyCollection<long> services)
    {
        if (services.Count == 0)
        {
            return new Dictionary<long, string>();
        }

        using var connection = database.Open();
        return connection.Query<(long Id, string Description)>("select id, description from service where id in @services and description is not null", new { services })
            .ToDictionary(row => row.Id, row => row.Description);
    }
}
