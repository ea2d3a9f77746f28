using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>Puts together what a source says of ages: numbers in fields of their own, else a text that states them for certain.</summary>
internal static class EligibilityReader
{
    public static Eligibility Read(ListingDraft draft, string? minimum, string? maximum, string? ageText, string? description)
    {
        var youngest = Age(draft, "min_age", minimum);
        var oldest = Age(draft, "max_age", maximum);
        var words = draft.Line("age_text", ageText);
        var who = draft.Text("eligibility", description);
        if (youngest > oldest)
        {
            var reason = $"The lowest age is above the highest ({minimum} and {maximum}).";
            draft.Keep("min_age", minimum, reason);
            draft.Keep("max_age", maximum, reason);
            (youngest, oldest) = (null, null);
        }

        if (youngest is not null || oldest is not null)
        {
            // Words that only repeat the numbers are left out.
            var repeats = AgeReader.Read(words) is { SaysMore: false } said && said.Minimum == youngest && said.Maximum == oldest;
            return new Eligibility { MinimumAge = youngest, MaximumAge = oldest, AgeText = repeats ? null : words, Description = who };
        }

        var reading = AgeReader.Read(words);
        if (words is null && AgeReader.Read(who) is { } inDescription)
        {
            return new Eligibility { MinimumAge = inDescription.Minimum, MaximumAge = inDescription.Maximum, Description = who };
        }

        return new Eligibility { MinimumAge = reading?.Minimum, MaximumAge = reading?.Maximum, AgeText = reading is { SaysMore: false } ? null : words, Description = who };
    }

    private static decimal? Age(ListingDraft draft, string field, string? value)
    {
        var text = TextCleaner.Line(value);
        var age = AgeReader.ReadOne(text);
        if (age is null && text is not null && !WordReader.IsNothing(text))
        {
            draft.Keep(field, text, "This is no age from pregnancy (-0.75) to 120 years.");
        }

        return age;
    }
}
