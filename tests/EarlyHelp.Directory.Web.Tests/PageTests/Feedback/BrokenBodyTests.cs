using System.Net;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.Feedback;

/// <summary>Bytes that are no form, sent to every page that takes one.</summary>
public sealed class BrokenBodyTests : IClassFixture<EmptySite>, IDisposable
{
    private readonly HttpClient _browser;

    public BrokenBodyTests(EmptySite site)
    {
        site.Put(Listings.Bare());
        _browser = site.CreateClient(site.ClientOptions);
    }

    public void Dispose() => _browser.Dispose();

    // By name: the runner writes every argument of a theory out, which took it half a minute for two megabytes of bytes.
    private static readonly Dictionary<string, (byte[] Body, string Type)> BrokenBodies = new()
    {
        ["no text in any encoding"] = ([0xff, 0xfe, 0x00, 0x26, 0x3d, 0x25], "application/x-www-form-urlencoded"),
        ["a zero in a field"] = ("text=%00"u8.ToArray(), "application/x-www-form-urlencoded"),
        ["broken escapes"] = ("%%%=%zz&&&=="u8.ToArray(), "application/x-www-form-urlencoded"),
        ["three thousand fields"] = ([.. Enumerable.Range(0, 3000).SelectMany(at => System.Text.Encoding.ASCII.GetBytes($"k{at}=1&"))], "application/x-www-form-urlencoded"),
        ["parts without a boundary"] = ("no boundary"u8.ToArray(), "multipart/form-data"),
        ["broken parts"] = ("--x\r\nbroken"u8.ToArray(), "multipart/form-data; boundary=x"),
        ["JSON"] = ("{}"u8.ToArray(), "application/json"),
        ["two megabytes"] = (new byte[2 * 1024 * 1024], "application/x-www-form-urlencoded"),
    };

    public static TheoryData<string> NamesOfBrokenBodies => [.. BrokenBodies.Keys];

    [Theory]
    [MemberData(nameof(NamesOfBrokenBodies))]
    public async Task Post_OfBytesThatAreNoForm_IsRefusedPolitely(string name)
    {
        var (body, type) = BrokenBodies[name];
        foreach (var address in new[] { "/suggest", "/comment", "/services/toddler-group/report" })
        {
            var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);

            var answer = await _browser.PostAsync(address, content);

            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.NotEmpty((await answer.ReadPageAsync()).Document.QuerySelectorAll("h1"));
        }
    }
}
