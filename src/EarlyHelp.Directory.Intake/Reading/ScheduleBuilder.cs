using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Intake.Reading;

/// <summary>Puts the words of one part together: days then times ("Mon 9-12, Tue 1-3"), or times then days ("9-5 Monday to Friday").</summary>
internal sealed class ScheduleBuilder(string part, bool beside)
{
    private readonly List<Schedule> _done = [];
    private readonly List<DayOfWeek> _days = [];
    private readonly List<int> _ordinals = [];
    private readonly List<(TimeOnly? Opens, TimeOnly? Closes)> _times = [];
    private DateOnly? _date;
    private DateOnly? _from;
    private DateOnly? _to;
    private bool _everyOther;
    private bool _monthly;
    private bool _term;
    private bool _timesFirst;
    private bool _unclearTime;

    /// <returns><c>null</c> where the words do not make whole schedules.</returns>
    public IReadOnlyList<Schedule>? Build(IReadOnlyList<ScheduleToken> tokens)
    {
        var at = 0;
        while (at < tokens.Count)
        {
            var taken = Take(tokens, at);
            if (taken == 0)
            {
                return null;
            }

            at += taken;
        }

        return Finish() ? TermTime(tokens) : null;
    }

    /// <summary>"Term time only" at either end holds for all of it; between two of several it is not certain for which.</summary>
    private List<Schedule>? TermTime(IReadOnlyList<ScheduleToken> tokens)
    {
        if (!_term)
        {
            return _done;
        }

        var isAtAnEnd = tokens[0].Kind == ScheduleTokenKind.TermTime || tokens[^1].Kind == ScheduleTokenKind.TermTime;
        return _done.Count > 1 && !isAtAnEnd || _done.Exists(schedule => schedule.Frequency == ScheduleFrequency.Dated)
            ? null
            : _done.ConvertAll(schedule => schedule with { TermTimeOnly = true });
    }

    private int Take(IReadOnlyList<ScheduleToken> tokens, int at)
    {
        switch (tokens[at].Kind)
        {
            case ScheduleTokenKind.Day or ScheduleTokenKind.Days:
                return TakeDays(tokens, at);
            case ScheduleTokenKind.Time:
                return TakeTimes(tokens, at);
            case ScheduleTokenKind.From or ScheduleTokenKind.Between or ScheduleTokenKind.Until:
                return TakeBounds(tokens, at);
            case ScheduleTokenKind.Date:
                return TakeDate(tokens[at].Date);
            case ScheduleTokenKind.AllDay:
                _days.AddRange(_days.Count == 0 ? ScheduleTokens.Week : []);
                _times.Add((TimeOnly.MinValue, TimeOnly.MinValue));
                return 1;
            case ScheduleTokenKind.Ordinal:
                return TakeOrdinal(tokens[at]);
            case ScheduleTokenKind.EveryOther:
                if (StartsAfresh() && !Finish())
                {
                    return 0;
                }

                _everyOther = true;
                return 1;
            case ScheduleTokenKind.Every:
                return 1;
            case ScheduleTokenKind.Monthly:
                _monthly = true;
                return 1;
            case ScheduleTokenKind.TermTime:
                _term = true;
                return 1;
            case ScheduleTokenKind.Join:
                return at > 0 && (at < tokens.Count - 1 || beside) ? 1 : 0;
            case ScheduleTokenKind.Range:
                // "Monday - 10am", "10am-12pm - church hall": a dash that is no range.
                return at == tokens.Count - 1 ? (beside ? 1 : 0)
                    : at > 0 && tokens[at - 1].Kind is ScheduleTokenKind.Day or ScheduleTokenKind.Days or ScheduleTokenKind.Monthly && tokens[at + 1].Kind is ScheduleTokenKind.Time or ScheduleTokenKind.From ? 1 : 0;
            default:
                return 0;
        }
    }

    /// <summary>What is read so far is whole, and days that follow belong to the next.</summary>
    private bool StartsAfresh() => _days.Count > 0 && (_times.Count > 0 || _unclearTime) && !_timesFirst;

    private int TakeDays(IReadOnlyList<ScheduleToken> tokens, int at)
    {
        if (StartsAfresh() && !Finish())
        {
            return 0;
        }

        _timesFirst |= _days.Count == 0 && _times.Count > 0;
        if (tokens[at].Kind == ScheduleTokenKind.Days)
        {
            _days.AddRange(tokens[at].Days);
            return 1;
        }

        var first = tokens[at].Day;
        if (at + 2 < tokens.Count && tokens[at + 1].Kind == ScheduleTokenKind.Range && tokens[at + 2].Kind == ScheduleTokenKind.Day)
        {
            var last = tokens[at + 2].Day;
            for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
            {
                _days.Add(day);
                if (day == last)
                {
                    return 3;
                }
            }
        }

        _days.Add(first);
        return 1;
    }

    private int TakeTimes(IReadOnlyList<ScheduleToken> tokens, int at)
    {
        if (_timesFirst && _days.Count > 0 && !Finish())
        {
            return 0;
        }

        var first = tokens[at].Time;
        if (at + 2 < tokens.Count && tokens[at + 1].Kind is ScheduleTokenKind.Range or ScheduleTokenKind.Until && tokens[at + 2].Kind == ScheduleTokenKind.Time)
        {
            AddRange(first, tokens[at + 2].Time);
            return 3;
        }

        if (first.IsBareNumber)
        {
            return 0;
        }

        if (first.Alone() is { } opens)
        {
            _times.Add((opens, null));
        }
        else
        {
            _unclearTime = true;
        }

        return 1;
    }

    private void AddRange(ClockTime first, ClockTime last)
    {
        if (ClockTime.Range(first, last) is { } range)
        {
            _times.Add((range.Opens, range.Closes));
        }
        else
        {
            _unclearTime = true;
        }
    }

    private int TakeBounds(IReadOnlyList<ScheduleToken> tokens, int at)
    {
        if (at + 1 == tokens.Count)
        {
            return 0;
        }

        var isFrom = tokens[at].Kind is ScheduleTokenKind.From or ScheduleTokenKind.Between;
        var joint = tokens[at].Kind == ScheduleTokenKind.Between ? ScheduleTokenKind.Join : ScheduleTokenKind.Until;
        var next = tokens[at + 1];
        switch (next.Kind)
        {
            case ScheduleTokenKind.Date when isFrom:
                _from = next.Date;
                return 2;
            case ScheduleTokenKind.Date:
                _to = next.Date;
                return 2;
            case ScheduleTokenKind.Time when isFrom && at + 3 < tokens.Count && (tokens[at + 2].Kind == joint || tokens[at + 2].Kind == ScheduleTokenKind.Range) && tokens[at + 3].Kind == ScheduleTokenKind.Time:
                AddRange(next.Time, tokens[at + 3].Time);
                return 4;
            case ScheduleTokenKind.Time when isFrom:
                return next.Time.IsBareNumber ? 0 : 1 + TakeTimes(tokens, at + 1);
            case ScheduleTokenKind.Time when next.Time.Alone() is { } closes:
                _times.Add((null, closes));
                return 2;
            case ScheduleTokenKind.Day or ScheduleTokenKind.Days when isFrom:
                return 1;
            default:
                return 0;
        }
    }

    private int TakeDate(DateOnly date)
    {
        if (_date is not null || _ordinals.Count > 0 || _days.Count > 1 || (_days is [var day] && day != date.DayOfWeek))
        {
            return 0;
        }

        _date = date;
        return 1;
    }

    private int TakeOrdinal(ScheduleToken token)
    {
        if (StartsAfresh() && !Finish())
        {
            return 0;
        }

        _ordinals.Add(token.Ordinal);
        return 1;
    }

    /// <summary>Closes one run of days and times.</summary>
    /// <returns><c>false</c> where it is not whole.</returns>
    private bool Finish()
    {
        // "Sunday school" is no time: words beside count only where times were read.
        var isMonthly = _ordinals.Count > 0;
        if ((beside && _times.Count == 0 && !_unclearTime) || (_days.Count == 0 && _date is null) || (_monthly && !isMonthly) || (isMonthly && (_days.Count != 1 || _everyOther)) || (_date is not null && (_everyOther || _monthly)))
        {
            return false;
        }

        // An unclear time leaves the days; every other week, from when?
        var words = beside || _unclearTime || (_everyOther && _from is null) ? part : null;
        foreach (var (opens, closes) in _unclearTime || _times.Count == 0 ? [(null, null)] : _times)
        {
            foreach (var ordinal in isMonthly ? _ordinals : [0])
            {
                _done.Add(new Schedule
                {
                    Frequency = _date is not null ? ScheduleFrequency.Dated : isMonthly ? ScheduleFrequency.Monthly : ScheduleFrequency.Weekly,
                    Days = _date is not null ? [] : [.. _days.Distinct().OrderBy(day => ((int)day + 6) % 7)],
                    Interval = _everyOther ? 2 : 1,
                    WeekOfMonth = isMonthly ? ordinal : null,
                    ValidFrom = _date ?? _from,
                    ValidTo = _date is null ? _to : null,
                    OpensAt = opens,
                    ClosesAt = closes,
                    Description = words,
                });
            }
        }

        Clear();
        return true;
    }

    private void Clear()
    {
        _days.Clear();
        _ordinals.Clear();
        _times.Clear();
        (_date, _from, _to) = (null, null, null);
        (_everyOther, _monthly, _timesFirst, _unclearTime) = (false, false, false, false);
    }
}
