using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EarlyHelp.Directory.Intake.Csv;
using EarlyHelp.Directory.Intake.Records;

namespace EarlyHelp.Directory.Intake.OpenReferral;

/// <summary>Listings of a JSON file.</summary>
internal sealed class JsonFile(Stream stream, IntakeContext context)
{
    /// <exception cref="UnreadableSourceException">Its first item is nothing that can be a listing, or it is no JSON.</exception>
    public async IAsyncEnumerable<IntakeRecord> Read([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var listings = new JsonListings(context);
        var items = new JsonItems(Open());
        var isFirst = true;
        foreach (var item in items.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (isFirst && JsonKinds.Of(item) == JsonKind.ServiceAtLocation)
            {
                foreach (var record in new PlacesOfServices(Open, listings).Read(cancellation))
                {
                    yield return record;
                }

                break;
            }

            Check(item, isFirst);
            isFirst = false;
            foreach (var record in listings.Read(item))
            {
                yield return record;
            }
        }

        if (Remark(items.Envelope) is { } remark)
        {
            yield return new IntakeRecord { Row = 0, Warnings = [remark] };
        }
    }

    /// <summary>The file from its beginning as UTF-8, whatever it is written in.</summary>
    private Stream Open()
    {
        stream.Position = 0;
        var start = new byte[4096];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var encoding = TextEncoding.Of(start.AsSpan(0, length), new Windows1252Fallback());
        var mark = start.AsSpan(0, length).StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : encoding is UnicodeEncoding && start[0] is 0xFF or 0xFE ? 2 : encoding is UTF32Encoding ? 4 : 0;
        stream.Position = mark;
        return Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false), leaveOpen: true);
    }

    private static void Check(JsonElement item, bool isFirst)
    {
        var kind = JsonKinds.Of(item);
        if (isFirst && kind is JsonKind.Location or JsonKind.Taxonomy or JsonKind.Schema or JsonKind.FeedDetails or JsonKind.Unknown)
        {
            throw new UnreadableSourceException(
                $"""
                This is JSON, but it holds {JsonKinds.Shown(kind, item)}.
                The import reads services, services at locations and organisations of Open Referral UK 1.0 and 3.0, and services of Outpost: one, a list, or a page of a list.
                """);
        }
    }

    /// <summary>A file that is one page of many lacks the others.</summary>
    private static IntakeIssue? Remark(Dictionary<string, JsonElement> envelope)
    {
        var pages = envelope.GetValueOrDefault("total_pages", envelope.GetValueOrDefault("totalPages")).Scalar();
        return long.TryParse(pages, out var count) && count > 1
            ? new IntakeIssue(0, "pages", pages, $"This file is one page of {count}. Only the listings of this page were read: give the address of the feed to read them all.")
            : null;
    }
}
