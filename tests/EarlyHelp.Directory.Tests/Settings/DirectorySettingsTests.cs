using EarlyHelp.Directory.Settings;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Tests.Settings;

public sealed class DirectorySettingsTests
{
    [Fact]
    public void Read_WithNothingSet_FindsTheRepositorysOwn()
    {
        var settings = Read([]);

        Assert.Equal(Repository.File("index-data"), settings.ReferencePath);
        Assert.Equal(Repository.File("index-data", "live"), settings.DataPath);
        Assert.Equal(Repository.File("content"), settings.ContentPath);
        Assert.Equal("surrey", settings.Area);
        Assert.True(settings.Demo);
        Assert.Null(settings.PublicAddress);
    }

    [Theory]
    [InlineData("Area", "atlantis", "no area 'atlantis'")]
    [InlineData("Area", "../taxonomy", "no area '../taxonomy'")]
    [InlineData("Demo", "perhaps", "Set it to true or false")]
    [InlineData("PublicAddress", "help.example", "Directory__PublicAddress")]
    [InlineData("PublicAddress", "https://help.example/path", "without a path")]
    [InlineData("ReadsPerMinute", "-5", "whole number from 0")]
    public void Read_WithAMistake_SaysWhatToDo(string name, string value, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(new() { [name] = value }));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static DirectorySettings Read(Dictionary<string, string> values) => DirectorySettings.Read(values.GetValueOrDefault, AppContext.BaseDirectory, demoByDefault: true);
}
