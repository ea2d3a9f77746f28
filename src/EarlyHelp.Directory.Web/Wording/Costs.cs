using System.Globalization;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>What something costs, in words.</summary>
public static class Costs
{
    /// <returns>One line for each way to pay; never empty.</returns>
    public static IReadOnlyList<string> Of(Service service) => service switch
    {
        { IsFree: true, CostOptions.Count: 0 } => ["Free"],
        { CostOptions.Count: > 0 } => [.. service.CostOptions.Select(Of).Where(line => line.Length > 0).DefaultIfEmpty(service.IsFree is true ? "Free" : "Ask about cost")],
        { IsFree: false } => ["There is a charge. Ask how much"],
        _ => ["Ask about cost"],
    };

    private static string Of(CostOption cost)
    {
        var amount = cost.Amount is { } pounds ? pounds == 0 ? "Free" : Pounds(pounds) : null;
        var price = string.Join(' ', new[] { amount, cost.Option }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return string.Join(". ", new[] { price, cost.Description?.TrimEnd('.') }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string Pounds(decimal pounds) => pounds.ToString(pounds == decimal.Truncate(pounds) ? "£0" : "£0.00", CultureInfo.InvariantCulture);
}
