using System.Net;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport.Builders;
using EarlyHelp.Directory.TestSupport.Site;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests.PageTests.MyList;

/// <summary>A list is its family's alone, in cookies: families share the site.</summary>
public sealed class MyListTests : IClassFixture<EmptySite>, IDisposable
{
    private readonly Visit _visit;

    public MyListTests(EmptySite site)
    {
        site.Put([Listings.Bare() with { Terms = [Listings.Topic("food-banks")] }, Listings.Bare("2", "Homework club"), Listings.Bare("3", "Refuge") with { Terms = [Listings.Topic("domestic-abuse")] }]);
        _visit = new Visit(site);
    }

    public void Dispose() => _visit.Dispose();

    [Fact]
    public async Task Add_KeepsTheListingInACookieOfTheListAlone()
    {
        var answer = await _visit.Browser.GetAsync("/my-list?add=toddler-group");

        Assert.Equal("/my-list?added=toddler-group", answer.Headers.Location!.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("path=/my-list", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("max-age=7776000", cookie, StringComparison.Ordinal);
        var page = await _visit.Browser.GetPageAsync("/my-list?added=toddler-group");
        Assert.Contains("Toddler group is on your list", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Toddler group"], page.TextsOf(".listed h3"));
        Assert.True(page.Answer.Headers.CacheControl!.NoStore);
        Assert.NotNull(page.Document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Add_Twice_KeepsItOnce()
    {
        await Added("toddler-group", "toddler-group");

        Assert.Equal(["Toddler group"], (await _visit.Browser.GetPageAsync("/my-list")).TextsOf(".listed h3"));
    }

    [Fact]
    public async Task Add_OfAnUnknownListing_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await _visit.Browser.GetAsync("/my-list?add=no-such")).StatusCode);

    [Fact]
    public async Task Head_WithAdd_ChangesNothing()
    {
        var answer = await _visit.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/my-list?add=toddler-group"));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Add_BeyondThirty_SaysTheListIsFull()
    {
        _visit.Site.Put(Enumerable.Range(10, 31).Select(id => Listings.Bare($"{id}", $"Group {id}")));
        await Added([.. Enumerable.Range(10, 30).Select(id => $"group-{id}")]);

        var answer = await _visit.Browser.GetAsync("/my-list?add=group-40");

        Assert.Equal("/my-list?full=1", answer.Headers.Location!.OriginalString);
        var page = await _visit.Browser.GetPageAsync("/my-list?full=1");
        Assert.Contains("Your list is full", page.Text, StringComparison.Ordinal);
        Assert.Equal(30, page.TextsOf(".listed h3").Count);
    }

    [Fact]
    public async Task ListOfThirtyWithFullNotes_IsKeptWhole()
    {
        _visit.Site.Put(Enumerable.Range(10, 30).Select(id => Listings.Bare($"{id}", $"Group {id}")));
        await Added([.. Enumerable.Range(10, 30).Select(id => $"group-{id}")]);
        var page = await _visit.Browser.GetPageAsync("/my-list");
        var fields = page.Document.QuerySelectorAll("textarea").Select(area => area.Id!).ToList();
        var notes = fields.Select((_, at) => EnglishNote(at)).ToList();
        Assert.All(notes, note => Assert.Equal(300, note.Length));

        var answer = await _visit.Browser.SendFormAsync(page, fields.Zip(notes).ToDictionary(pair => pair.First, pair => pair.Second), "Save notes");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await _visit.Browser.GetPageAsync("/my-list");
        Assert.Equal(notes, after.Document.QuerySelectorAll("textarea").Select(area => area.TextContent.Trim()));
    }

    [Fact]
    public async Task LongListThatShrinksAndIsEmptied_LeavesNothingBehind()
    {
        _visit.Site.Put(Enumerable.Range(10, 30).Select(id => Listings.Bare($"{id}", $"Group {id}")));
        await Added([.. Enumerable.Range(10, 30).Select(id => $"group-{id}")]);
        var page = await _visit.Browser.GetPageAsync("/my-list");
        var fields = page.Document.QuerySelectorAll("textarea").Select(area => area.Id!).ToList();
        var kept = new CookieContainer();
        Keep(await _visit.Browser.SendFormAsync(page, fields.Index().ToDictionary(field => field.Item, field => LettersNote(field.Index)), "Save notes"));
        Assert.True(kept.Count > 2, "The notes were to need more than one cookie.");

        Keep(await _visit.Browser.SendFormAsync(page, fields.ToDictionary(field => field, _ => ""), "Save notes"));
        Assert.Equal(["my-list"], kept.GetAllCookies().Select(cookie => cookie.Name));

        Keep(await _visit.Browser.SendFormAsync(page, fields.Index().ToDictionary(field => field.Item, field => LettersNote(field.Index)), "Save notes"));
        Keep(await _visit.Browser.SendFormAsync(page, [], "Empty my list"));
        Assert.Empty(kept.GetAllCookies());

        void Keep(HttpResponseMessage answer)
        {
            foreach (var cookie in answer.Headers.GetValues("Set-Cookie"))
            {
                kept.SetCookies(new Uri(_visit.Site.ClientOptions.BaseAddress, "/my-list"), cookie);
            }
        }
    }

    [Fact]
    public async Task NotesThatNoBrowserWouldCarry_AreRefusedWithAMessage()
    {
        _visit.Site.Put(Enumerable.Range(10, 30).Select(id => Listings.Bare($"{id}", $"Group {id}")));
        await Added([.. Enumerable.Range(10, 30).Select(id => $"group-{id}")]);
        var page = await _visit.Browser.GetPageAsync("/my-list");
        var random = new Random(7);
        var typed = page.Document.QuerySelectorAll("textarea").ToDictionary(area => area.Id!, _ => string.Concat(Enumerable.Range(0, 300).Select(_ => (char)random.Next(0x4e00, 0x9fff))));

        var answer = await _visit.Browser.SendFormAsync(page, typed, "Save notes");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Shorten some of them", (await answer.ReadPageAsync()).TextOf(".govuk-error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring mum on 07700 900123")]
    [InlineData("NHS 943 476 5919")]
    [InlineData("pat@mail.example")]
    [InlineData("They live at GU21 6EJ")]
    public async Task Note_ThatLeadsToAPerson_IsRefusedAndStaysInTheBox(string note)
    {
        await Added("toddler-group");
        var page = await _visit.Browser.GetPageAsync("/my-list");
        var field = page.Document.QuerySelector("textarea")!.Id!;

        var answer = await _visit.Browser.SendFormAsync(page, new() { [field] = note }, "Make a link");

        var again = await answer.ReadPageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("#" + field, again.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(note, again.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Remove_TakesOneAwayAndKeepsWhatWasTypedBesideOthers()
    {
        await Added("toddler-group", "homework-club");
        var page = await _visit.Browser.GetPageAsync("/my-list");
        var fields = page.Document.QuerySelectorAll("textarea").Select(area => area.Id!).ToList();

        await _visit.Browser.SendFormAsync(page, new() { [fields[0]] = "pat@mail.example", [fields[1]] = "Wednesdays" }, "Remove Toddler group");

        var after = await _visit.Browser.GetPageAsync("/my-list");
        Assert.Equal(["Homework club"], after.TextsOf(".listed h3"));
        Assert.Equal("Wednesdays", after.Document.QuerySelector("textarea")!.TextContent.Trim());
    }

    [Fact]
    public async Task Clear_TakesTheCookieAway()
    {
        await Added("toddler-group");

        var answer = await _visit.Browser.SendFormAsync(await _visit.Browser.GetPageAsync("/my-list"), [], "Empty my list");

        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("my-list=;", StringComparison.Ordinal));
        Assert.Contains("Nothing is on your list", (await _visit.Browser.GetPageAsync("/my-list")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("chunks-2")]
    [InlineData("chunks-99999999")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00%ff")]
    public async Task CookieThatIsNotOurs_IsAnEmptyList(string value)
    {
        using var other = _visit.Site.CreateClient(_visit.Site.ClientOptions);
        other.DefaultRequestHeaders.Add("Cookie", "my-list=" + value);

        var page = await other.GetPageAsync("/my-list");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing is on your list", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListIsGroupedByTopicAndShowsWhatAFamilyNeeds()
    {
        _visit.Site.Put([Listings.Organisation(), Listings.FullAndOpen() with { Terms = [Listings.Topic("food-banks")] }]);
        await Added("heathside-stay-and-play", "homework-club", "toddler-group");

        var page = await _visit.Browser.GetPageAsync("/my-list");

        Assert.Equal(["Money, food and work", "Other help"], page.TextsOf("main h2").Take(2));
        Assert.Equal(["Heathside Stay and Play", "Toddler group", "Homework club"], page.TextsOf(".listed h3"));
        Assert.Contains("Ring us.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:01632960003']"));
        Assert.Contains("Tuesday and Sunday, 10am to midday. Term time only", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Example Lane", page.Text, StringComparison.Ordinal);
        Assert.Contains("£2.50 per session. Pay what you can", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListWithASensitiveListing_CarriesTheQuickExit()
    {
        await Added("refuge");

        Assert.NotNull((await _visit.Browser.GetPageAsync("/my-list")).Document.QuerySelector("[data-quick-exit]"));
    }

    [Fact]
    public async Task ListingThatHasClosed_SaysSo()
    {
        _visit.Site.Put([Listings.Bare("4", "Dance class")]);
        await Added("dance-class");
        _visit.Site.Put([Listings.Bare("4", "Dance class") with { Status = ServiceStatus.Defunct }]);

        Assert.Contains("This service has closed.", (await _visit.Browser.GetPageAsync("/my-list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_WithoutCookies_SaysHowToMendIt() =>
        Assert.Contains("Allow cookies", (await _visit.Site.GetPageAsync("/my-list?added=toddler-group")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Print_IsASheetWithNotesAndUrgentHelp()
    {
        await Added("toddler-group");
        var list = await _visit.Browser.GetPageAsync("/my-list");
        var answer = await _visit.Browser.SendFormAsync(list, new() { [list.Document.QuerySelector("textarea")!.Id!] = "Ask for Tuesday" }, "Print without");

        Assert.Equal("/my-list?print=1", answer.Headers.Location!.OriginalString);
        var page = await _visit.Browser.GetPageAsync("/my-list?print=1");
        Assert.NotNull(page.Document.QuerySelector(".sheet"));
        Assert.Contains("Ask for Tuesday", page.Text, StringComparison.Ordinal);
        Assert.Contains("999", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Post_WithAnythingAtAll_IsNeverAFault()
    {
        await Added("toddler-group");
        foreach (var action in new[] { "", "remove-", "remove-x", "remove-99999999999999999999", "no-such", "share\u0001", new string('x', 5000) })
        {
            var answer = await _visit.Browser.SendFormAsync(await _visit.Browser.GetPageAsync("/my-list"), new() { ["do"] = action, ["title"] = "Help for Pat Smith" });

            Assert.Equal("/my-list", answer.Headers.Location!.OriginalString);
        }
    }

    /// <summary>300 characters of plain words, different each time.</summary>
    private static string EnglishNote(int seed)
    {
        string[] words = ["ask", "for", "the", "Tuesday", "group", "they", "can", "help", "with", "forms", "and", "benefits", "bring", "your", "letter", "if", "you", "are", "shy", "ring", "first", "a", "worker", "will", "meet", "at", "door", "it", "is", "warm", "quiet", "children", "welcome", "lunch", "free", "bus", "stops", "outside"];
        var random = new Random(seed);
        var note = "";
        while (note.Length < 300)
        {
            note += words[random.Next(words.Length)] + " ";
        }

        return note[..299] + ".";
    }

    /// <summary>Letters in no order, which do not pack.</summary>
    private static string LettersNote(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next('a', 'z' + 1)));
    }

    private async Task Added(params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await _visit.Browser.GetAsync("/my-list?add=" + slug)).StatusCode);
        }
    }
}
