using System.Text;
using EarlyHelp.Directory.Catalogue;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

/// <summary>What tests of undoing look at: the whole catalogue as text.</summary>
internal static class UndoDesk
{
    /// <summary>Every service with its organisation as it stands, but for what each write moves: the version and when it changed.</summary>
    public static List<string> Content(this ImportDesk desk)
    {
        using var snapshot = desk.Catalogue.Reader.ReadAll();
        return [.. snapshot.Services().Select(Content)];
    }

    /// <summary>Rows and change feed say the same of everything.</summary>
    public static bool RowsAndFeedAgree(this ImportDesk desk)
    {
        using var snapshot = desk.Catalogue.Reader.ReadAll();
        return snapshot.Services().Select(Whole).SequenceEqual(snapshot.Replay().Select(Whole));
    }

    public static void Edit(this ImportDesk desk, string id, string summary) => desk.Write(session => session.Put(desk.Service(id) with { Summary = summary }));

    public static void Write(this ImportDesk desk, Action<WriteSession> write)
    {
        using var session = desk.Catalogue.Writer.Begin(new WriteContext { Who = "connector", Why = "Edited by a Connector" });
        write(session);
        session.Commit();
    }

    public static string Many(int count, string name) => "id,name\n" + string.Concat(Enumerable.Range(1, count).Select(number => $"{number},{name} {number}\n"));

    private static string Content(StoredService stored) =>
        $"{stored.Id} {stored.Slug} {Json(stored)} {stored.Organisation?.Id} {stored.Organisation?.Slug} {(stored.Organisation is null ? "" : Encoding.UTF8.GetString(CatalogueJson.Write(stored.Organisation.Organisation)))}";

    private static string Whole(StoredService stored) => $"{Content(stored)} {stored.Version} {stored.ChangedAt:O}";

    private static string Json(StoredService stored) => Encoding.UTF8.GetString(CatalogueJson.Write(stored.Service));
}
