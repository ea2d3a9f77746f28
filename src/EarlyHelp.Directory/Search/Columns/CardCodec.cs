using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Search.Columns;

/// <summary>A listing's card as bytes and back. The name stands first, so that it can be read alone.</summary>
internal static class CardCodec
{
    public static void Write(ByteWriter to, ListingCard card)
    {
        to.Text(card.Name);
        to.Text(card.Slug);
        to.Text(card.Source);
        to.Text(card.ExternalId);
        to.Text(card.OrganisationName);
        to.Text(card.OrganisationSlug);
        WriteChoice(to, (int?)card.OrganisationKind);
        to.Text(card.Summary);
        WriteAge(to, card.MinimumAge);
        WriteAge(to, card.MaximumAge);
        to.Text(card.AgeText);
        WriteChoice(to, (int?)card.Access);
        WriteChoice(to, (int?)card.Level);
        WriteChoice(to, card.IsFree is { } free ? free ? 1 : 0 : null);
        to.Text(card.Cost);
        to.Number(card.Districts.Count);
        foreach (var district in card.Districts)
        {
            to.Text(district);
        }
        to.Number((card.IsNational ? 1 : 0) | (card.ServesWholeArea ? 2 : 0) | (card.IsOnline ? 4 : 0) | (card.ResidentsOnly ? 8 : 0));
        to.Number(card.Places.Count);
        foreach (var place in card.Places)
        {
            WritePlace(to, place);
        }
        WriteChoice(to, card.AssuredOn?.DayNumber);
        WriteChoice(to, (int?)card.AssuredHow);
        to.Number((int)card.Status);
        to.Text(card.Alert);
    }

    public static string ReadName(ReadOnlySpan<byte> bytes) => new ByteReader(bytes).Text()!;

    public static ListingCard Read(ReadOnlySpan<byte> bytes)
    {
        var from = new ByteReader(bytes);
        var card = new ListingCard
        {
            Name = from.Text()!,
            Slug = from.Text()!,
            Source = from.Text()!,
            ExternalId = from.Text()!,
            OrganisationName = from.Text(),
            OrganisationSlug = from.Text(),
            OrganisationKind = (OrganisationKind?)ReadChoice(ref from),
            Summary = from.Text(),
            MinimumAge = ReadAge(ref from),
            MaximumAge = ReadAge(ref from),
            AgeText = from.Text(),
            Access = (AccessRoute?)ReadChoice(ref from),
            Level = (LevelOfNeed?)ReadChoice(ref from),
            IsFree = ReadChoice(ref from) is { } free ? free == 1 : null,
            Cost = from.Text(),
            Districts = ReadTexts(ref from),
        };
        var flags = from.Number();
        return card with
        {
            IsNational = (flags & 1) != 0,
            ServesWholeArea = (flags & 2) != 0,
            IsOnline = (flags & 4) != 0,
            ResidentsOnly = (flags & 8) != 0,
            Places = ReadPlaces(ref from),
            AssuredOn = ReadChoice(ref from) is { } day ? DateOnly.FromDayNumber(day) : null,
            AssuredHow = (AssuranceMethod?)ReadChoice(ref from),
            Status = (ServiceStatus)from.Number(),
            Alert = from.Text(),
        };
    }

    private static void WritePlace(ByteWriter to, CardPlace place)
    {
        to.Text(place.Name);
        to.Text(place.Town);
        to.Text(place.Outcode);
        to.Number(place.Schedules.Count);
        foreach (var schedule in place.Schedules)
        {
            to.Number((int)schedule.Frequency);
            to.Number(schedule.Days.Count);
            foreach (var day in schedule.Days)
            {
                to.Number((int)day);
            }
            to.Number(schedule.Interval);
            WriteChoice(to, schedule.WeekOfMonth);
            WriteChoice(to, schedule.ValidFrom?.DayNumber);
            WriteChoice(to, schedule.ValidTo?.DayNumber);
            WriteTime(to, schedule.OpensAt);
            WriteTime(to, schedule.ClosesAt);
            to.Number(schedule.TermTimeOnly ? 1 : 0);
            to.Text(schedule.Description);
        }
    }

    private static CardPlace[] ReadPlaces(ref ByteReader from)
    {
        var places = new CardPlace[from.Number()];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new CardPlace { Name = from.Text(), Town = from.Text(), Outcode = from.Text(), Schedules = ReadSchedules(ref from) };
        }
        return places;
    }

    private static Schedule[] ReadSchedules(ref ByteReader from)
    {
        var schedules = new Schedule[from.Number()];
        for (var i = 0; i < schedules.Length; i++)
        {
            schedules[i] = new Schedule
            {
                Frequency = (ScheduleFrequency)from.Number(),
                Days = ReadDays(ref from),
                Interval = from.Number(),
                WeekOfMonth = ReadChoice(ref from),
                ValidFrom = ReadChoice(ref from) is { } first ? DateOnly.FromDayNumber(first) : null,
                ValidTo = ReadChoice(ref from) is { } last ? DateOnly.FromDayNumber(last) : null,
                OpensAt = ReadTime(ref from),
                ClosesAt = ReadTime(ref from),
                TermTimeOnly = from.Number() == 1,
                Description = from.Text(),
            };
        }
        return schedules;
    }

    private static DayOfWeek[] ReadDays(ref ByteReader from)
    {
        var days = new DayOfWeek[from.Number()];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = (DayOfWeek)from.Number();
        }
        return days;
    }

    private static string[] ReadTexts(ref ByteReader from)
    {
        var texts = new string[from.Number()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = from.Text()!;
        }
        return texts;
    }

    /// <summary>Absent is 0, the others move up by one.</summary>
    private static void WriteChoice(ByteWriter to, int? value) => to.Number(value is { } some ? some >= 0 ? some + 1 : some : 0);

    private static int? ReadChoice(ref ByteReader from) => from.Number() switch { 0 => null, > 0 and var number => number - 1, var number => number };

    private static void WriteAge(ByteWriter to, decimal? age) => to.Text(age?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static decimal? ReadAge(ref ByteReader from) => from.Text() is { } age ? decimal.Parse(age, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static void WriteTime(ByteWriter to, TimeOnly? time) => WriteChoice(to, time is { } some ? (int)(some.Ticks / TimeSpan.TicksPerSecond) : null);

    private static TimeOnly? ReadTime(ref ByteReader from) => ReadChoice(ref from) is { } seconds ? new TimeOnly(seconds * TimeSpan.TicksPerSecond) : null;
}
