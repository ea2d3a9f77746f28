using System.Net;
using EarlyHelp.Directory.Feedback;
using EarlyHelp.Directory.TestSupport.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Advice;

public sealed class UsefulTests : IClassFixture<EmptySite>, IDisposable
{
    private readonly EmptySite _site;
    private readonly HttpClient _browser;

    public UsefulTests(EmptySite site)
    {
        _site = site;
        _browser = site.CreateClient(site.ClientOptions);
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Answers_AreCountedByPageAndMonth_WithoutACookie()
    {
        var page = await _browser.GetPageAsync("/advice/money-and-bills");
        Assert.Equal("/advice/money-and-bills/useful", page.Document.QuerySelector("form.useful")!.GetAttribute("action"));

        var answer = await SendAsync("/advice/money-and-bills/useful", "yes");
        await SendAsync("/advice/money-and-bills/useful", "yes");
        await SendAsync("/advice/money-and-bills/useful", "no");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var counted = Assert.Single(_site.Services.GetRequiredService<PageVotes>().Since(DateOnly.MinValue), count => count.Page == "/advice/money-and-bills");
        Assert.Equal((2, 1, 1), (counted.Useful, counted.NotUseful, counted.Month.Day));
    }

    [Theory]
    [InlineData("/advice/no-such-page/useful", "yes", null, HttpStatusCode.NotFound)]
    [InlineData("/advice/domestic-abuse/useful", "yes", null, HttpStatusCode.NotFound)]
    [InlineData("/advice/ehc-plan/useful", "perhaps", null, HttpStatusCode.BadRequest)]
    [InlineData("/advice/ehc-plan/useful", "yes", "cross-site", HttpStatusCode.BadRequest)]
    public async Task WhatIsNoAnswer_IsNotCounted(string path, string useful, string? from, HttpStatusCode expected)
    {
        var answer = await SendAsync(path, useful, from);

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain(_site.Services.GetRequiredService<PageVotes>().Since(DateOnly.MinValue), count => count.Page is "/advice/ehc-plan" or "/advice/no-such-page");
    }

    [Theory]
    [InlineData("/advice/domestic-abuse", false)]
    [InlineData("/young-people", false)]
    [InlineData("/privacy", true)]
    [InlineData("/languages/ur", false)]
    public async Task Asked_OnPagesInEnglishThatAreNotSensitive(string path, bool isAsked) =>
        Assert.Equal(isAsked, (await _browser.GetPageAsync(path)).Document.QuerySelector("form.useful") is not null);

    private async Task<HttpResponseMessage> SendAsync(string path, string useful, string? from = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("useful", useful)]) };
        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }

        return await _browser.SendAsync(request);
    }
}
