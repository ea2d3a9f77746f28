using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Organisations;
using EarlyHelp.Directory.Services;
using EarlyHelp.Directory.TestSupport;
using Xunit;

namespace EarlyHelp.Directory.Intake.Tests.Importing;

public sealed class MappingTests : IDisposable
{
    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task EveryForm_OfAField_IsRead()
    {
        var report = await _desk.Import(
            "Ref,Titel,A,B,Kind,Tags\n7,Tots,,second,X,t1;t2;t9\n8,Scouts,first,second,Y,\n",
            mapping: """
                source: others
                fields:
                  id: Ref
                  name: { column: Titel }
                  description: { columns: [A, B], joint: " / " }
                  summary: { first: [A, B] }
                  url: { template: "https://others.example/{Ref}" }
                  how_to_get_it: { template: "{A} then {B}" }
                  organisation: { value: Others Ltd }
                  organisation_kind: { column: Kind, values: { Z: school }, otherwise: charity }
                  topics: { column: Tags, split: ";", otherwise: "", values: { t1: food-banks, t2: debt } }
                notes:
                  Our kind: Kind
                """);

        Assert.Equal(("others", 2, 0L), (report.Source, report.Rows, report.WarningCount));
        var (tots, scouts) = (_desk.Service("7", "others"), _desk.Service("8", "others"));
        Assert.Equal(("Tots", "second", "second", "https://others.example/7", null), (tots.Name, tots.Description, tots.Summary, tots.Url, tots.HowToGetIt));
        Assert.Equal(("first / second", "first", "first then second"), (scouts.Description, scouts.Summary, scouts.HowToGetIt));
        Assert.Equal(["food-banks", "debt"], tots.Terms.Select(term => term.Term));
        Assert.Equal(("Our kind", "Y"), (scouts.Notes[0].Label, scouts.Notes[0].Text));
        Assert.Equal(OrganisationKind.Charity, _desk.Catalogue.Reader.FindOrganisation("others", "others ltd")!.Organisation.Kind);
    }

    [Fact]
    public async Task HeaderlessFile_NamesColumnsByNumber_AndRefusesByRule()
    {
        var report = await _desk.Import(
            "\"A1\",\"SHEERWATER SURGERY\",\"A\",\"4\"\n\"A2\",\"OLD SURGERY\",\"C\",\"4\"\n\"A3\",\"PRISON\",\"A\",\"9\"\n",
            mapping: """
                header: false
                refuse:
                  - { column: "4", is_not: ["4"], reason: Not a practice. }
                fields:
                  id: "1"
                  name: "2"
                  status: { column: "3", values: { A: active, C: defunct } }
                """);

        Assert.Equal((3, 2, 1), (report.Rows, report.Created, report.Refused));
        Assert.Equal((3, "4", "9", "Not a practice."), (report.Reasons[0].Row, report.Reasons[0].Field, report.Reasons[0].Value, report.Reasons[0].Reason));
        Assert.Equal(("Sheerwater Surgery", ServiceStatus.Defunct), (_desk.Service("A1").Name, _desk.Service("A2").Status));
    }

    [Fact]
    public async Task EmptyWords_RowsAboveTheHeader_AndSeparator_AreSaid()
    {
        await _desk.Import(
            "Made on Monday\nFor; everyone\nNo;Name;Text\n1;A;NO INFORMATION RECORDED\n",
            mapping: "skip_rows: 2\nseparator: \";\"\nempty: [no information recorded]\nfields: { id: No, name: Name, description: Text }\n");

        Assert.Null(_desk.Service("1").Description);
    }

    [Theory]
    [InlineData("fields: { id: No }", "both id and name")]
    [InlineData("fields: { id: No, name: Name, colour: No }", "'colour' under fields is no field of ours")]
    [InlineData("fields: { id: No, name: Nam }", "'Nam', which the file has not")]
    [InlineData("fields: { id: No, name: Name, title: Name }", "stands there twice")]
    [InlineData("fields: { id: No, name: { colum: Name } }", "colum")]
    [InlineData("fields: { id: No, name: { column: Name, value: x } }", "needs one of column")]
    [InlineData("header: false\nfields: { id: No, name: Name }", "must be the number of a column")]
    [InlineData("separator: ab\nfields: { id: No, name: Name }", "separator")]
    [InlineData("source: demo\nfields: { id: No, name: Name }", "that of the examples")]
    [InlineData("nonsense: 1\nfields: { id: No, name: Name }", "nonsense")]
    [InlineData("fields: [", "line")]
    public async Task Mistakes_InAMapping_AreNamed(string mapping, string expected)
    {
        var error = await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.Import("No,Name\n1,A\n", mapping: mapping));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Catalogue.Reader.Sequence());
    }

    [Fact]
    public async Task MissingMapping_IsNamed() =>
        Assert.Contains("nowhere.yaml", (await Assert.ThrowsAsync<UnreadableSourceException>(() => _desk.ImportFile(Repository.File("README.md"), "nowhere.yaml"))).Message, StringComparison.Ordinal);

    public void Dispose() => _desk.Dispose();
}
