using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>A text and its words, read once. Immutable.</summary>
public sealed class AnalysedText
{
    private readonly int[] _stems;
    private readonly TextWord[] _words;

    /// <param name="numbers">What numbers its words: only texts and queries of the same numbers can be compared.</param>
    /// <param name="text">Of a longer one than <see cref="Highlighter.MostText"/> no words are read.</param>
    public AnalysedText(WordNumbers numbers, string text)
    {
        Text = text;
        Numbers = numbers;
        (_stems, _words) = text.Length > Highlighter.MostText ? ([], []) : Read(numbers, text);
    }

    public string Text { get; }

    internal WordNumbers Numbers { get; }

    /// <summary>In the order of the text; a joined word after its parts.</summary>
    internal ReadOnlySpan<TextWord> Words => _words;

    /// <summary>Of each word: beside each other, because of nearly all words nothing else is asked.</summary>
    internal ReadOnlySpan<int> Stems => _stems;

    private static (int[] Stems, TextWord[] Words) Read(WordNumbers numbers, string text)
    {
        var stems = new List<int>(text.Length / 5);
        var words = new List<TextWord>(text.Length / 5);
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.BufferLength]);
        while (tokenizer.Read())
        {
            var word = numbers.Of(tokenizer.Word);
            stems.Add(word.Stem);
            words.Add(new TextWord(word.Number, (ushort)tokenizer.Start, (ushort)tokenizer.Length, tokenizer.IsCompound));
        }

        return ([.. stems], [.. words]);
    }
}

/// <summary>A word of a text: see <see cref="WordNumbers"/> and <see cref="Token"/>.</summary>
internal readonly record struct TextWord(int Surface, ushort Start, ushort Length, bool IsCompound);
