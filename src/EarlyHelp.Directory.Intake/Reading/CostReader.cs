using System.Globalization;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>What a service costs, read from text where that is certain. A donation is neither free nor a price.</summary>
public static partial class CostReader
{
    private const decimal HighestAmount = 100_000;

    public static CostReading Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return CostReading.Nothing;
        }

        var plain = text.Trim().TrimEnd('.', '!').Trim();
        if (plain.Length <= 200 && Free().IsMatch(plain))
        {
            return new CostReading { IsFree = true };
        }

        if (plain.Length <= 60 && FreeAndMore().IsMatch(plain))
        {
            return new CostReading { IsFree = true, Options = [new CostOption { Description = text.Trim() }] };
        }

        var options = plain.Length <= 500 ? Prices(plain) : null;
        return options is null
            ? new CostReading { IsFree = CostsSomething(plain) ? false : null, Options = [new CostOption { Description = text.Trim() }] }
            : new CostReading { IsFree = options.TrueForAll(option => option.Amount == 0) ? true : options.Exists(option => option.Amount == 0) ? null : false, Options = options };
    }

    /// <summary>An amount in a cell of its own: "3.50", "£3.50", "50p".</summary>
    public static decimal? Amount(string? text) =>
        text is not null && text.Length <= 20 && OneAmount().Match(text.Trim()) is { Success: true } match ? Pounds(match) : null;

    /// <returns><c>null</c> unless every part is one price with a few words.</returns>
    private static List<CostOption>? Prices(string text)
    {
        var options = new List<CostOption>();
        foreach (var part in Parts().Split(text))
        {
            var matches = AnyAmount().Matches(part);
            if (matches is not [{ } match] || Doubtful().IsMatch(part) || Pounds(match) is not { } amount)
            {
                return null;
            }

            var words = (part[..match.Index].Trim(' ', ':', '-', '(', '=') + " " + part[(match.Index + match.Length)..].Trim(' ', ':', '-', '(', ')', '=')).Trim();
            if (words.Any(char.IsDigit) || words.Length > 60)
            {
                return null;
            }

            options.Add(new CostOption { Amount = amount, Option = words.Length == 0 ? null : words.StartsWith('/') ? "per " + words[1..].TrimStart() : words });
        }

        return options.Count == 0 ? null : options;
    }

    /// <summary>Amounts stand in it and nothing speaks of free or of choice.</summary>
    private static bool CostsSomething(string text) =>
        AnyAmount().Matches(text).Select(Pounds).Any(amount => amount > 0) && !FreeOrChoice().IsMatch(text);

    private static decimal? Pounds(Match match)
    {
        var digits = match.Groups["pounds"].Success ? match.Groups["pounds"].Value : match.Groups["pence"].Value;
        var amount = decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / (match.Groups["pence"].Success ? 100 : 1);
        return amount <= HighestAmount ? amount / 1.0000000000000000000000000000m : null;
    }

    [GeneratedRegex(@"^(?:(?:it is|it's|this (?:service|group|session|course|activity) is|all (?:sessions|services|groups) are|the (?:service|group|course) is|sessions are|cost:|our (?:service|services) (?:is|are)) )?(?:completely |totally |entirely |always |all )?(?:free(?: of (?:charge|cost)| to (?:attend|join|use|access|everyone|all)| (?:service|entry|admission|session|sessions|group|course|for (?:all|everyone|families|parents)))?|no (?:charges?|costs?|fees?)|(?:there is|there are) no (?:charges?|costs?|fees?)|nil|without charge|£? ?0(?:\.00?)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Free();

    [GeneratedRegex(@"^(?:free(?: of charge)?|no charge)(?:,| -|;|\.| but| \(?with)? ?\(?(?:(?:voluntary |small )?donations? (?:are )?(?:always )?(?:welcome|accepted|appreciated|invited)|booking (?:is )?(?:required|essential|needed)|please book|drop[ -]in)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FreeAndMore();

    [GeneratedRegex(@"\b(?:free|donations?|voluntary|contribution|no charge|nil|optional|concession|discount|bursar|funded)", RegexOptions.IgnoreCase)]
    private static partial Regex FreeOrChoice();

    [GeneratedRegex(@"\b(?:free|donations?|voluntary|contribution|deposit|or|up to|to|between|about|around|approx\w*|suggested|then|plus|off|discount|depends?|var(?:y|ies)|savings?)\b|~|\+|%", RegexOptions.IgnoreCase)]
    private static partial Regex Doubtful();

    [GeneratedRegex(@"\s*(?:[;\n|]|,(?!\d)|\band\b(?=\s*£))\s*")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:£|\bGBP) ?(?<pounds>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?)(?![\d.]*\d)p?|\b(?<pence>\d{1,2}) ?p(?:ence)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex AnyAmount();

    [GeneratedRegex(@"^(?:(?:£|GBP)? ?(?<pounds>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?)|(?<pence>\d{1,2}) ?p)$", RegexOptions.IgnoreCase)]
    private static partial Regex OneAmount();
}

/// <summary>Costs read from text. Words that could not be read stand in the description of an option.</summary>
public sealed record CostReading
{
    public static readonly CostReading Nothing = new();

    /// <summary><c>null</c>: not certain.</summary>
    public bool? IsFree { get; init; }

    public IReadOnlyList<CostOption> Options { get; init; } = [];
}
