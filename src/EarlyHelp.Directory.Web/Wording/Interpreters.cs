using EarlyHelp.Directory.Services;

namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Whether an interpreter can be had.</summary>
public static class Interpreters
{
    public static string Of(Service service)
    {
        var parts = new List<string>();
        if (service.Interpreter is { } interpreter)
        {
            parts.Add(interpreter ? "An interpreter can be arranged" : "No interpreter");
        }

        if (service.Bsl is { } bsl)
        {
            parts.Add(bsl ? "British Sign Language is offered" : "No British Sign Language");
        }

        return string.Join(". ", parts);
    }
}
