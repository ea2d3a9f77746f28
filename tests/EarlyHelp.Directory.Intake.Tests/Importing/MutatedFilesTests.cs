using System.Text;
using EarlyHelp.Directory.Intake.Importing;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Search.Indexing;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>Good files with bytes changed at random, from a fixed seed: the import takes or refuses them, and never leaves half of anything.</summary>
public sealed class MutatedFilesTests : IDisposable
{
    private static readonly byte[][] _scraps =
    [
        "\""u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\0"u8.ToArray(), ";;;"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "[["u8.ToArray(), "]"u8.ToArray(),
        "null"u8.ToArray(), "\\ud800"u8.ToArray(), "\\"u8.ToArray(), "1e999"u8.ToArray(), "-1"u8.ToArray(), "900"u8.ToArray(), "<b>"u8.ToArray(), "<!--"u8.ToArray(), "&#0;"u8.ToArray(),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0x80, 0x9F], "'; drop table service; --"u8.ToArray(), "9999-99-99"u8.ToArray(), "\"id\":"u8.ToArray(), "//"u8.ToArray(), "\u2028\u202e"u8.ToArray(),
        Encoding.UTF8.GetBytes(new string('x', 3_000)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 200))),
    ];

    private readonly ImportDesk _desk = new();
    private readonly List<byte[]> _files = [.. Samples()];

    [Fact]
    public Task FiveHundred_AreTakenOrRefused() => Import(500, seed: 1);

    [Fact]
    [Trait("Category", "Long")]
    public Task FiveThousand_AreTakenOrRefused() => Import(5_000, seed: 2);

    private async Task Import(int count, int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
        {
            var file = Mutated(random);
            var source = $"fuzz-{number}";
            try
            {
                await Check(file, source);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"File {number} of seed {seed}, {Convert.ToBase64String(file)}", error);
            }
        }

        Index();
    }

    private async Task Check(byte[] file, string source)
    {
        var first = await Import(file, source);
        var stored = Stored(source);
        if (first is null)
        {
            Assert.Empty(stored);
            return;
        }

        Assert.Equal(first.Rows, first.Created + first.Updated + first.Unchanged + first.Refused);
        Assert.Equal(0, first.Updated + first.Unchanged);
        Assert.InRange(stored.Count, 0, first.Created);
        Assert.All(stored, listing => Assert.True(listing.Id.Length > 0 && listing.Name.Length > 0));
        Assert.All(first.Reasons, reason => Assert.True(reason.Row > 0 && reason.Reason.Length > 0));
        var second = await Import(file, source);
        Assert.Equal((0, 0, first.Refused), (second!.Created, second.Updated, second.Refused));
    }

    /// <summary>Whatever was taken can be found too: the index takes in each listing.</summary>
    private void Index()
    {
        using var all = _desk.Catalogue.Reader.ReadAll();
        var found = all.Services().Count(stored => IndexDocumentBuilder.IsFound(stored.Service));

        var snapshot = new IndexWriter(new IndexDocumentBuilder(ImportDesk.Area, ImportDesk.Taxonomy, SitePosition.AsStated), new PublishedIndex()).Rebuild(all.Services(), all.Sequence);

        Assert.InRange(found, 100, int.MaxValue);
        Assert.Equal(found, snapshot.Documents);
    }

    /// <returns><c>null</c> where the file is nothing that can be read.</returns>
    private async Task<ImportReport?> Import(byte[] file, string source)
    {
        var path = _desk.File_("mutated");
        await File.WriteAllBytesAsync(path, file);
        try
        {
            return await _desk.Importer.Run(new ImportRequest { Input = path, Source = source }, CancellationToken.None);
        }
        catch (UnreadableSourceException error)
        {
            Assert.True(error.Message.Length > 10);
            return null;
        }
    }

    private List<(string Id, string Name)> Stored(string source)
    {
        using var connection = _desk.Catalogue.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select external_id, name from service where source = @source order by id";
        command.Parameters.AddWithValue("@source", source);
        using var reader = command.ExecuteReader();
        var stored = new List<(string, string)>();
        while (reader.Read())
        {
            stored.Add((reader.GetString(0), reader.GetString(1)));
        }

        return stored;
    }

    private byte[] Mutated(Random random)
    {
        var file = _files[random.Next(_files.Count)].ToList();
        for (var change = random.Next(1, 12); change > 0 && file.Count > 0; change--)
        {
            var at = random.Next(file.Count);
            switch (random.Next(7))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file.InsertRange(at, _scraps[random.Next(_scraps.Length)]);
                    break;
                case 2:
                    file.RemoveRange(at, Math.Min(file.Count - at, random.Next(1, 40)));
                    break;
                case 3:
                    file.InsertRange(random.Next(file.Count), file.GetRange(at, Math.Min(file.Count - at, random.Next(1, 200))));
                    break;
                case 4:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 5 when random.Next(4) == 0:
                    file.RemoveRange(at, file.Count - at);
                    break;
                default:
                    (file[at], file[file.Count - 1 - at]) = (file[file.Count - 1 - at], file[at]);
                    break;
            }
        }

        return [.. file];
    }

    private static IEnumerable<byte[]> Samples()
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(Repository.File("tests", "EarlyHelp.Directory.Intake.Tests", "Samples")).Order(StringComparer.Ordinal))
        {
            yield return File.ReadAllBytes(path);
        }

        var sheet = OwnColumnsTests.EveryColumn + "\nb2,Food bank,Heathside,org-1,,,,,,,,,\"Food, and \"\"more\"\"\",,,,,,,,,,,,,,,,,,,,,,,,Mon-Fri 9-5,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n";
        yield return Encoding.UTF8.GetBytes(sheet);
        yield return Encoding.Unicode.GetBytes(sheet);
        yield return Encoding.UTF8.GetBytes("id;name;description\r\n1;Tots;\"a;b\"\r\n2;Scouts;Plain\r\n3;Chess;\"two\r\nlines\"\r\n");
    }

    public void Dispose() => _desk.Dispose();
}
