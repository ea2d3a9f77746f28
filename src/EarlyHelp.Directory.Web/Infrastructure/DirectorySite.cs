using System.Text.Encodings.Web;
using System.Text.Unicode;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Content;
using EarlyHelp.Directory.Database;
using EarlyHelp.Directory.Intake.Demo;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.Taxonomies;
using EarlyHelp.Directory.Web.Api;
using EarlyHelp.Directory.Web.Pages.About;
using EarlyHelp.Directory.Web.Pages.Advice;
using EarlyHelp.Directory.Web.Pages.Districts;
using EarlyHelp.Directory.Web.Pages.Feedback;
using EarlyHelp.Directory.Web.Pages.MyList;
using EarlyHelp.Directory.Web.Pages.Search;
using EarlyHelp.Directory.Web.Pages.Services;
using EarlyHelp.Directory.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.WebEncoders;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>What the site is made of, in the order requests pass through it.</summary>
public static class DirectorySite
{
    /// <summary>Room for 10,000 characters of any script, percent-encoded: a long text gets an answer that helps, not a bare 414.</summary>
    private const int LongestRequestLine = 128 * 1024;

    public static void AddDirectorySite(this WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        // Without it an unpublished build outside Development answers style sheets with nothing; in published output it does nothing.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole();
        }

        var services = builder.Services;
        services.AddDirectoryCore(builder.Environment.IsDevelopment());
        services.AddSearchIndex();
        services.AddSearchPages();
        services.AddSuggestions();
        services.AddSingleton<ServiceDetailQuery>();
        services.AddSingleton<KeptParts>();
        services.AddSingleton<ListingSummaries>();
        services.AddSingleton<ListingLists>();
        services.AddWaysIn();
        services.AddSingleton(provider => AccessibilityStatement.Load(provider.GetRequiredService<DirectorySettings>().ContentPath));
        services.AddSingleton<Look>();
        services.AddSingleton<CouncilLogo>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<SitemapQuery>();
        services.AddHostedService<ContentWatcher>();
        services.AddDataKeys();
        services.AddFeedbackPages();
        services.AddListPages();
        services.AddHostedService<ExpiredTexts>();
        services.AddHostNames();
        services.AddReadLimit();
        services.AddPageCache();
        services.AddPageCompression();
        services.AddSingleton<IHttpResponseStreamWriterFactory, PageWriters>();
        services.AddForwardedClients(builder.Configuration);
        services.AddRazorPages(options => options.Conventions.AddPageRoute("/Advice/Details", AdviceLinks.Privacy))
            .AddMvcOptions(options =>
            {
                options.Filters.Add<KnownMethodsOnly>();
                options.Filters.Add<BlankNames>();
            });
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Opens everything once, so that a wrong setting or file ends the program at once, and loads the examples into an empty catalogue.</summary>
    public static void StartDirectory(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DirectorySettings>();
        app.Services.GetRequiredService<ContentLibrary>();
        app.Services.GetRequiredService<AccessibilityStatement>();
        app.Services.GetRequiredService<PublishedVersion>();
        app.Services.GetRequiredService<CouncilLogo>();
        if (settings.Demo && app.Services.GetRequiredService<CatalogueReader>().Sequence() == 0)
        {
            app.Services.GetRequiredService<DemoLoader>().Load(settings.DemoPath);
        }
    }

    public static void UseDirectorySite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    public static void MapDirectorySite(this WebApplication app)
    {
        app.MapStaticAssets().DisableRateLimiting();
        app.MapRazorPages().WithStaticAssets();
        var files = app.MapGroup("");
        files.MapHealth();
        files.MapLook();
        files.MapCouncilLogo();
        files.MapSiteFiles();
        files.MapSearchApi();
        files.MapPlacesApi();
        files.MapSuggestApi();
        files.MapListQrCodes();
        files.MapServiceQrCodes();
        files.MapFeeds();
        files.MapCalendars();
        // Pages answer HEAD of themselves; these would refuse it, and link checkers and monitors ask with it. All are only read, and the server leaves the body out.
        ((IEndpointConventionBuilder)files).Finally(endpoint => endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])));
    }

    private static void AddDirectoryCore(this IServiceCollection services, bool isDevelopment)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var section = provider.GetRequiredService<IConfiguration>().GetSection("Directory");
            return DirectorySettings.Read(name => section[name], AppContext.BaseDirectory, demoByDefault: isDevelopment);
        });
        services.AddSingleton(provider => AreaReader.Load(provider.GetRequiredService<DirectorySettings>().AreaPath));
        services.AddSingleton(provider => TaxonomyLibrary.Load(provider.GetRequiredService<DirectorySettings>().TaxonomyPath));
        services.AddSingleton(provider => new CatalogueDatabase(provider.GetRequiredService<DirectorySettings>().DataPath));
        services.AddSingleton<CatalogueReader>();
        services.AddSingleton<CatalogueWriter>();
        services.AddSingleton<DemoLoader>();
        services.AddSingleton(provider => new ContentLibrary(
            provider.GetRequiredService<DirectorySettings>().ContentPath,
            ContentTokens.Of(provider.GetRequiredService<Area>())));
    }
}
