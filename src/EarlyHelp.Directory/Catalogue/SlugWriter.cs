using System.Security.Cryptography;
using System.Text;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>
/// Gives addresses. One that was ever given to something is never given to anything else, so that an old link cannot lead to a stranger. What was taken out and comes
/// again, from the same source with the same id, is no stranger: it gets its address again.
/// </summary>
internal sealed class SlugWriter(Statements statements)
{
    /// <summary>Once for each listing that comes again, while others wait to write: its plan must not walk all addresses.</summary>
    internal const string TakeOver = "update slug set entity_id = @0 where kind = @1 and entity_id = @2";

    private const int NumbersTried = 9;

    /// <summary>
    /// The present address where the name still leads to it, or else a free one: the name, the name with a number, and for names that hundreds share, the name with
    /// a few letters made from the key.
    /// </summary>
    /// <param name="key">What tells one thing from another, whatever its name.</param>
    public string Choose(EntityKind kind, StoredEntity? stored, string name, (string Source, string ExternalId) key)
    {
        var wanted = Slugs.From(name);
        if (stored is not null && (stored.Slug == wanted || stored.Slug.StartsWith(wanted + "-", StringComparison.Ordinal)))
        {
            return stored.Slug;
        }

        return Candidates(wanted, key).First(candidate => IsFree(kind, candidate, stored?.Id, key));
    }

    private static IEnumerable<string> Candidates(string wanted, (string Source, string ExternalId) key)
    {
        yield return wanted;
        for (var number = 2; number <= NumbersTried; number++)
        {
            yield return $"{wanted}-{number}";
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Source + "/" + key.ExternalId)));
        for (var length = 6; length <= digest.Length; length++)
        {
            yield return $"{wanted}-{digest[..length]}";
        }
    }

    private bool IsFree(EntityKind kind, string candidate, long? id, (string Source, string ExternalId) key)
    {
        var owner = statements.With("select entity_id from slug where kind = @0 and slug = @1", kind.ToString(), candidate).ExecuteScalar();
        return owner is null || (long)owner == id || (IsGone(kind, (long)owner) && KeyOf(kind, (long)owner) == key);
    }

    private bool IsGone(EntityKind kind, long id) =>
        statements.Id(kind == EntityKind.Service ? "select count(*) from service where id = @0" : "select count(*) from organisation where id = @0", id) == 0;

    /// <summary>The key of something that is gone, as its last version but the empty one has it.</summary>
    private (string Source, string ExternalId)? KeyOf(EntityKind kind, long id)
    {
        var document = statements.With(
            "select document from version where kind = @0 and entity_id = @1 and document is not null order by number desc limit 1", kind.ToString(), id).ExecuteScalar();
        return document is not string text ? null
            : kind == EntityKind.Service ? CatalogueJson.ReadService(text) is var service ? (service.Source, service.ExternalId) : null
            : CatalogueJson.ReadOrganisation(text) is var organisation ? (organisation.Source, organisation.ExternalId) : null;
    }

    /// <summary>With an address taken over from what is gone come all others it had: an old link leads where it led before.</summary>
    public void Keep(EntityKind kind, StoredEntity entity)
    {
        var isNew = statements.With("insert into slug (slug, kind, entity_id) values (@0, @1, @2) on conflict (kind, slug) do nothing", entity.Slug, kind.ToString(), entity.Id).ExecuteNonQuery() > 0;
        if (!isNew && statements.Id("select entity_id from slug where kind = @0 and slug = @1", kind.ToString(), entity.Slug) is var former && former != entity.Id)
        {
            statements.Run(TakeOver, entity.Id, kind.ToString(), former);
        }
    }
}
