namespace EarlyHelp.Directory.Locations.Postcodes;

/// <summary>
/// A well-formed British postcode or part of one, in its usual spelling: unit "GU21 6EJ", sector "GU21 6" or outcode "GU21". Well-formed
/// does not mean that it exists. Shapes and letters after BS 7666 and the Royal Mail's programmer's guide.
/// </summary>
public readonly record struct PostcodeText
{
    /// <summary>No longer text is looked at: a postcode with generous spacing fits.</summary>
    private const int MaximumLength = 24;

    private PostcodeText(string outcode, char sectorDigit = '\0', string unitLetters = "")
    {
        Outcode = outcode;
        SectorDigit = sectorDigit;
        UnitLetters = unitLetters;
    }

    /// <summary>The outward part, "GU21".</summary>
    public string Outcode { get; }

    /// <summary>The digit of the inward part; '\0' for an outcode.</summary>
    public char SectorDigit { get; }

    /// <summary>The two letters at the end; empty for sectors and outcodes.</summary>
    public string UnitLetters { get; }

    public bool IsUnit => UnitLetters.Length > 0;

    public bool IsOutcode => SectorDigit == '\0';

    /// <summary>"GU21 6"; the outcode where there is no sector.</summary>
    public string Sector => IsOutcode ? Outcode : $"{Outcode} {SectorDigit}";

    public override string ToString() => Sector + UnitLetters;

    /// <summary>
    /// Reads any spacing, case and punctuation, and the letter O for a nought where only a digit can stand. Half a unit ("GU21 6E") is read
    /// as its sector. Without a space the longest outcode wins: "GU16" is Frimley, "GU1 6" a sector of Guildford.
    /// </summary>
    public static bool TryParse(string? text, out PostcodeText postcode)
    {
        postcode = default;
        if (text is null || text.Length > MaximumLength || Squeeze(text, out var firstPart) is not { Length: >= 2 and <= 7 } letters)
        {
            return false;
        }

        return TryUnit(letters, out postcode)
            || (firstPart < letters.Length && TrySector(letters, firstPart, out postcode))
            || TryOutcode(letters, out postcode)
            || TrySector(letters, letters.Length - 1, out postcode)
            || (letters.Length > 3 && TrySector(letters, letters.Length - 2, out postcode));
    }

    /// <summary>Upper-case letters and digits only; <paramref name="firstPart"/> is how many stood before the first gap after the beginning.</summary>
    private static string? Squeeze(string text, out int firstPart)
    {
        Span<char> kept = stackalloc char[MaximumLength];
        var length = 0;
        firstPart = int.MaxValue;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                kept[length++] = char.ToUpperInvariant(letter);
            }
            else if (char.IsLetterOrDigit(letter))
            {
                return null;
            }
            else if (length > 0)
            {
                firstPart = Math.Min(firstPart, length);
            }
        }

        return new string(kept[..length]);
    }

    private static bool TryUnit(string letters, out PostcodeText postcode)
    {
        postcode = default;
        if (letters.Length < 5 || !IsUnitLetter(letters[^1]) || !IsUnitLetter(letters[^2]) || Digit(letters[^3]) is not { } digit || OutcodeOf(letters[..^3]) is not { } outcode)
        {
            return letters == "GIR0AA" && Accept(new PostcodeText("GIR", '0', "AA"), out postcode);
        }

        return Accept(new PostcodeText(outcode, digit, letters[^2..]), out postcode);
    }

    private static bool TrySector(string letters, int outcodeLength, out PostcodeText postcode)
    {
        postcode = default;
        var isWhole = letters.Length == outcodeLength + 1 || (letters.Length == outcodeLength + 2 && IsUnitLetter(letters[^1]));
        return isWhole && Digit(letters[outcodeLength]) is { } digit && OutcodeOf(letters[..outcodeLength]) is { } outcode
            && Accept(new PostcodeText(outcode, digit), out postcode);
    }

    private static bool TryOutcode(string letters, out PostcodeText postcode)
    {
        postcode = default;
        return OutcodeOf(letters) is { } outcode && Accept(new PostcodeText(outcode), out postcode);
    }

    private static bool Accept(PostcodeText read, out PostcodeText postcode)
    {
        postcode = read;
        return true;
    }

    private static char? Digit(char letter) => char.IsAsciiDigit(letter) ? letter : letter == 'O' ? '0' : null;

    private static bool IsUnitLetter(char letter) => char.IsAsciiLetter(letter) && !"CIKMOV".Contains(letter, StringComparison.Ordinal);

    /// <summary>A9, A99, AA9, AA99, A9A or AA9A in its usual spelling, or <c>null</c>. An O after the first digit can only be a nought.</summary>
    private static string? OutcodeOf(string letters)
    {
        if (letters.Length is < 2 or > 4 || !char.IsAsciiLetter(letters[0]) || "QVX".Contains(letters[0], StringComparison.Ordinal))
        {
            return null;
        }

        var area = char.IsAsciiLetter(letters[1]) ? 2 : 1;
        if ((area == 2 && "IJZ".Contains(letters[1], StringComparison.Ordinal)) || letters.Length <= area || letters.Length > area + 2 || !char.IsAsciiDigit(letters[area]))
        {
            return null;
        }

        if (letters.Length == area + 1)
        {
            return letters;
        }

        var last = letters[^1];
        var mayEnd = area == 1 ? "ABCDEFGHJKPSTUW" : "ABEHMNPRVWXY";
        return Digit(last) is { } digit ? letters[..^1] + digit : mayEnd.Contains(last, StringComparison.Ordinal) ? letters : null;
    }
}
