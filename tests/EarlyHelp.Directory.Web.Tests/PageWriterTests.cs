using System.Text;
using EarlyHelp.Directory.Web.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace EarlyHelp.Directory.Web.Tests;

public sealed class PageWriterTests
{
    private const string Text = "Help for families – \u0628\u0627\u0644\u0639\u0631\u0628\u064a\u0629, \U0001F642 caf\u00e9 & more. ";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_024)]
    [InlineData(1_000_000)]
    public async Task WhatIsWritten_InPiecesOfAnyLength_IsTheSameText(int piece)
    {
        var text = string.Concat(Enumerable.Repeat(Text, 10_000));
        var output = new MemoryStream();
        await using (var writer = new PageWriter(output))
        {
            for (var (at, turn) = (0, 0); at < text.Length; at += piece, turn++)
            {
                var part = text[at..Math.Min(text.Length, at + piece)];
                switch (turn % 5)
                {
                    case 0: await writer.WriteAsync(part); break;
                    case 1: await writer.WriteAsync(part.ToCharArray(), 0, part.Length); break;
                    case 2: await writer.WriteAsync(part.AsMemory()); break;
                    case 3: Write(writer, part); break;
                    default: Array.ForEach(part.ToCharArray(), letter => Write(writer, letter)); break;
                }
            }

            await writer.FlushAsync();
        }

        Assert.Equal(text, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public async Task APage_IsSentInOneGo_AndNothingBefore()
    {
        var output = new MemoryStream();
        await using var writer = new PageWriter(output);
        await writer.WriteAsync(new string('x', 100_000));

        Assert.Equal(0, output.Length);

        await writer.FlushAsync();
        Assert.Equal(100_000, output.Length);
    }

    [Fact]
    public async Task AVeryLongPage_IsSentOnBeforeItIsWhole()
    {
        var output = new MemoryStream();
        await using var writer = new PageWriter(output);
        await writer.WriteAsync(new string('x', 1_000_000));

        Assert.Equal(1_000_000, output.Length);
    }

    [Fact]
    public async Task APageThatFails_IsNotSent()
    {
        var output = new MemoryStream();
        await using (var writer = new PageWriter(output))
        {
            await writer.WriteAsync("half of it");
        }

        Assert.Equal(0, output.Length);
    }

    [Fact]
    public void PageWriters_LeaveOtherEncodingsToTheFramework()
    {
        Assert.IsType<PageWriter>(new PageWriters().CreateWriter(new MemoryStream(), Encoding.UTF8));
        Assert.IsType<HttpResponseStreamWriter>(new PageWriters().CreateWriter(new MemoryStream(), Encoding.Latin1));
    }

    [Fact]
    public async Task HalfACharacter_IsShownAsOneThatIsMissing()
    {
        var output = new MemoryStream();
        await using (var writer = new PageWriter(output))
        {
            await writer.WriteAsync("x\ud83d");
            await writer.FlushAsync();
        }

        Assert.Equal("x\ufffd", Encoding.UTF8.GetString(output.ToArray()));
    }

    // A page is written to without waiting: see what the framework does with the pieces of a view.
    private static void Write(PageWriter writer, string text) => writer.Write(text);

    private static void Write(PageWriter writer, char letter) => writer.Write(letter);
}
