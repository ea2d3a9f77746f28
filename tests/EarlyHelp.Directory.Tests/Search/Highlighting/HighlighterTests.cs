using System.Net;
using System.Text.RegularExpressions;
using EarlyHelp.Directory.Search.Analysis;
using EarlyHelp.Directory.Search.Engine;
using EarlyHelp.Directory.Search.Highlighting;
using Xunit;

namespace EarlyHelp.Directory.Tests.Search.Highlighting;

public sealed partial class HighlighterTests
{
    private static readonly ClausesMet Nothing = ClausesMet.None;

    [Theory]
    [InlineData("toddler", "Toddlers and their parents", "<mark>Toddlers</mark> and their parents")]
    [InlineData("toddler group", "A toddler group in Woking", "A <mark>toddler group</mark> in Woking")]
    [InlineData("group toddler", "Groups for a toddler.", "<mark>Groups</mark> for a <mark>toddler</mark>.")]
    [InlineData("cafe", "Our café & bar", "Our <mark>café</mark> &amp; bar")]
    [InlineData("parents", "The parent's guide", "The <mark>parent&#x27;s</mark> guide")]
    [InlineData("wellbeing", "Well-being for all", "<mark>Well-being</mark> for all")]
    [InlineData("swimming", "Nothing of it", "Nothing of it")]
    [InlineData("the", "The end", "<mark>The</mark> end")]
    public void Mark_MarksWordsInAnyInflection(string query, string text, string expected) => Assert.Equal(expected, Of(query).Mark(text));

    [Theory]
    [InlineData("food bank", "<mark>Bank</mark> holiday club")]
    [InlineData("bank", "<mark>Bank</mark> holiday club")]
    [InlineData("pantry", null)]
    [InlineData("hol", "Bank <mark class=\"like\">holiday</mark> club")]
    [InlineData("swimming", null)]
    public void MarkFrom_MarksWhatStandsInThePart_AndPhrasesDoNotReachAcross(string query, string? expected)
    {
        var numbers = new WordNumbers();
        var text = new AnalysedText(numbers, "Pantry", "Surrey food", "Bank holiday club");
        var clauses = AnalysedQuery.Plain(query)!.Clauses.Select(clause => query == "hol" ? clause with { Alternatives = [new PrefixAlternative("hol")] } : clause);
        var phrase = new Clause { Typed = ["food", "bank"], Alternatives = [new PhraseAlternative(["food", "bank"])] };

        var highlighter = new Highlighter(new AnalysedQuery { Clauses = [.. clauses, phrase] }, numbers);

        Assert.Equal(expected, highlighter.MarkFrom(text, "Pantry\nSurrey food\n".Length));
        Assert.False(highlighter.Met(text, Nothing).Has(clauses.Count()));
    }

    /// <summary>What stands between two parts looks like the last of 4,096 stems to the quick test.</summary>
    [Fact]
    public void MarkFrom_OfAnyStem_WithAWordTypedInPart_PassesOverWhatPartsTheTexts()
    {
        var numbers = new WordNumbers();
        var words = Enumerable.Range(0, 5_000).Select(number => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}x").ToList();
        words.ForEach(word => numbers.Of(word));
        var text = new AnalysedText(numbers, "Pantry", "Surrey food");
        foreach (var word in words)
        {
            var clause = new Clause { Typed = [word], Alternatives = [new SurfaceAlternative(word), new StemAlternative(word), new PrefixAlternative("foo")] };

            Assert.Equal("Surrey <mark class=\"like\">food</mark>", new Highlighter(new AnalysedQuery { Clauses = [clause] }, numbers).MarkFrom(text, "Pantry\n".Length));
        }
    }

    [Theory]
    [InlineData("<script>alert('food')</script>")]
    [InlineData("food<img src=x onerror=alert(1)>")]
    [InlineData("<food>food</food>")]
    [InlineData("</mark><script>food</script>")]
    [InlineData("food\" onmouseover=\"alert(1)")]
    [InlineData("food' style='x'")]
    [InlineData("&lt;food&gt; &amp; &#60;food")]
    [InlineData("<!-- food -->")]
    [InlineData("food\0<b>")]
    [InlineData("{{food}} javascript:food()")]
    [InlineData("‮food <i>")]
    public void Mark_LetsNoMarkupThrough(string text)
    {
        foreach (var html in new[] { Of("food").Mark(text), Of("food").BestSentence(text, Nothing), new Highlighter(null).Mark(text) })
        {
            Assert.DoesNotMatch("""[<>"']""", Tags().Replace(html!, ""));
            Assert.Contains(Plain(html!), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mark_MarksOtherNamesAndCorrectionsLighter()
    {
        var query = new AnalysedQuery
        {
            Clauses =
            [
                new Clause
                {
                    Typed = ["ebsa"],
                    Alternatives =
                    [
                        new SurfaceAlternative("ebsa"), new PhraseAlternative([Analyzer.Stem("school"), Analyzer.Stem("refusal")]) { Weight = 0.8f },
                        new StemAlternative(Analyzer.Stem("truancy")) { Weight = 0.1f }, new PrefixAlternative("ebsat") { Weight = 0.5f },
                    ],
                },
                new Clause { Typed = ["help"], Alternatives = [new SurfaceAlternative("help")], Weight = 0.2 },
                new Clause { Typed = [], Alternatives = [new SurfaceAlternative("free")] },
            ],
        };

        Assert.Equal(
            "<mark>EBSA</mark> and <mark class=\"like\">school refusals</mark>: free help, no truancy, <mark class=\"like\">ebsatic</mark>, school",
            new Highlighter(query).Mark("EBSA and school refusals: free help, no truancy, ebsatic, school"));
    }

    [Fact]
    public void BestSentence_IsTheOneThatSaysMost()
    {
        const string Text = "We are a charity. We run a food bank on Mondays. Our toddler group has a food bank and a food shop! Ring us.\nFood.";

        Assert.Equal("Our <mark>toddler</mark> group has a <mark>food bank</mark> and a <mark>food</mark> shop!", Of("toddler food bank").BestSentence(Text, Nothing));
        Assert.Equal("We run a <mark>food bank</mark> on Mondays.", Of("food bank").BestSentence(Text, Nothing));
    }

    [Fact]
    public void BestSentence_SaysWhatIsNotSaidYet()
    {
        var highlighter = Of("food toddler");
        var met = highlighter.Met("Food bank", null);

        Assert.True(highlighter.HasMoreThan(met));
        Assert.Equal("Bring your <mark>toddlers</mark>.", highlighter.BestSentence("Food, food and food. Bring your toddlers.", met));
        Assert.Null(highlighter.BestSentence("Food, food and food.", met));
        Assert.False(highlighter.HasMoreThan(highlighter.Met("Food", "for toddlers")));
        Assert.Null(highlighter.BestSentence("Nothing of it. At all.", Nothing));
    }

    [Fact]
    public void BestSentence_CutsLongTextAtWords()
    {
        var text = string.Join(' ', Enumerable.Range(1000, 300).Select(number => number == 1150 ? "food" : $"word{number}"));

        var html = Of("food").BestSentence(text, Nothing)!;
        var plain = Plain(html).Trim('…');

        Assert.Contains("<mark>food</mark>", html, StringComparison.Ordinal);
        Assert.StartsWith("…word", html, StringComparison.Ordinal);
        Assert.EndsWith("…", html, StringComparison.Ordinal);
        Assert.InRange(plain.Length, Highlighter.LongestSentence / 2, Highlighter.LongestSentence);
        Assert.All(plain.Split(' '), word => Assert.Contains(word, text.Split(' ')));
    }

    [Fact]
    public void BestSentence_OfRandomText_IsPartOfIt()
    {
        var random = new Random(5);
        string[] parts = ["food", "Toddlers", "group", " ", " ", " ", ". ", "\n", "<b>", "&amp;", "\"", "'", "café", "👶🏽", "مدد", "-", "well-being", "x", "  ", "\t", "\u00a0", new('y', 90)];
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => parts[random.Next(parts.Length)]));
            var highlighter = Of(parts[random.Next(3)] + " " + parts[random.Next(parts.Length)]);

            Assert.Equal(text, Plain(highlighter.Mark(text)));
            if (highlighter.BestSentence(text, Nothing) is { } html)
            {
                Assert.Contains("<mark>", html, StringComparison.Ordinal);
                Assert.Contains(Plain(html).Trim('…'), text, StringComparison.Ordinal);
                Assert.InRange(Plain(html).Length, 1, Highlighter.LongestSentence + 2);
            }
        }
    }

    [Fact]
    public void VeryLongText_TakesNoTime()
    {
        var text = string.Concat(Enumerable.Repeat("food ", 200_000));
        var started = System.Diagnostics.Stopwatch.StartNew();

        var sentence = Of("food bank").BestSentence(text, Nothing)!;
        var tooLong = Of("food bank").Mark(text);
        var longest = Of("food bank").Mark(text[..Highlighter.MostText]);

        Assert.StartsWith("<mark>food food", sentence, StringComparison.Ordinal);
        Assert.InRange(Plain(sentence).Length, 1, Highlighter.LongestSentence + 2);
        Assert.Equal(text, tooLong);
        Assert.Equal($"<mark>{text[..(Highlighter.MostText - 1)]}</mark> ", longest);
        Assert.InRange(started.ElapsedMilliseconds, 0, 20_000);
    }

    private static Highlighter Of(string query) => new(AnalysedQuery.Plain(query));

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, ""));

    [GeneratedRegex("</?mark(?: class=\"like\")?>")]
    private static partial Regex Tags();
}
