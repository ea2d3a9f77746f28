using System.Collections;
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

    [Fact]
    public void Sources_AreTheEnvironmentThenAppsettings_WithNamesInAnyCase()
    {
        using var here = new TemporaryFolder();
        using var beside = new TemporaryFolder();
        here.Write("appsettings.json", """{ "Logging": {}, /* ours */ "directory": { "area": "surrey", "ReadsPerMinute": 60, "Demo": true, "DataPath": null, }, }""");
        beside.Write("appsettings.json", """{ "Directory": { "Area": "northmoor", "ContentPath": "/content" } }""");
        var environment = new Hashtable { ["DIRECTORY__READSPERMINUTE"] = "90", ["Directory__LogSearches"] = "false", ["PATH"] = "/bin" };

        var value = SettingsSources.Read(environment, [here.Path, beside.Path]);

        Assert.Equal(("90", "false", "surrey", "True"), (value("ReadsPerMinute"), value("LogSearches"), value("Area"), value("Demo")));
        Assert.Equal(("/content", null, null), (value("ContentPath"), value("DataPath"), value("PublicAddress")));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public void Sources_OfABrokenFile_NameIt(string text)
    {
        using var here = new TemporaryFolder();
        var path = here.Write("appsettings.json", text);

        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => SettingsSources.Read(new Hashtable(), [here.Path])).Message, StringComparison.Ordinal);
    }

    private static DirectorySettings Read(Dictionary<string, string> values) => DirectorySettings.Read(values.GetValueOrDefault, AppContext.BaseDirectory, demoByDefault: true);
}
