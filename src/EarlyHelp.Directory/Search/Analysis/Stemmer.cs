using System.Buffers;
using System.Collections.Frozen;

namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>
/// A light stemmer: plurals and the regular endings -ing and -ed, and no more, so that "community" and "communication", "organ" and "organisation" stay apart.
/// American spellings become British first. What the rules would miss or spoil stands in <see cref="StemTable"/>.
/// </summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = StemTable.Read();

    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var stem))
        {
            return stem;
        }
        if (word.Length < 4 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }
        var british = Spelling.ToBritish(word);
        if (british != word && Irregular.TryGetValue(british, out stem))
        {
            return stem;
        }
        var singular = CutPlural(british);
        if (singular != british && Irregular.TryGetValue(singular, out stem))
        {
            return stem;
        }
        return Finish(CutEnding(singular));
    }

    private static string CutPlural(string word)
    {
        if (word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
        {
            return word;
        }
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        }
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("oes", StringComparison.Ordinal))
        {
            return word[..^2];
        }
        return word[..^1];
    }

    private static string CutEnding(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }
        if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 3)) && word.Length > 5)
        {
            return Restore(word[..^3]);
        }
        if (word.EndsWith("ed", StringComparison.Ordinal) && word[^3] != 'e' && HasVowel(word.AsSpan(0, word.Length - 2)) && word.Length > 4)
        {
            return Restore(word[..^2]);
        }
        return word;
    }

    /// <summary>Undoes what -ing and -ed did to the word: "swimm" is "swim", "car" is "care" ("visit" stays: only a single short syllable lost an e).</summary>
    private static string Restore(string word)
    {
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return word[..^1];
        }
        return IsShortSyllable(word) ? word + "e" : word;
    }

    /// <summary>Drops the last e where the word keeps its shape without it ("organise", "nurse", "cycle"), so that it meets "organising", "nursing" and "cycling".</summary>
    private static string Finish(string word)
    {
        if (word.Length > 5 && word.EndsWith("ll", StringComparison.Ordinal) && Syllables(word) > 1)
        {
            return word[..^1];
        }
        if (word.Length < 5 || word[^1] != 'e' || word[^2] == 'e')
        {
            return word;
        }
        var bare = word[..^1];
        if (Syllables(bare) > 1)
        {
            return bare;
        }
        var endsOnSoftLetter = bare[^1] is 'c' or 'g' or 's' or 'v' or 'z' || (bare[^1] == 'l' && !IsVowel(bare, bare.Length - 2));
        return endsOnSoftLetter && !IsShortSyllable(bare) ? bare : word;
    }

    /// <summary>Consonants, one vowel, one consonant other than w, x or y.</summary>
    private static bool IsShortSyllable(string word) =>
        word.Length >= 3 && Syllables(word) == 1 && !IsVowel(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y')
        && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3);

    private static int Syllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i) && (i == 0 || !IsVowel(word, i - 1)))
            {
                count++;
            }
        }
        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    /// <summary>y is a vowel after a consonant; u after q is none.</summary>
    private static bool IsVowel(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' => true,
        'u' => at == 0 || word[at - 1] != 'q',
        'y' => at > 0 && !IsVowel(word, at - 1),
        _ => false,
    };
}
