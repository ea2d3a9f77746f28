using System.Reflection;
using System.Xml.Linq;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Architecture;

/// <summary>Data flows one way: sources, intake, catalogue, index, pages. A fifth source project needs a decision in docs/adr.</summary>
public sealed class DirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["EarlyHelp.Directory"] = [],
        ["EarlyHelp.Directory.Intake"] = ["EarlyHelp.Directory"],
        ["EarlyHelp.Directory.Cli"] = ["EarlyHelp.Directory", "EarlyHelp.Directory.Intake"],
        ["EarlyHelp.Directory.Web"] = ["EarlyHelp.Directory", "EarlyHelp.Directory.Intake"],
    };

    [Fact]
    public void SourceProjects_ReferOnlyDownTheStream()
    {
        var projects = System.IO.Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories).ToList();

        Assert.Equal(Allowed.Keys.Order(), projects.Select(path => Path.GetFileNameWithoutExtension(path)).Order());
        foreach (var path in projects)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var references = XDocument.Load(path).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));
            Assert.All(references, reference => Assert.Contains(reference, Allowed[name]));
        }
    }

    [Fact]
    public void Core_KnowsNothingOfTheWeb()
    {
        var core = Assembly.Load("EarlyHelp.Directory");

        Assert.DoesNotContain(core.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_CallNoImporter()
    {
        var offenders = System.IO.Directory.EnumerateFiles(Repository.File("src", "EarlyHelp.Directory.Web", "Pages"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("EarlyHelp.Directory.Intake", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData("Helpers")]
    [InlineData("Utils")]
    [InlineData("Common")]
    [InlineData("Managers")]
    [InlineData("Interfaces")]
    public void Source_HasNoRoomFor(string folder) =>
        Assert.Empty(System.IO.Directory.EnumerateDirectories(Repository.File("src"), folder, SearchOption.AllDirectories));

    [Fact]
    public void Core_HasNoClassThatEndsInService()
    {
        var names = Assembly.Load("EarlyHelp.Directory").GetTypes().Select(type => type.Name).Where(name => name.EndsWith("Service", StringComparison.Ordinal));

        // The HSDS service itself, and the service as the catalogue holds it.
        Assert.Equal(["Service", "StoredService"], names.Order());
    }
}
