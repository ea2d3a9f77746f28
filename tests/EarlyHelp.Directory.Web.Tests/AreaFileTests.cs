using System.Net;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.TestSupport;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Infrastructure;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>A council edits its area's files and starts the site again.</summary>
public sealed class AreaFileTests : IDisposable
{
    private readonly TemporaryFolder _reference = new();

    public AreaFileTests()
    {
        System.IO.Directory.CreateDirectory(InArea(""));
        foreach (var file in System.IO.Directory.GetFiles(Repository.Northmoor))
        {
            File.Copy(file, InArea(Path.GetFileName(file)));
        }

        System.IO.Directory.CreateDirectory(_reference.File("content"));
        foreach (var file in System.IO.Directory.GetFileSystemEntries(Repository.File("content")))
        {
            File.CreateSymbolicLink(_reference.File($"content/{Path.GetFileName(file)}"), file);
        }

        File.Delete(_reference.File("content/accessibility.yaml"));
        File.Copy(Repository.File("content", "accessibility.yaml"), _reference.File("content/accessibility.yaml"));
        System.IO.Directory.CreateSymbolicLink(_reference.File("taxonomy"), Repository.File("index-data", "taxonomy"));
        System.IO.Directory.CreateSymbolicLink(_reference.File("vocabulary"), Repository.File("index-data", "vocabulary"));
    }

    public void Dispose() => _reference.Dispose();

    [Fact]
    public async Task FilesReadAtStart_MakeBrowsersFetchPagesAgainWhenCorrected()
    {
        var tags = new List<string?> { await Tag(), await Tag() };
        Assert.Single(tags.Distinct());

        foreach (var (file, more) in new[] { (InArea("area.yaml"), "\n# corrected\n"), (InArea("places.csv"), "New Fellgate,Northmoor,E07999901,55.06,1.56,,\n"), (_reference.File("content/accessibility.yaml"), "\n# corrected\n") })
        {
            await File.AppendAllTextAsync(file, more);
            tags.Add(await Tag());
        }

        Assert.Equal(4, tags.Distinct().Count());
    }

    [Fact]
    public async Task Logo_StandsInTheHeaderWithTheCouncilsName()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\"/>";
        await File.WriteAllTextAsync(InArea("logo.svg"), Svg);
        await AddLogo("logo.svg");
        using var site = Start();

        var page = await site.GetPageAsync("/");
        var logo = page.Document.QuerySelector(".site-header img")!;
        using var client = site.CreateClient();
        var answer = await client.GetAsync(new Uri(logo.GetAttribute("src")!, UriKind.Relative));

        Assert.EndsWith("Council", logo.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Equal(("image/svg+xml", Svg), (answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
    }

    [Theory]
    [InlineData("logo.gif")]
    [InlineData("gone.png")]
    [InlineData("../northmoor/logo.svg")]
    public async Task LogoThatCannotBeShown_IsRefused(string name)
    {
        await File.WriteAllTextAsync(InArea("logo.gif"), "");
        await File.WriteAllTextAsync(InArea("logo.svg"), "");
        await AddLogo(name);
        var settings = DirectorySettings.Read(setting => setting == "ReferencePath" ? _reference.Path : setting == "Area" ? "northmoor" : null, _reference.Path, demoByDefault: false);

        var error = Assert.Throws<InvalidDataException>(() => new CouncilLogo(AreaReader.Load(settings.AreaPath), settings));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreaWithoutALogo_ShowsNone()
    {
        using var site = Start();
        using var client = site.CreateClient();

        Assert.Null((await site.GetPageAsync("/")).Document.QuerySelector(".site-header img"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/logo", UriKind.Relative))).StatusCode);
    }

    private string InArea(string file) => Path.Combine(_reference.File("areas"), "northmoor", file);

    private async Task AddLogo(string name)
    {
        var area = await File.ReadAllTextAsync(InArea("area.yaml"));
        await File.WriteAllTextAsync(InArea("area.yaml"), area.Contains("\nlook:\n", StringComparison.Ordinal) ? area.Replace("\nlook:\n", $"\nlook:\n  logo: {name}\n", StringComparison.Ordinal) : area + $"\nlook:\n  logo: {name}\n");
    }

    private SiteHost Start() => new(demo: false, ("Directory:Area", "northmoor"), ("Directory:ReferencePath", _reference.Path), ("Directory:ContentPath", _reference.File("content")));

    private async Task<string?> Tag()
    {
        using var site = Start();
        return (await site.GetPageAsync("/")).Answer.Headers.ETag?.Tag;
    }
}
