using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Cli.Tests;

public sealed class NumberOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("--top goes from 1.", "queries", "--top", "x")]
    [InlineData("--top goes from 1.", "queries", "--top", "0")]
    [InlineData("--top goes from 1.", "queries", "--top", "99999999999")]
    [InlineData("--days goes from 1 to 90", "queries", "--days", "x")]
    [InlineData("--days goes from 1 to 90", "queries", "--days", "91")]
    [InlineData("--top goes from 1.", "runs", "list", "--top", "x")]
    [InlineData("--top goes from 1.", "runs", "list", "--top", "-1")]
    public async Task AnythingElse_ExitsWith1_AndSaysWhy(string expected, params string[] arguments)
    {
        var (exitCode, _, error) = await CliProcess.Run(_folder.File("data"), arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NumbersInRange_AreTaken() => Assert.Equal(0, (await CliProcess.Run(_folder.File("data"), "queries", "--top", "1", "--days", "90")).ExitCode);

    public void Dispose() => _folder.Dispose();
}
