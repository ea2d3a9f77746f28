using System.Globalization;

namespace EarlyHelp.Directory.Services;

/// <summary>Which listings can be used on a day: those are linked, counted and shown, and the pages of all others are gone. Asked of a record and of a row, it is the same.</summary>
public static class OpenListings
{
    /// <summary>It is offered, or closed for now, and its last day is not over.</summary>
    public static bool IsOpenOn(this Service service, DateOnly day) => service.Status is ServiceStatus.Active or ServiceStatus.TemporarilyClosed && !(service.ClosesOn < day);

    /// <summary>The same as a condition of SQL on the table <c>service</c>.</summary>
    /// <param name="table">What the statement calls the table.</param>
    public static string Sql(string table, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{table}.status in ('Active', 'TemporarilyClosed') and ({table}.closes_on is null or {table}.closes_on >= '{day:yyyy-MM-dd}')");
}
