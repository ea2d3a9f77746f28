using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>HTML as it is put together, first in a buffer that is given.</summary>
internal ref struct HtmlText(Span<char> buffer)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Stands in HTML as it is: what most texts are made of.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?()/-");

    private Span<char> _buffer = buffer;
    private int _length;

    public void Append(ReadOnlySpan<char> html)
    {
        if (_length + html.Length > _buffer.Length)
        {
            var larger = new char[Math.Max(_length + html.Length, _buffer.Length * 2)];
            _buffer[.._length].CopyTo(larger);
            _buffer = larger;
        }

        html.CopyTo(_buffer[_length..]);
        _length += html.Length;
    }

    public void Encode(ReadOnlySpan<char> text) => Append(text.ContainsAnyExcept(Plain) ? Html.Encode(text.ToString()) : text);

    public override readonly string ToString() => _buffer[.._length].ToString();
}
