using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Locations;

/// <summary>A service at one of its places, with the times and phones of that place.</summary>
public sealed record ServiceAtLocation
{
    public required Location Location { get; init; }

    public IReadOnlyList<Schedule> Schedules { get; init; } = [];

    public IReadOnlyList<Phone> Phones { get; init; } = [];
}
