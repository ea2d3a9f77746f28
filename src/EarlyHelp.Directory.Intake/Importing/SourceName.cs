using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>The name the listings of an import are kept under.</summary>
internal static class SourceName
{
    private const int MaximumLength = 80;

    /// <summary>The name that was given, else one made of the file's name or the feed's host.</summary>
    /// <exception cref="UnreadableSourceException">The given name is none.</exception>
    public static string Of(string? given, string input)
    {
        if (given is not null)
        {
            var name = given.Trim();
            return name.Length is > 0 and <= MaximumLength && !name.Any(char.IsControl)
                ? name
                : throw new UnreadableSourceException($"The source needs a name of 1 to {MaximumLength} characters, such as bucks-fis.");
        }

        return Slugs.From(Uri.TryCreate(input, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.Host : Path.GetFileNameWithoutExtension(input)) is var slug && slug == "listing" ? "import" : slug;
    }
}
