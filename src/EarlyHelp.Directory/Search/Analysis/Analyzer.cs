namespace EarlyHelp.Directory.Search.Analysis;

/// <summary>
/// Makes words of text, the same for listings and for what people type: folded, parted, stemmed. Pure: the same text always gives the same tokens.
/// Stop words are marked and kept, since phrases need them; see <see cref="Token.IsStopWord"/>.
/// </summary>
public static class Analyzer
{
    public static List<Token> Analyze(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.BufferLength]);
        while (tokenizer.Read())
        {
            var surface = tokenizer.Word.ToString();
            tokens.Add(new Token(surface, Stem(surface), tokenizer.Position, tokenizer.Start, tokenizer.Length)
            {
                IsCompound = tokenizer.IsCompound,
                IsStopWord = IsStopWord(surface),
            });
        }
        return tokens;
    }

    /// <summary>What the inflections of a folded word share; the word itself where nothing is cut.</summary>
    public static string Stem(string surface) => Stemmer.Stem(surface);

    public static bool IsStopWord(string surface) => StopWords.English.Contains(surface);

    /// <summary>
    /// The tokens that say what is looked for: without stop words, unless that leaves nothing.
    /// </summary>
    public static IReadOnlyList<Token> WithoutStopWords(IReadOnlyList<Token> tokens)
    {
        var kept = tokens.Where(token => !token.IsStopWord).ToList();
        return kept.Count > 0 ? kept : tokens;
    }
}
