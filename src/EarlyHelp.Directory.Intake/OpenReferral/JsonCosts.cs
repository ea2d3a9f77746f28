using System.Globalization;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Cost options and fees.</summary>
internal static class JsonCosts
{
    public static (bool? IsFree, IReadOnlyList<CostOption> Options) Read(JsonElement item, ListingDraft draft)
    {
        var options = item.Items("cost_options").Take(100).Select(option => One(option, draft)).Where(option => option.Amount is not null || option.Option is not null || option.Description is not null).ToList();
        var fees = CostReader.Read(draft.Text("fees", item.Text("fees", "fees_description")));
        bool? isFree = options.Exists(option => option.Amount > 0) ? (options.Exists(option => option.Amount == 0) ? null : false)
            : options.Count > 0 && options.TrueForAll(option => option.Amount == 0) ? true
            : fees.IsFree;
        return (WordReader.Truth(item.Text("free")) ?? isFree, [.. options, .. fees.Options]);
    }

    private static CostOption One(JsonElement option, ListingDraft draft)
    {
        var amount = option.Text("amount");
        var pounds = decimal.TryParse(amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? decimal.Round(number, 2) / 1.0000000000000000000000000000m : CostReader.Amount(amount);
        return new CostOption
        {
            Option = draft.Line("cost", option.Text("option", "cost_type")),
            Amount = pounds,
            Description = draft.Text("cost", string.Join("\n", new[] { option.Text("amount_description"), pounds is null ? amount : null }.Where(words => !string.IsNullOrWhiteSpace(words)))),
        };
    }
}
