using Xunit;

namespace EarlyHelp.Directory.Browser.Tests;

public static class Faults
{
    /// <summary>Fails with every fault on a line of its own: a list is cut off in messages.</summary>
    public static void None(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(50))}");
}
