using EarlyHelp.Directory.Intake.Csv;
using EarlyHelp.Directory.Intake.Feeds;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>A file or feed that is being read.</summary>
internal sealed class ImportInput : IAsyncDisposable
{
    private readonly Stream? _stream;

    private ImportInput(string name, Stream? stream, IAsyncEnumerable<IntakeRecord> records)
    {
        Name = name;
        _stream = stream;
        Records = records;
    }

    /// <summary>For reports: the file's name without its folder, or the address.</summary>
    public string Name { get; }

    public IAsyncEnumerable<IntakeRecord> Records { get; }

    /// <summary>How much of a file is read.</summary>
    public double? Fraction => _stream is { Length: > 0 } ? (double)_stream.Position / _stream.Length : null;

    /// <exception cref="UnreadableSourceException">It is not there, cannot be read, or is of no known format.</exception>
    public static async Task<ImportInput> Open(string input, CsvMapping? mapping, IntakeContext context, FeedClient? feeds, CancellationToken cancellation)
    {
        if (Uri.TryCreate(input, UriKind.Absolute, out var address) && !address.IsFile)
        {
            if (address.Scheme is not ("http" or "https"))
            {
                throw new UnreadableSourceException($"'{address.Scheme}' addresses cannot be read. Give a file, or an address that begins with http or https.");
            }

            var client = feeds ?? throw new UnreadableSourceException("Addresses cannot be read here. Give a file.");
            var (records, file) = await Feed.Open(client, address, mapping, context, cancellation);
            return new ImportInput(address.GetLeftPart(UriPartial.Path), file, records);
        }

        var stream = OpenFile(input);
        try
        {
            return new ImportInput(Path.GetFileName(input), stream, SourceFormat.Read(stream, mapping, context, cancellation));
        }
        catch (Exception error)
        {
            await stream.DisposeAsync();
            throw error is IOException ? new UnreadableSourceException($"{input} cannot be read ({error.Message.TrimEnd('.')}).", error) : new UnreadableSourceException($"{input}: {error.Message}", error);
        }
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableSourceException($"{path} cannot be read: {error.Message}", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
        }
    }
}
