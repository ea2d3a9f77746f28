using EarlyHelp.Directory.Catalogue;
using EarlyHelp.Directory.Intake.Csv;
using EarlyHelp.Directory.Intake.Demo;
using EarlyHelp.Directory.Intake.Feeds;
using EarlyHelp.Directory.Intake.Listings;
using EarlyHelp.Directory.Intake.Records;
using EarlyHelp.Directory.Locations.Areas;
using EarlyHelp.Directory.Taxonomies;
using Microsoft.Data.Sqlite;

namespace EarlyHelp.Directory.Intake.Importing;

/// <summary>
/// Brings listings of a file or feed into the catalogue, a transaction for every 500 rows. Keyed by source and id, so that a second run changes nothing; a bad row
/// never stops the good ones; a source that breaks off leaves whole records only.
/// </summary>
public sealed class Importer(CatalogueWriter writer, CatalogueReader reader, RunLog runs, Area area, TaxonomyLibrary taxonomy, FeedClient? feeds = null)
{
    public const int MaximumReasons = 10_000;
    public const int MaximumWarnings = 2_000;

    private readonly KnownAreas _areas = new(area);
    private readonly KnownTerms _terms = new(taxonomy);

    /// <exception cref="UnreadableSourceException">Nothing was changed: the source is not there or is of no known format.</exception>
    public async Task<ImportReport> Run(ImportRequest request, CancellationToken cancellation)
    {
        var mapping = ReadMapping(request.Mapping);
        var source = SourceName.Of(request.Source ?? mapping?.Source, request.Input);
        if (source == DemoLoader.Source)
        {
            throw new UnreadableSourceException($"The source '{source}' is that of the examples, which 'demo remove' takes out. Give another name with --source.");
        }

        var context = new IntakeContext { Source = source, Areas = _areas, Terms = _terms };
        await using var input = await ImportInput.Open(request.Input, mapping, context, feeds, cancellation);
        var run = new ImportRun(request, source);
        return request.DryRun
            ? await Compare(request, run, input, cancellation)
            : await Write(request, run, source, input, cancellation);
    }

    private async Task<ImportReport> Write(ImportRequest request, ImportRun run, string source, ImportInput input, CancellationToken cancellation)
    {
        await using var batches = new RecordBatches(input.Records, CatalogueWriter.RecordsPerSession);
        if (!await batches.Next(cancellation) && batches.Broken is { } broken)
        {
            throw new UnreadableSourceException(broken.Message, broken);
        }

        var number = runs.Begin("import", source, request.Input);
        var context = new WriteContext { Who = "import", Why = $"Import of {input.Name}", Run = number };
        IntakeIssue? stopped = null;
        do
        {
            run.Mark();
            try
            {
                Write(run, batches.Current, context, number);
            }
            catch (SqliteException error)
            {
                run.Forget();
                stopped = new IntakeIssue(batches.Current[0].Row, "row", "", $"The catalogue could not be written ({error.Message.TrimEnd('.')}).");
                break;
            }

            request.OnProgress?.Invoke(new ImportProgress { Rows = run.Counts.Rows, Fraction = input.Fraction });
        }
        while (await batches.Next(cancellation));
        stopped ??= batches.Broken is { } end ? new IntakeIssue(end.Row, "row", "", end.Message) : null;
        return End(run, number, stopped, batches.LastRow);
    }

    /// <summary>What is in is in, even where the end of the run cannot be noted (a full disk): that is told of, not thrown.</summary>
    private ImportReport End(ImportRun run, long number, IntakeIssue? stopped, long lastRow)
    {
        var report = run.Report(number, stopped);
        try
        {
            runs.End(number, report.Outcome switch { ImportOutcome.Done => "done", ImportOutcome.Refusals => "refusals", _ => "stopped" });
            return report;
        }
        catch (SqliteException error)
        {
            return stopped is not null
                ? report
                : run.Report(number, new IntakeIssue(lastRow, "row", "", $"All rows are in, but the end of the run could not be noted ({error.Message.TrimEnd('.')})."));
        }
    }

    /// <summary>One transaction, its counts and reasons in it.</summary>
    private void Write(ImportRun run, IReadOnlyList<IntakeRecord> records, WriteContext context, long number)
    {
        using var session = writer.Begin(context);
        foreach (var record in records.Select(run.Checked))
        {
            run.Count(record, record.Refusal is null ? Put(session, run, record) : null);
        }

        session.Record(number, run.Counts, run.TakeReasons());
        session.Commit();
    }

    private static WriteOutcome? Put(WriteSession session, ImportRun run, IntakeRecord record)
    {
        var organisation = record.Organisation is not null && run.IsNew(record) ? session.Put(record.Organisation) : (WriteOutcome?)null;
        if (record.Service is null)
        {
            return organisation;
        }

        // A listing whose organisation changed is not the same for those who read it.
        var service = session.Put(record.Service);
        return service == WriteOutcome.Unchanged && organisation is WriteOutcome.Created or WriteOutcome.Updated ? WriteOutcome.Updated : service;
    }

    private async Task<ImportReport> Compare(ImportRequest request, ImportRun run, ImportInput input, CancellationToken cancellation)
    {
        await using var batches = new RecordBatches(input.Records, CatalogueWriter.RecordsPerSession);
        while (await batches.Next(cancellation))
        {
            foreach (var record in batches.Current.Select(run.Checked))
            {
                run.Count(record, record.Refusal is null ? Compare(request, run, record) : null);
            }

            request.OnProgress?.Invoke(new ImportProgress { Rows = run.Counts.Rows, Fraction = input.Fraction });
        }

        return batches.Broken is { } broken && run.Counts.Rows == 0
            ? throw new UnreadableSourceException(broken.Message, broken)
            : run.Report(null, batches.Broken is { } end ? new IntakeIssue(end.Row, "row", "", end.Message) : null);
    }

    private WriteOutcome? Compare(ImportRequest request, ImportRun run, IntakeRecord record)
    {
        var fields = new List<FieldDifference>();
        var isNew = true;
        if (record.Organisation is { } organisation && run.IsNew(record))
        {
            var stored = reader.FindOrganisation(organisation.Source, organisation.ExternalId);
            isNew = stored is null;
            fields.AddRange(FieldDifference.Between(stored?.Organisation, organisation));
        }

        if (record.Service is { } service)
        {
            var isHeld = reader.Holds(service);
            var stored = isHeld ? null : reader.FindService(service.Source, service.ExternalId);
            isNew = !isHeld && stored is null;
            fields.AddRange(isHeld ? [] : FieldDifference.Between(stored?.Service, service));
        }
        else if (record.Organisation is null)
        {
            return null;
        }

        if (fields.Count > 0)
        {
            request.OnDifference?.Invoke(new RowDifference
            {
                Row = record.Row,
                ExternalId = record.Service?.ExternalId ?? record.Organisation!.ExternalId,
                Name = record.Service?.Name ?? record.Organisation!.Name,
                IsNew = isNew,
                Fields = fields,
            });
        }

        return isNew && fields.Count > 0 ? WriteOutcome.Created : fields.Count > 0 ? WriteOutcome.Updated : WriteOutcome.Unchanged;
    }

    private static CsvMapping? ReadMapping(string? path)
    {
        try
        {
            return path is null ? null : CsvMapping.Read(path);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(error.Message, error);
        }
    }
}
