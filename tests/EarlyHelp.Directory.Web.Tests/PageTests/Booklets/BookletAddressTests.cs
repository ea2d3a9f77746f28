using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Booklets;

/// <summary>Addresses of booklets that are not there.</summary>
public sealed class BookletAddressTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/districts/atlantis/booklet", HttpStatusCode.NotFound)]
    [InlineData("/topics/no-such/booklet", HttpStatusCode.NotFound)]
    [InlineData("/quadrants/north-west/booklet", HttpStatusCode.NotFound)]
    [InlineData("/districts/woking/booklet?part=2", HttpStatusCode.NotFound)]
    [InlineData("/districts/woking/booklet?part=0", HttpStatusCode.NotFound)]
    [InlineData("/districts/woking/booklet?part=2147483647", HttpStatusCode.NotFound)]
    [InlineData("/districts/woking/booklet?part=x", HttpStatusCode.BadRequest)]
    [InlineData("/districts/woking/booklet?part=99999999999", HttpStatusCode.BadRequest)]
    [InlineData("/districts/woking/booklet?size=tiny", HttpStatusCode.BadRequest)]
    public async Task Booklet_OfWhatIsNotThere_SaysSo(string address, HttpStatusCode expected) => Assert.Equal(expected, (await site.GetPageAsync(address)).Status);
}
