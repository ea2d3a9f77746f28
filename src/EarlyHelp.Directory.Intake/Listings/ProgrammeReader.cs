using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Services;
using static EarlyHelp.Directory.Intake.Listings.ListingField;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>The parenting programme of a row, where it names one.</summary>
internal static class ProgrammeReader
{
    private static readonly string[] _levels = ["strong", "some", "promising", "none"];
    private static readonly string[] _formats = ["group", "one-to-one", "online", "self-guided"];

    public static ParentingProgramme? Read(ListingRow row, ListingDraft draft)
    {
        if (draft.Line("programme", row[Programme], TextCleaner.NameLength) is not { } name || WordReader.IsNothing(name))
        {
            return null;
        }

        return new ParentingProgramme
        {
            Name = name,
            Evidence = draft.Line("programme_evidence", row[ProgrammeEvidence]),
            EvidenceLevel = OneOf(draft, "programme_evidence_level", row[ProgrammeEvidenceLevel], _levels),
            Format = OneOf(draft, "programme_format", row[ProgrammeFormat], _formats),
            Sessions = draft.Count("programme_sessions", row[ProgrammeSessions]),
            Starts = Starts(row, draft),
        };
    }

    private static List<DateOnly> Starts(ListingRow row, ListingDraft draft)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var text in ListReader.Read(draft.Line("programme_starts", row[ProgrammeStarts])))
        {
            if (draft.Date("programme_starts", text) is { } day)
            {
                days.Add(day);
            }
        }

        return [.. days];
    }

    private static string? OneOf(ListingDraft draft, string field, string? value, string[] words)
    {
        if (TextCleaner.Line(value) is not { } text)
        {
            return null;
        }

        var key = WordReader.Key(text);
        if (Array.Find(words, word => WordReader.Key(word) == key) is { } known)
        {
            return known;
        }

        draft.Keep(field, text, $"This is none of the words known here: {string.Join(", ", words)}.");
        return null;
    }
}
