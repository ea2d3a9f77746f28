using System.Text.Json;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>
/// The items of a JSON file, one in memory at a time: of a list, of the list in a page, of one object a line, or a lone object. The file may be of any size, an
/// item may not.
/// </summary>
internal sealed class JsonItems(Stream stream)
{
    private const int MaximumItem = 32 * 1024 * 1024;

    /// <summary>Under these names a page holds its items: 3.0 says contents, 1.0 content.</summary>
    private static readonly string[] _lists = ["contents", "content"];

    private static readonly JsonDocumentOptions _document = new() { MaxDepth = 128, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private byte[] _buffer = new byte[64 * 1024];
    private int _from;
    private int _to;
    private bool _ended;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 128, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowMultipleValues = true });
    private long _row;

    /// <summary>What stands beside the list in a page: the number of pages and the like.</summary>
    public Dictionary<string, JsonElement> Envelope { get; } = [];

    /// <summary>The file is a page of a list.</summary>
    public bool IsPage { get; private set; }

    /// <summary>Each element is valid until the next is asked for.</summary>
    /// <exception cref="BrokenSourceException">The JSON breaks off or is none from here on.</exception>
    public IEnumerable<JsonElement> Read()
    {
        while (Token() is var token and not JsonTokenType.None)
        {
            switch (token)
            {
                case JsonTokenType.StartArray:
                    foreach (var item in List())
                    {
                        yield return item;
                    }

                    break;
                case JsonTokenType.StartObject:
                    foreach (var item in Object())
                    {
                        yield return item;
                    }

                    break;
                default:
                    throw Broken("a single value stands where a list or an object should", null);
            }
        }
    }

    private IEnumerable<JsonElement> List()
    {
        while (!IsNext(JsonTokenType.EndArray))
        {
            _row++;
            using var item = Value();
            yield return item.RootElement;
        }

        Token();
    }

    private IEnumerable<JsonElement> Object()
    {
        var properties = new Dictionary<string, JsonElement>();
        var hasList = false;
        while (Token() is JsonTokenType.PropertyName)
        {
            var name = _propertyName!;
            if (_lists.Contains(name) && IsNext(JsonTokenType.StartArray))
            {
                (hasList, IsPage) = (true, true);
                Token();
                foreach (var item in List())
                {
                    yield return item;
                }
            }
            else
            {
                using var value = Value();
                properties[name] = value.RootElement.Clone();
            }
        }

        if (hasList)
        {
            foreach (var (name, value) in properties)
            {
                Envelope[name] = value;
            }
        }
        else
        {
            _row++;
            using var lone = Whole(properties);
            yield return lone.RootElement;
        }
    }

    /// <summary>Put together from what stood in the file: to write it anew would fail at half a character.</summary>
    private static JsonDocument Whole(Dictionary<string, JsonElement> properties) =>
        JsonDocument.Parse("{" + string.Join(',', properties.Select(property => JsonSerializer.Serialize(property.Key) + ":" + property.Value.GetRawText())) + "}", _document);

    private string? _propertyName;

    /// <returns><see cref="JsonTokenType.None"/> at the end of the file.</returns>
    private JsonTokenType Token()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_from, _to - _from), _ended, _state);
            if (TryRead(ref reader))
            {
                _propertyName = reader.TokenType == JsonTokenType.PropertyName ? Name(ref reader) : null;
                Take(ref reader);
                return reader.TokenType;
            }

            if (_ended)
            {
                return reader.CurrentDepth == 0 ? JsonTokenType.None : throw Broken("the file ends in the middle", null);
            }

            Fill();
        }
    }

    private bool IsNext(JsonTokenType type)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_from, _to - _from), _ended, _state);
            if (TryRead(ref reader))
            {
                return reader.TokenType == type;
            }

            if (_ended)
            {
                throw Broken("the file ends in the middle", null);
            }

            Fill();
        }
    }

    private JsonDocument Value()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_from, _to - _from), _ended, _state);
            try
            {
                if (reader.Read() && JsonDocument.TryParseValue(ref reader, out var document))
                {
                    Take(ref reader);
                    return document;
                }
            }
            catch (JsonException error)
            {
                throw Broken(Plain(error), error);
            }

            if (_ended)
            {
                throw Broken("the file ends in the middle", null);
            }

            Fill();
        }
    }

    private bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException error)
        {
            throw Broken(Plain(error), error);
        }
    }

    private string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw Broken("a name holds characters that are no text", error);
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        _from += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_from > 0)
        {
            Buffer.BlockCopy(_buffer, _from, _buffer, 0, _to - _from);
            (_from, _to) = (0, _to - _from);
        }

        if (_to == _buffer.Length)
        {
            if (_buffer.Length >= MaximumItem)
            {
                throw Broken($"one item is larger than {MaximumItem / 1024 / 1024} MB", null);
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read;
        try
        {
            read = stream.Read(_buffer, _to, _buffer.Length - _to);
        }
        catch (IOException error)
        {
            throw Broken(error.Message, error);
        }

        _ended = read == 0;
        _to += read;
    }

    private BrokenSourceException Broken(string what, Exception? inner)
    {
        var row = Math.Max(_row, 1);
        return new BrokenSourceException(row, $"The JSON cannot be read at item {row} ({what.TrimEnd('.')}).", inner);
    }

    private static string Plain(JsonException error) => error.Message.Split(" LineNumber:", 2)[0];
}
