using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Yaml;

namespace EarlyHelp.Directory.Intake.Demo;

/// <summary>Loads the demonstration listings under a source of their own, and takes them out again.</summary>
public sealed class DemoLoader(CatalogueWriter writer, Area area, TaxonomyLibrary taxonomy, TimeProvider clock)
{
    /// <summary>The source every example carries: pages label it, the crawler skips it.</summary>
    public const string Source = "demo";

    /// <summary>Loads every file of a folder in one transaction; what is there already and the same stays untouched.</summary>
    /// <exception cref="InvalidDataException">A file has a mistake; nothing was loaded.</exception>
    public RunCounts Load(string folder)
    {
        var (organisations, services) = Read(folder);
        using var session = writer.Begin(new WriteContext { Who = "demo", Why = "Demonstration listings" });
        foreach (var organisation in organisations)
        {
            session.Put(organisation);
        }

        var outcomes = services.Select(session.Put).ToLookup(outcome => outcome);
        session.Commit();
        return new RunCounts
        {
            Rows = services.Count,
            Created = outcomes[WriteOutcome.Created].Count(),
            Updated = outcomes[WriteOutcome.Updated].Count(),
            Unchanged = outcomes[WriteOutcome.Unchanged].Count(),
        };
    }

    /// <returns>How many listings went.</returns>
    public static int Remove(CatalogueWriter writer)
    {
        using var session = writer.Begin(new WriteContext { Who = "demo", Why = "Demonstration listings removed" });
        var removed = session.RemoveSource(Source);
        session.Commit();
        return removed;
    }

    /// <summary>Everything the files say, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A file has a mistake; the message names the file, the entry and what to do.</exception>
    public (IReadOnlyList<Organisation> Organisations, IReadOnlyList<Service> Services) Read(string folder)
    {
        var reader = new DemoReader(area, taxonomy, LocalTime.Today(clock));
        var organisations = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        var services = new Dictionary<string, Service>(StringComparer.Ordinal);
        foreach (var path in System.IO.Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var file = YamlFile.Read<DemoFile>(path);
            foreach (var organisation in file.Organisations)
            {
                Add(organisations, organisation.Id, () => reader.Read(organisation), path);
            }

            foreach (var service in file.Services)
            {
                Add(services, service.Id, () => reader.Read(service), path);
            }
        }

        foreach (var service in services.Values.Where(service => !organisations.ContainsKey(service.OrganisationId!)))
        {
            throw new InvalidDataException($"Demonstration service {service.ExternalId} names the organisation '{service.OrganisationId}', which no file has. Add it or correct the id.");
        }

        return ([.. organisations.Values], [.. services.Values]);
    }

    private static void Add<T>(Dictionary<string, T> all, string id, Func<T> read, string path)
    {
        try
        {
            if (!all.TryAdd(id, read()))
            {
                throw new InvalidDataException("the id stands there twice, perhaps in another file. Give one of them another id.");
            }
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"{path}, {id}: {error.Message}", error);
        }
    }
}
