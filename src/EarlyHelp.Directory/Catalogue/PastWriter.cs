namespace EarlyHelp.Directory.Catalogue;

/// <summary>Takes things out, or back to what an earlier version says; either is a version of its own.</summary>
internal sealed class PastWriter(Statements statements, VersionWriter versions, GoneWriter gone, DateTimeOffset now)
{
    private readonly ServiceRowWriter _services = new(statements);
    private readonly OrganisationRowWriter _organisations = new(statements);

    /// <summary>How an entity stands; <c>null</c> where it is gone.</summary>
    public StoredEntity? Find(EntityKind kind, long id) => kind == EntityKind.Service ? _services.Find(id) : _organisations.Find(id);

    /// <summary>Whether any service, of whichever origin, belongs to the organisation.</summary>
    public bool HasServices(long organisation) => statements.Id("select count(*) from service where organisation_id = @0", organisation) > 0;

    public void Remove(EntityKind kind, StoredEntity stored)
    {
        var next = stored with { Version = stored.Version + 1, ChangedAt = now };
        gone.Add(kind, stored.Id, next.Version);
        if (kind == EntityKind.Service)
        {
            _services.Delete(stored.Id);
        }
        else
        {
            _organisations.Delete(stored.Id);
        }

        versions.Add(kind, next, null);
    }

    /// <summary>
    /// Writes what an earlier version says, at the address it had then, which no other can have got meanwhile. The assurance stays as it is, as with every write.
    /// </summary>
    public void Restore(EntityKind kind, StoredEntity stored, string document, string slug)
    {
        var next = stored with { Slug = slug, Version = stored.Version + 1, ChangedAt = now };
        if (kind == EntityKind.Service)
        {
            var service = CatalogueJson.ReadService(document);
            var content = CatalogueJson.Write(service with { Assurance = null });
            next = next with { Hash = CatalogueJson.Hash(content) };
            _services.Update(service, next);
            versions.Add(kind, next, _services.AssuranceOf(stored.Id) is { } assurance ? CatalogueJson.WithAssurance(content, assurance) : content);
        }
        else
        {
            var organisation = CatalogueJson.ReadOrganisation(document);
            var content = CatalogueJson.Write(organisation);
            next = next with { Hash = CatalogueJson.Hash(content) };
            _organisations.Update(organisation, next);
            versions.Add(kind, next, content);
        }
    }
}
