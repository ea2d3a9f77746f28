using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EarlyHelp.Directory.Web.Pages.Feedback;

/// <summary>Tells people from programs that fill in forms, without puzzles: by a box that people do not see and by how long the form was open. Needs no script.</summary>
public sealed class SpamGuard(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string TrapField = "more_details";
    public const string StampField = "opened";

    private const string TooLong = "This form was open for too long. Check what you wrote, then send it again";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("EarlyHelp.Directory.SpamGuard.1");

    /// <summary>Goes with a form: says when it was opened, and tells this opening from all others.</summary>
    public string Stamp() => _protector.Protect($"{clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)} {Guid.NewGuid():N}");

    /// <summary>Looks at a form that was sent.</summary>
    public SpamVerdict Check(IFormCollection form)
    {
        if (form[TrapField].ToString().Length > 0)
        {
            return new SpamVerdict { Problem = "A box that people do not see was filled in. Check what you wrote, then send it again" };
        }

        var stamp = form[StampField].ToString();
        if (Read(stamp) is not { } opening)
        {
            return new SpamVerdict { Problem = TooLong };
        }

        var age = clock.GetUtcNow() - opening.Opened;
        if (age > Longest)
        {
            return new SpamVerdict { Problem = TooLong };
        }

        // The stamp stands: by the time it is sent again it is old enough.
        return age < Shortest
            ? new SpamVerdict { Problem = "That was very quick. Wait a few seconds, then send it again", Stamp = stamp }
            : new SpamVerdict { Submission = opening.Submission, Stamp = stamp };
    }

    private (DateTimeOffset Opened, string Submission)? Read(string stamp)
    {
        try
        {
            var parts = _protector.Unprotect(stamp).Split(' ');
            return (DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture)), parts[1]);
        }
        catch (CryptographicException)
        {
            // Not ours, or changed on the way: as good as none.
            return null;
        }
    }
}

public sealed record SpamVerdict
{
    /// <summary>What to tell the person; <c>null</c> where the form can be taken.</summary>
    public string? Problem { get; init; }

    /// <summary>To send with the form again; <c>null</c> where it needs a new one.</summary>
    public string? Stamp { get; init; }

    /// <summary>Which opening of the form it was.</summary>
    public string Submission { get; init; } = "";
}
