using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using EarlyHelp.Directory.Web.Infrastructure;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

public sealed class PostLimitTests
{
    [Fact]
    public async Task Post_TooOftenInAShortTime_IsToldToWait()
    {
        using var site = new SiteHost();
        using var browser = site.CreateClient(site.ClientOptions);
        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time < 3 * PostLimit.InTenSeconds; time++)
        {
            answers.Add(await browser.PostAsync("/suggest", new FormUrlEncodedContent([])));
        }

        Assert.Equal(HttpStatusCode.BadRequest, answers[0].StatusCode);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Wait a minute", (await refused.ReadPageAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/suggest")).StatusCode);
    }
}
