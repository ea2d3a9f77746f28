using System.Text;

namespace EarlyHelp.Directory.Intake.Csv;

/// <summary>
/// Reads bytes that are no UTF-8 as Windows-1252: files of one kind, of the other, and files that were pasted together of both come out right, in one pass.
/// </summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    /// <summary>Bytes 0x80 to 0x9F; five of them mean nothing.</summary>
    private const string Upper =
        "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

    public override int MaxCharCount => 4;

    /// <summary>Some byte was no UTF-8.</summary>
    public bool WasUsed { get; private set; }

    public Encoding Encoding => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, this);

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _at;

        public override int Remaining => _bytes.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.WasUsed = true;
            (_bytes, _at) = (bytesUnknown, 0);
            return true;
        }

        public override char GetNextChar()
        {
            if (_at >= _bytes.Length)
            {
                return '\0';
            }

            var value = _bytes[_at++];
            return value is >= 0x80 and < 0xA0 ? Upper[value - 0x80] : (char)value;
        }

        public override bool MovePrevious()
        {
            if (_at == 0)
            {
                return false;
            }

            _at--;
            return true;
        }

        public override void Reset() => (_bytes, _at) = ([], 0);
    }
}
