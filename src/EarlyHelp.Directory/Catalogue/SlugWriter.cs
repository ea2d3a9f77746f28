using System.Security.Cryptography;
using System.Text;

namespace EarlyHelp.Directory.Catalogue;

/// <summary>Gives addresses. One that was ever given to something is never given to anything else, so that an old link cannot lead to a stranger.</summary>
internal sealed class SlugWriter(Statements statements)
{
    private const int NumbersTried = 9;

    /// <summary>
    /// The address it has, or had last, where the name still leads to it, or else a free one: the name, the name with a number, and for names that hundreds share, the name with
    /// a few letters made from the key.
    /// </summary>
    /// <param name="former">What it was; <c>null</c> for what was never here.</param>
    /// <param name="key">What tells one thing from another, whatever its name.</param>
    public string Choose(EntityKind kind, FormerEntity? former, string name, (string Source, string ExternalId) key)
    {
        var wanted = Slugs.From(name);
        return former is not null && (former.Slug == wanted || former.Slug.StartsWith(wanted + "-", StringComparison.Ordinal))
            ? former.Slug
            : Candidates(wanted, key).First(candidate => IsFree(kind, candidate, former?.Id));
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

    private bool IsFree(EntityKind kind, string candidate, long? id) =>
        statements.With("select entity_id from slug where kind = @0 and slug = @1", kind.ToString(), candidate).ExecuteScalar() is not long owner || owner == id;

    public void Keep(EntityKind kind, StoredEntity entity) =>
        statements.Run("insert into slug (slug, kind, entity_id) values (@0, @1, @2) on conflict (kind, slug) do nothing", entity.Slug, kind.ToString(), entity.Id);
}
