using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.Html;

[Trait("Category", "Long")]
[Collection(OverDemoSite.Name)]
public sealed class ValidityTests(DemoSite site)
{
    [Fact]
    public async Task EveryPageAndState_IsValidHtml()
    {
        var pages = new List<(string Name, string Html)>();
        foreach (var listed in PageList.All)
        {
            pages.Add((listed.Path, (await site.GetPageAsync(listed.Path)).Html));
        }

        foreach (var state in ReachedState.All)
        {
            pages.Add((state.Name, (await state.ReachAsync(site)).Html));
        }

        Assert.Empty(await NuChecker.CheckAsync(pages));
    }

    /// <summary>Shows that the checker sees what it is for.</summary>
    [Fact]
    public async Task Checker_FindsAFault()
    {
        var faults = await NuChecker.CheckAsync([("good", "<!DOCTYPE html><html lang=en><title>Good</title><p>Good"), ("bad", "<!DOCTYPE html><html lang=en><title>Bad</title><p id=a><b id=a>Bad</p>")]);

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.StartsWith("bad, line 1: ", fault, StringComparison.Ordinal));
    }
}
