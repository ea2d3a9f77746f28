using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.Services;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EarlyHelp.Directory.TestSupport.Site;

/// <summary>The whole site over a catalogue of its own, with a clock that tests set. Requests go through the real pipeline.</summary>
public class SiteHost : WebApplicationFactory<Program>
{
    private static readonly string[] FilesOfItsOwn = ["Directory:Area", "Directory:ContentPath", "Directory:ReferencePath"];

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly bool _readsAll;

    /// <param name="demo">Load the examples.</param>
    /// <param name="settings">More settings, such as <c>Directory:PublicAddress</c>.</param>
    public SiteHost(bool demo = false, params IEnumerable<(string Name, string? Value)> settings)
    {
        _settings = new Dictionary<string, string?> { ["Directory:DataPath"] = _folder.Path, ["Directory:Demo"] = demo ? "true" : "false" };
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        _readsAll = demo || _settings.Keys.Any(FilesOfItsOwn.Contains);
        ClientOptions.AllowAutoRedirect = false;
    }

    public SettableClock Clock { get; } = new();

    public string DataPath => _folder.Path;

    /// <summary>Makes the site listen on a free port of loopback, for browsers. Call it before anything else.</summary>
    /// <returns>Its address, without a slash at the end.</returns>
    public string Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Writes services, and organisations, through the real write path and waits until the index has them.</summary>
    public void Put(params IEnumerable<object> entities)
    {
        using (var session = Services.GetRequiredService<CatalogueWriter>().Begin(new WriteContext { Who = "test", Why = "test" }))
        {
            foreach (var entity in entities)
            {
                _ = entity switch
                {
                    Service service => session.Put(service),
                    Organisation organisation => session.Put(organisation),
                    _ => throw new ArgumentException($"{entity.GetType()} is neither a service nor an organisation.", nameof(entities)),
                };
            }

            session.Commit();
        }

        WaitForIndex();
    }

    public void WaitForIndex()
    {
        var follower = Services.GetRequiredService<IndexFollower>();
        Assert(SpinWait.SpinUntil(() => follower.IsLevel, TimeSpan.FromSeconds(30)), "The index did not catch up with the catalogue within 30 s.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (!_readsAll)
            {
                services.AddShippedFiles();
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The base calls this twice.
        if (disposing && Path.Exists(_folder.Path))
        {
            _folder.Dispose();
        }
    }

    private static void Assert(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidOperationException(message);
        }
    }
}

/// <summary>The site with the examples loaded, for tests that only read.</summary>
public sealed class DemoSite : SiteHost
{
    public DemoSite()
        : base(demo: true) => WaitForIndex();
}

/// <summary>An empty site that the tests of a class share, one after the other.</summary>
public sealed class EmptySite : SiteHost;
