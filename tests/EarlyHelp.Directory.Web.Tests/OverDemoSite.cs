using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

/// <summary>Tests that only read share one site with the examples.</summary>
[CollectionDefinition(Name)]
public sealed class OverDemoSite : ICollectionFixture<DemoSite>
{
    public const string Name = "Demonstration site";
}
