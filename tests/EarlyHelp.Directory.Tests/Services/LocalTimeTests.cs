using System.Globalization;
using EarlyHelp.Directory.Services;
using Xunit;

namespace EarlyHelp.Directory.Tests.Services;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-07-01T09:00:00Z", "2026-07-01T10:00:00")]
    [InlineData("2026-12-01T09:00:00Z", "2026-12-01T09:00:00")]
    [InlineData("2026-06-30T23:30:00Z", "2026-07-01T00:30:00")]
    public void At_IsTheTimeOfEngland(string moment, string local) =>
        Assert.Equal(DateTime.Parse(local, CultureInfo.InvariantCulture), LocalTime.At(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
}
