using System.Text.RegularExpressions;

namespace EarlyHelp.Directory.Intake.Reading;

internal enum ScheduleTokenKind
{
    Day,
    Days,
    Range,
    Join,
    Time,
    Times,
    From,
    Between,
    Until,
    Every,
    EveryOther,
    Monthly,
    Ordinal,
    TermTime,
    Date,
    AllDay,
}

internal readonly record struct ScheduleToken(ScheduleTokenKind Kind)
{
    public DayOfWeek Day { get; init; }

    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>1 to 4, or -1 for the last.</summary>
    public int Ordinal { get; init; }

    public ClockTime Time { get; init; }

    public DateOnly Date { get; init; }
}

/// <summary>Cuts one part of a text on days and times into what its words mean.</summary>
internal static partial class ScheduleTokens
{
    private static readonly DayOfWeek[] _weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DayOfWeek[] _weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    public static readonly DayOfWeek[] Week = [.. _weekdays, .. _weekend];

    /// <param name="beside">Words at the end, or in brackets, that change nothing of what was read.</param>
    /// <returns><c>null</c> where any word is left whose meaning is not known.</returns>
    public static IReadOnlyList<ScheduleToken>? Of(string part, out bool beside)
    {
        var text = (OpeningHours().IsMatch(part) ? TwoLetters().Replace(part, match => Day(match.Value.ToLowerInvariant()).ToString()) : part).ToLowerInvariant().Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2019', '\'').TrimEnd('.', ' ', ',');
        var tokens = new List<ScheduleToken>();
        var at = 0;
        beside = false;
        while (at < text.Length)
        {
            var taken = Take(text, at, tokens);
            if (taken == 0 && Beside(text, at, tokens) is var skipped and > 0)
            {
                beside = true;
                taken = skipped;
            }

            if (taken == 0)
            {
                return null;
            }

            at += taken;
        }

        return tokens;
    }

    private static int Take(string text, int at, List<ScheduleToken> tokens)
    {
        if (Date().Match(text, at) is { Success: true } date)
        {
            if (DateReader.Read(date.Value) is not { } day)
            {
                return 0;
            }

            tokens.Add(new ScheduleToken(ScheduleTokenKind.Date) { Date = day });
            return date.Length;
        }

        if (Word().Match(text, at) is { Success: true } word && Meaning(word) is { } token)
        {
            tokens.Add(token);
            return word.Length;
        }

        if (Silent().Match(text, at) is { Success: true, Length: > 0 } silent)
        {
            return silent.Length;
        }

        // "Monday (9am to 5pm)": brackets around the times of the day before them.
        if (text[at] == ')' || (tokens.Count > 0 && tokens[^1].Kind is ScheduleTokenKind.Day or ScheduleTokenKind.Days or ScheduleTokenKind.Monthly && TimesInBrackets().IsMatch(text, at)))
        {
            return 1;
        }

        if (ClockReader.At(text, at, out var length) is { } time)
        {
            tokens.Add(new ScheduleToken(ScheduleTokenKind.Time) { Time = time });
            return length;
        }

        return 0;
    }

    private static ScheduleToken? Meaning(Match word) =>
        word.Groups["day"] is { Success: true } day ? new ScheduleToken(ScheduleTokenKind.Day) { Day = Day(day.Value) }
        : word.Groups["weekdays"].Success ? new ScheduleToken(ScheduleTokenKind.Days) { Days = _weekdays }
        : word.Groups["weekend"].Success ? new ScheduleToken(ScheduleTokenKind.Days) { Days = _weekend }
        : word.Groups["daily"].Success ? new ScheduleToken(ScheduleTokenKind.Days) { Days = Week }
        : word.Groups["allday"].Success ? new ScheduleToken(ScheduleTokenKind.AllDay)
        : word.Groups["other"].Success ? new ScheduleToken(ScheduleTokenKind.EveryOther)
        : word.Groups["monthly"].Success ? new ScheduleToken(ScheduleTokenKind.Monthly)
        : word.Groups["every"].Success ? new ScheduleToken(ScheduleTokenKind.Every)
        : word.Groups["ordinal"] is { Success: true } ordinal ? new ScheduleToken(ScheduleTokenKind.Ordinal) { Ordinal = Ordinal(ordinal.Value) }
        : word.Groups["term"].Success ? new ScheduleToken(ScheduleTokenKind.TermTime)
        : word.Groups["between"].Success ? new ScheduleToken(ScheduleTokenKind.Between)
        : word.Groups["from"].Success ? new ScheduleToken(ScheduleTokenKind.From)
        : word.Groups["until"].Success ? new ScheduleToken(ScheduleTokenKind.Until)
        : word.Groups["range"].Success ? new ScheduleToken(ScheduleTokenKind.Range)
        : word.Groups["join"].Success ? new ScheduleToken(ScheduleTokenKind.Join)
        : null;

    private static DayOfWeek Day(string word) => word[..2] switch
    {
        "mo" => DayOfWeek.Monday,
        "tu" => DayOfWeek.Tuesday,
        "we" => DayOfWeek.Wednesday,
        "th" => DayOfWeek.Thursday,
        "fr" => DayOfWeek.Friday,
        "sa" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    private static int Ordinal(string word) => word[0] switch
    {
        '1' => 1,
        '2' => 2,
        '3' => 3,
        '4' => 4,
        'l' => -1,
        't' => 3,
        's' => 2,
        _ => word.StartsWith("fo", StringComparison.Ordinal) ? 4 : 1,
    };

    /// <summary>Words that stand at the end or in brackets and neither limit nor add times: "at the church hall", "(excluding bank holidays)".</summary>
    private static int Beside(string text, int at, List<ScheduleToken> tokens)
    {
        if (tokens.Count == 0)
        {
            return 0;
        }

        if (BankHolidays().Match(text, at) is { Success: true } holidays)
        {
            return holidays.Length;
        }

        var words = text[at] == '(' ? Bracketed().Match(text, at) : ToTheEnd().Match(text, at);
        return words.Success && !Changing().IsMatch(words.Value) ? words.Length : 0;
    }

    [GeneratedRegex(@"\G(?:[\s:]+|\b(?:on|at|open|opening|hours|opening hours|opening times|times?|we are|we|are|meets?|meetings?|runs?|held|sessions?|the|of|weeks?|weekly|days?|only|each week|a week|a day|in)\b|,(?=\s*(?:from|until|during|term|and|&|between|open|at)\b))")]
    private static partial Regex Silent();

    [GeneratedRegex(@"\G(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})(?![\d/a-z])")]
    private static partial Regex Date();

    [GeneratedRegex("""
        \G(?:
        (?<allday>24\ ?(?:/|hours?(?:\ a\ day)?[,;]?\ ?)(?:7\ days(?:\ a\ week)?|7)|24/7)
        |(?<daily>(?:7|seven)\ days(?:\ a\ week)?|every\ ?day|daily|each\ day)
        |(?<weekdays>(?:every\ )?week\ ?days?|working\ days)
        |(?<weekend>(?:every\ )?week\ ?ends?)
        |(?<other>every\ (?:other|second|2nd|2|two)(?:\ weeks?)?|alternate|alternating|fortnightly|every\ fortnight|bi-?weekly)
        |(?<monthly>(?:in\ |of\ )?(?:the|each|every|a|per)\ month|monthly|once\ a\ month)
        |(?<every>every|each)
        |(?<ordinal>1st|2nd|3rd|4th|first|second|third|fourth|last)
        |(?<term>\(?(?:during\ |in\ )?(?:school\ )?term[ -]?times?(?:\ only)?\)?|\(?during\ (?:school\ )?term\)?)
        |(?<day>mondays?|mon|tuesdays?|tues?|wednesdays?|weds?|thursdays?|thurs?|thu|fridays?|fri|saturdays?|sat|sundays?|sun)\.?(?:'?s)?
        |(?<between>between)
        |(?<from>from|starting|starts|commencing)
        |(?<until>until|till|up\ to|ends|ending)
        |(?<range>-|to|through|thru)
        |(?<join>,|&|\+|/|and)
        )(?:(?<![a-z])|(?![a-z]))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    /// <summary>The notation of schema.org: "Mo-Fr 09:00-17:00".</summary>
    [GeneratedRegex(@"^(?:(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:[-,] ?(?:Mo|Tu|We|Th|Fr|Sa|Su))* \d{1,2}:\d{2} ?- ?\d{1,2}:\d{2}[,;]? ?)+$")]
    private static partial Regex OpeningHours();

    [GeneratedRegex(@"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b")]
    private static partial Regex TwoLetters();

    [GeneratedRegex(@"\G\((?:[\d\s:.\-&,]|am\b|pm\b|a\.m|p\.m|to\b|noon\b|until\b|and\b)+\)")]
    private static partial Regex TimesInBrackets();

    [GeneratedRegex(@"\G[,\s]*\(?(?:except|excl\.?|excluding|not(?: on)?|closed(?: on)?|but not) (?:for |on )?(?:public|bank)(?: and public)? holidays?\)?")]
    private static partial Regex BankHolidays();

    [GeneratedRegex(@"\G\([^()]{1,120}\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G[,\-\s]*[a-z][^()]{0,120}$")]
    private static partial Regex ToTheEnd();

    /// <summary>Words that limit, add or move times: with these the part is not certain.</summary>
    [GeneratedRegex(@"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)|\b(?:not|no|except|excluding|excl|closed|closes|unless|alternate|alternating|fortnight\w*|month\w*|other|appointment|arrangement|arranged|booking|book|check|contact|call|ring|phone|var\w+|changes?|may|might|or|holidays?|term|bank|some|selected|certain|usually|normally|approx\w*|about|around|also|plus|and|then|until|till|from|first|second|third|last|once|twice|days?|weeks?|dates?|times?|am|pm|noon|morning\w*|afternoon\w*|evening\w*|night\w*|lunch\w*|weather|depend\w*|request\w*|subject|january|february|march|april|june|july|august|september|october|november|december|summer|winter|spring|autumn|easter|christmas|half|years?|yrs?|months?|mths?|ages?|aged|olds?|under|over|minutes?|mins?|hours?|per|people|places?)\b")]
    private static partial Regex Changing();
}
