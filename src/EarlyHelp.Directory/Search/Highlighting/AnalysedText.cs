using EarlyHelp.Directory.Search.Analysis;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>A text and its words, read once. Immutable.</summary>
public sealed class AnalysedText
{
    /// <summary>Stands between two parts for a word that no other is: phrases do not reach across.</summary>
    internal const int Gap = -1;

    private readonly int[] _stems;
    private readonly TextWord[] _words;

    /// <param name="numbers">What numbers its words: only texts and queries of the same numbers can be compared.</param>
    /// <param name="parts">Stand one below the other. Of a longer text than <see cref="Highlighter.MostText"/> no words are read.</param>
    public AnalysedText(WordNumbers numbers, params ReadOnlySpan<string> parts)
    {
        Text = parts.Length == 1 ? parts[0] : string.Join('\n', parts);
        Numbers = numbers;
        (_stems, _words) = Text.Length > Highlighter.MostText ? ([], []) : Read(numbers, parts);
    }

    public string Text { get; }

    internal WordNumbers Numbers { get; }

    /// <summary>In the order of the text; a joined word after its parts.</summary>
    internal ReadOnlySpan<TextWord> Words => _words;

    /// <summary>Of each word: beside each other, because of nearly all words nothing else is asked.</summary>
    internal ReadOnlySpan<int> Stems => _stems;

    private static (int[] Stems, TextWord[] Words) Read(WordNumbers numbers, ReadOnlySpan<string> parts)
    {
        var stems = new List<int>();
        var words = new List<TextWord>();
        var start = 0;
        Span<char> buffer = stackalloc char[Tokenizer.BufferLength];
        foreach (var part in parts)
        {
            if (start > 0)
            {
                stems.Add(Gap);
                words.Add(new TextWord(Gap, (ushort)(start - 1), 0, IsCompound: false));
            }

            var tokenizer = new Tokenizer(part, buffer);
            while (tokenizer.Read())
            {
                var word = numbers.Of(tokenizer.Word);
                stems.Add(word.Stem);
                words.Add(new TextWord(word.Number, (ushort)(start + tokenizer.Start), (ushort)tokenizer.Length, tokenizer.IsCompound));
            }

            start += part.Length + 1;
        }

        return ([.. stems], [.. words]);
    }
}

/// <summary>A word of a text: see <see cref="WordNumbers"/> and <see cref="Token"/>.</summary>
internal readonly record struct TextWord(int Surface, ushort Start, ushort Length, bool IsCompound);
