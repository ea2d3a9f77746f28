using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

/// <summary>A setting that cannot be used stops the site at its start, and its message, not a stack trace, says what to do.</summary>
public sealed class SiteStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Directory__TrustedProxies", "10.0.0.1, x", "Directory__TrustedProxies names 'x'. Give addresses or networks, like 10.0.0.1 or 10.0.0.0/8.")]
    [InlineData("Directory__PublicAddress", "help.example", "Directory__PublicAddress is 'help.example'. Set it to the site's address without a path, like https://help.example.gov.uk")]
    public async Task Setting_ThatCannotBeUsed_StopsTheStart(string setting, string value, string message)
    {
        var (exitCode, error) = await SiteProcess.StartInVain(_folder.Path, setting, value);

        Assert.Equal((1, message), (exitCode, error.TrimEnd()));
    }
}
