using System.Globalization;
using EarlyHelp.Directory.Services.Sessions;
using Xunit;

namespace EarlyHelp.Directory.Tests.Services;

public sealed class BankHolidaysTests
{
    /// <summary>The days the government published for England and Wales, less the one-off holidays of 2022 and 2023 and what was moved for them.</summary>
    [Theory]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void Name_OverAYear_IsSetOnThePublishedDays(int year, string expected)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays).Where(day => BankHolidays.Name(day) is not null);

        Assert.Equal(expected.Split(' '), days.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }
}
