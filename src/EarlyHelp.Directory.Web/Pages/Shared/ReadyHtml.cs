using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EarlyHelp.Directory.Web.Pages.Shared;

/// <summary>
/// HTML that is made once and shown on many pages: what stands in the holes of the text is encoded, as in a Razor page. For the few parts that a page of results repeats
/// dozens of times, see ADR 10; all else is Razor.
/// </summary>
public static class ReadyHtml
{
    /// <summary>As the pages encode: see where the site configures it.</summary>
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(EncodedText text) => text.ToString();
}

/// <summary>Put together by the compiler from <c>$"..."</c>: the text as it stands, the holes encoded.</summary>
[InterpolatedStringHandler]
public readonly ref struct EncodedText(int literalLength, int formattedCount)
{
    private const int UsualHole = 24;

    private readonly StringBuilder _html = new(literalLength + (formattedCount * UsualHole));

    public void AppendLiteral(string html) => _html.Append(html);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
        {
            _html.Append(ReadyHtml.Encoder.Encode(text));
        }
    }

    public override string ToString() => _html.ToString();
}
