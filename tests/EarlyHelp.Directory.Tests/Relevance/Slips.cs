namespace EarlyHelp.Directory.Tests.Relevance;

/// <summary>Breaks texts as hurried thumbs do: one letter of one word left out, put in, changed or swapped with the next.</summary>
internal sealed class Slips(int seed)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>In shorter words a slip makes another word.</summary>
    private const int ShortestWord = 4;

    private readonly Random _random = new(seed);

    public string In(string text)
    {
        var words = text.Split(' ');
        var choice = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= ShortestWord && words[i].All(char.IsLetter)).ToList();
        if (choice.Count == 0)
        {
            return text;
        }

        var at = choice[_random.Next(choice.Count)];
        var whole = words[at];
        while (words[at] == whole)
        {
            words[at] = Break(whole);
        }

        return string.Join(' ', words);
    }

    private string Break(string word)
    {
        var at = _random.Next(word.Length);
        var letter = Letters[_random.Next(Letters.Length)];
        return _random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 => word[..at] + letter + word[(at + 1)..],
            _ => at + 1 < word.Length ? word[..at] + word[at + 1] + word[at] + word[(at + 2)..] : word,
        };
    }
}
