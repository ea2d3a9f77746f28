using Dapper;
using EarlyHelp.Directory.Lists;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Lists;

public sealed class SharedListsTests : IDisposable
{
    private readonly TestCatalogue _catalogue = new();
    private readonly SharedLists _lists;

    public SharedListsTests() => _lists = new SharedLists(_catalogue.Database, _catalogue.Clock);

    public void Dispose() => _catalogue.Dispose();

    [Fact]
    public void Find_GivesTheListAsItWasMade()
    {
        var token = _lists.Create("Help with sleep", [Item(3, "Ask for the Tuesday group"), Item(1, null)]);

        var list = _lists.Find(token)!;

        Assert.Equal("Help with sleep", list.Title);
        Assert.Equal([Item(3, "Ask for the Tuesday group"), Item(1, null)], list.Items);
        Assert.Equal(_catalogue.Clock.Now.AddDays(90), list.ExpiresAt);
    }

    [Fact]
    public void Create_GivesASecretThatIsNotInTheDatabase()
    {
        var token = _lists.Create("Help", [Item(1, null)]);

        Assert.Equal(22, token.Length);
        Assert.NotEqual(token, _lists.Create("Help", [Item(1, null)]));
        using var connection = _catalogue.Database.Open();
        var kept = connection.Query<byte[]>("select token_hash from shared_list");
        Assert.All(kept, hash => Assert.DoesNotContain(token, System.Text.Encoding.Latin1.GetString(hash), StringComparison.Ordinal));
    }

    [Fact]
    public void Find_AfterItsTime_IsNullAndPurgeDeletesIt()
    {
        var old = _lists.Create("Old", [Item(1, "note")]);
        _catalogue.Clock.Now += SharedList.Lifetime;
        var young = _lists.Create("Young", [Item(1, null)]);

        Assert.Null(_lists.Find(old));
        Assert.Equal(1, _lists.Purge());
        Assert.Equal(0, _lists.Purge());
        Assert.NotNull(_lists.Find(young));
        using var connection = _catalogue.Database.Open();
        Assert.Equal(1, connection.ExecuteScalar<int>("select count(*) from shared_list_item"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or 1=1 --")]
    public void Find_OfAnUnknownToken_IsNull(string token) => Assert.Null(_lists.Find(token));

    [Fact]
    public void Create_OfWhatCannotBeKept_Throws()
    {
        Assert.Throws<ArgumentException>(() => _lists.Create("Help", []));
        Assert.Throws<ArgumentException>(() => _lists.Create("Help", [.. Enumerable.Range(1, 31).Select(id => Item(id, null))]));
        Assert.Throws<ArgumentException>(() => _lists.Create("Help", [Item(1, "Mum is on 07700 900123")]));
    }

    [Theory]
    [InlineData("Ask for the Tuesday group, 10am to 12pm")]
    [InlineData("Free until 01/02/2027")]
    [InlineData("")]
    public void Note_ThatLeadsToNobody_CanBeKept(string note) => Assert.Null(ListNote.Problem(note));

    [Theory]
    [InlineData("Ring mum on 07700 900123", "long number")]
    [InlineData("NHS 943 476 5919", "long number")]
    [InlineData("pat@mail.example", "email")]
    [InlineData("They live at GU21 6EJ", "postcode")]
    public void Note_ThatLeadsToAPerson_IsRefused(string note, string named) => Assert.Contains(named, ListNote.Problem(note), StringComparison.Ordinal);

    [Fact]
    public void Note_OfMoreThanThreeHundredCharacters_IsRefused()
    {
        Assert.Null(ListNote.Problem(new string('x', 300)));
        Assert.Contains("301 characters", ListNote.Problem(new string('x', 301)), StringComparison.Ordinal);
    }

    private static SharedListItem Item(long id, string? note) => new() { ServiceId = id, ServiceName = $"Service {id}", Note = note };
}
