using System.Net;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

/// <summary>Addresses of messages that are not there.</summary>
public sealed class FeedbackAddressTests(EmptySite site) : IClassFixture<EmptySite>
{
    [Theory]
    [InlineData("/reports/K7MPQ-4XR2T")]
    [InlineData("/reports/nonsense")]
    [InlineData("/reports/%ff%20..")]
    [InlineData("/you-said-we-did?page=2")]
    [InlineData("/you-said-we-did?page=0")]
    public async Task WhatIsNotThere_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await site.GetPageAsync(address)).Status);

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public async Task YouSaidWeDid_WithAPageThatCannotBeRead_SaysSo(string page) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetPageAsync("/you-said-we-did?page=" + page)).Status);

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("O0O0O", HttpStatusCode.BadRequest)]
    [InlineData("K7MPQ4XR2T", HttpStatusCode.OK)]
    public async Task Find_OfWhatIsNotThere_SaysHowToMendIt(string typed, HttpStatusCode expected)
    {
        var page = await site.GetPageAsync("/reports?reference=" + typed);

        Assert.Equal(expected, page.Status);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        Assert.Equal(typed, page.Document.GetElementById("reference")!.GetAttribute("value") ?? "");
    }
}
