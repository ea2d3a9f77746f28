namespace EarlyHelp.Directory.Search.Engine;

/// <summary>
/// How a word sounds, roughly: the consonants heard in southern British English and the vowel it may begin with. Whoever spells by ear ("skool", "fizio", "sycology") is too many
/// letters away from the word meant for counting letters, and yet writes what it sounds like.
/// </summary>
public static class SoundKey
{
    /// <summary>Words longer than this are not read by ear.</summary>
    private const int LongestWord = 24;

    /// <summary>Fewer sounds tell too little.</summary>
    private const int FewestSounds = 2;

    private const char Vowel = 'A';
    private const char Hush = 'C';
    private const char Th = 'T';

    /// <param name="word">Lower case.</param>
    /// <returns>Empty for a word that is too short, too long or has more than letters.</returns>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return "";
        }

        // No letter sounds like more than two.
        Span<char> sounds = stackalloc char[LongestWord * 2];
        var count = 0;
        var start = FirstHeard(word);
        for (var at = start; at < word.Length;)
        {
            var (sound, letters) = Sound(word, at, start);
            var isDoubled = sound.Length == 1 && count > 0 && at > start && sounds[count - 1] == sound[0] && !IsVowel(word[at - 1]);
            if (!isDoubled)
            {
                sound.CopyTo(sounds[count..]);
                count += sound.Length;
            }

            at += letters;
        }

        return count < FewestSounds ? "" : new string(sounds[..count]);
    }

    /// <summary>"Know", "gnome", "psychology" and "write" begin with a letter that nobody says.</summary>
    private static int FirstHeard(ReadOnlySpan<char> word) => word is ['k' or 'g' or 'p', 'n', ..] or ['p', 's', ..] or ['w', 'r', ..] ? 1 : 0;

    /// <returns>What is heard, and of how many letters.</returns>
    private static (string Sound, int Letters) Sound(ReadOnlySpan<char> word, int at, int start)
    {
        var (letter, next, third) = (word[at], Letter(word, at + 1), Letter(word, at + 2));
        return letter switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => (at == start ? $"{Vowel}" : "", 1),
            'y' => (at == start ? "y" : "", 1),
            'c' when next == 'h' => (third is 'r' or 'l' || Letter(word, at - 1) is 's' or 'y' ? "k" : $"{Hush}", 2),
            'c' when next == 'k' => ("k", 2),
            'c' when next is 'i' or 'e' && third is 'a' or 'o' => ($"{Hush}", 2),
            'c' => (next is 'e' or 'i' or 'y' ? "s" : "k", 1),
            'd' when next == 'g' && third is 'e' or 'i' or 'y' => ("j", 2),
            'g' when next == 'h' => (at == start ? "g" : "", 2),
            'g' => (next is 'e' or 'i' or 'y' ? "j" : "g", 1),
            'h' => (at == start ? "h" : "", 1),
            'p' when next == 'h' => ("f", 2),
            'q' => ("k", 1),
            'r' => (at == start || IsVowel(next) || next == 'r' ? "r" : "", 1),
            's' when next == 'h' => ($"{Hush}", 2),
            's' when next == 'i' && third is 'o' or 'a' => ($"{Hush}", 2),
            't' when next == 'h' => ($"{Th}", 2),
            't' when next == 'i' && third is 'o' or 'a' => ($"{Hush}", 2),
            't' when next == 'c' && third == 'h' => ("", 1),
            'w' => (at == start || (IsVowel(next) && !IsVowel(word[at - 1])) ? "w" : "", 1),
            'x' => (at == start ? "s" : "ks", 1),
            'z' => ("s", 1),
            _ => ($"{letter}", 1),
        };
    }

    private static char Letter(ReadOnlySpan<char> word, int at) => at >= 0 && at < word.Length ? word[at] : ' ';

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
