using System.Globalization;
using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Catalogue.Undo;
using Xunit;

namespace EarlyHelp.Directory.Tests.Catalogue.Undo;

public sealed class RecordHistoryTests
{
    /// <summary>Versions, oldest first: the run's number, 0 for none, u and a number for the undoing of a run, - behind it where the version takes the record out.</summary>
    [Theory]
    [InlineData("1", "AsWritten", null)]
    [InlineData("0 1", "AsWritten", 1)]
    [InlineData("0 1 1", "AsWritten", 1)]
    [InlineData("0- 1", "AsWritten", null)]
    [InlineData("0 1 0", "Changed", 1)]
    [InlineData("0 1 2", "Changed", 1)]
    [InlineData("0 1 0-", "Changed", 1)]
    [InlineData("1 0-", "AsBefore", null)]
    [InlineData("1 u1-", "AsBefore", null)]
    [InlineData("0 1 u1", "AsBefore", 1)]
    [InlineData("0 1 u1 0", "AsBefore", 1)]
    [InlineData("0 1 2 u2", "AsWritten", 1)]
    [InlineData("0 1 2 3 u3 u2", "AsWritten", 1)]
    [InlineData("0 1 2 3 u3", "Changed", 1)]
    [InlineData("0 1 0 2 u2", "Changed", 1)]
    [InlineData("2 u2 1", "AsWritten", 2)]
    public void Standing_OfARecordOfRun1(string versions, string standing, int? before)
    {
        var history = new RecordHistory(EntityKind.Service, 1, [.. versions.Split(' ').Select(Version)]);

        Assert.Equal((standing, before), (history.Standing.ToString(), (int?)history.Before?.Number));
    }

    [Fact]
    public void LastChange_IsTheOneThatStands()
    {
        var history = new RecordHistory(EntityKind.Service, 1, [.. "0 1 2 3 u3".Split(' ').Select(Version)]);

        Assert.Equal(2, history.LastChange.RunId);
    }

    [Theory]
    [InlineData("0 1 2", new long[] { 2 })]
    [InlineData("0 1 1 0 2 2", new long[] { 3, 4, 5 })]
    [InlineData("0 1 2 3 u3", new long[] { 2 })]
    [InlineData("0 1 2 0", new long[0])]
    [InlineData("0 1 2 0-", new long[0])]
    [InlineData("0 1", new long[0])]
    public void CanComeBack_IsWhatUndoingLaterRunsMayRestore(string versions, long[] numbers)
    {
        var history = new RecordHistory(EntityKind.Service, 1, [.. versions.Split(' ').Select(Version)]);

        Assert.Equal(numbers, history.CanComeBack.Select(version => version.Number));
    }

    private static PastVersion Version(string text, int index)
    {
        var number = int.Parse(text.Trim('u', '-'), CultureInfo.InvariantCulture);
        var undoes = text[0] == 'u';
        return new PastVersion { Number = index + 1, RunId = undoes ? 100 + number : number == 0 ? null : number, Undoes = undoes ? number : null, IsGone = text[^1] == '-' };
    }
}
