namespace EarlyHelp.Directory.Web.Wording;

/// <summary>Phone numbers as links.</summary>
public static class Phones
{
    /// <summary>
    /// The tel: address of a number as people write it: its digits, with the plus of a country. Words after the number, such as an extension, are left out;
    /// <c>null</c> where there is no number to dial.
    /// </summary>
    public static string? Address(string number)
    {
        var dialled = new System.Text.StringBuilder("tel:");
        foreach (var letter in number)
        {
            if (char.IsAsciiDigit(letter) || (letter == '+' && dialled.Length == 4))
            {
                dialled.Append(letter);
            }
            else if (char.IsLetter(letter))
            {
                break;
            }
        }

        return dialled.Length >= 7 ? dialled.ToString() : null;
    }
}
