using System.Globalization;
using EarlyHelp.Directory.Intake.Reading;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Listings;

/// <summary>
/// A listing while it is read. Nothing that a source says is lost: what is not what its field should be becomes a note with a warning, what is too long is cut
/// with one.
/// </summary>
public sealed class ListingDraft(long row)
{
    private const int MaximumNotes = 60;
    private const int MaximumWarnings = 40;
    private const int NoteLabelLength = 120;

    private readonly List<IntakeIssue> _warnings = [];
    private readonly List<SourceNote> _notes = [];

    public long Row { get; } = row;

    public IReadOnlyList<IntakeIssue> Warnings => _warnings;

    public IReadOnlyList<SourceNote> Notes => _notes;

    public void Warn(string field, string? value, string reason)
    {
        if (_warnings.Count < MaximumWarnings)
        {
            _warnings.Add(new IntakeIssue(Row, field, value, reason));
        }
    }

    /// <summary>Keeps a text that has no field.</summary>
    public void Note(string label, string? text)
    {
        if (_notes.Count < MaximumNotes && Text(label, text) is { } words)
        {
            _notes.Add(new SourceNote { Label = TextCleaner.Cut(TextCleaner.Line(label) ?? "Note", NoteLabelLength), Text = words });
        }
    }

    /// <summary>Keeps a value that could not be read, and says why.</summary>
    public void Keep(string field, string? value, string reason)
    {
        Note(Label(field), value);
        Warn(field, value, reason + " It is kept as a note.");
    }

    public string? Line(string field, string? value, int length = TextCleaner.LineLength) => Bounded(field, TextCleaner.Line(value), length);

    /// <summary>Several lines; HTML becomes plain text.</summary>
    public string? Text(string field, string? value) => Bounded(field, TextCleaner.Paragraphs(HtmlText.Plain(value)), TextCleaner.TextLength);

    public string? Url(string field, string? value)
    {
        if (TextCleaner.Line(value) is not { } text || WordReader.IsNothing(text))
        {
            return null;
        }

        if (WebAddressReader.Read(text) is { } address)
        {
            return address;
        }

        Keep(field, text, "This is no web address that can be a link (http or https).");
        return null;
    }

    public IReadOnlyList<Phone> Phones(string field, string? value)
    {
        if (TextCleaner.Paragraphs(value) is not { } text || WordReader.IsNothing(text))
        {
            return [];
        }

        if (PhoneReader.Read(text) is { } phones)
        {
            return phones;
        }

        Keep(field, text, "This is no UK phone number.");
        return [];
    }

    public IReadOnlyList<string> Emails(string field, string? value)
    {
        if (TextCleaner.Line(value) is not { } text || WordReader.IsNothing(text))
        {
            return [];
        }

        if (EmailReader.Read(text) is { } addresses)
        {
            return addresses;
        }

        Keep(field, text, "This is no e-mail address.");
        return [];
    }

    public DateOnly? Date(string field, string? value) => Read(field, value, DateReader.Read, "This is no date. Write it as 2026-11-22 or 22/11/2026.");

    public bool? Truth(string field, string? value) => Read(field, value, WordReader.Truth, "This is neither yes nor no.");

    public int? Count(string field, string? value) =>
        Read(field, value, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 10_000 ? count : (int?)null, "This is no whole number.");

    public T? Word<T>(string field, string? value, Func<string?, T?> read)
        where T : struct, Enum =>
        Read(field, value, read, $"This is none of the words known here: {string.Join(", ", Enum.GetNames<T>().Select(name => string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()))))}.");

    public double? Degrees(string field, string? value, double limit) =>
        Read(
            field,
            value,
            text => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit ? degrees : (double?)null,
            $"This is no number of degrees from -{limit} to {limit}.");

    private T? Read<T>(string field, string? value, Func<string, T?> read, string reason)
        where T : struct
    {
        if (TextCleaner.Line(value) is not { } text)
        {
            return null;
        }

        if (read(text) is { } known)
        {
            return known;
        }

        if (!WordReader.IsNothing(text))
        {
            Keep(field, text, reason);
        }

        return null;
    }

    private string? Bounded(string field, string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        Warn(field, text, $"This is longer than {length} characters. What is over is left out.");
        return TextCleaner.Cut(text, length);
    }

    private static string Label(string field)
    {
        var words = field.Replace('_', ' ');
        return words.Length == 0 ? "Note" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
