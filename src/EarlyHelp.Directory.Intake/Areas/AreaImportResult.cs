namespace EarlyHelp.Directory.Intake.Areas;

/// <summary>What an import did.</summary>
public sealed record AreaImportResult
{
    /// <summary>Lines of postcode files: those taken in, the repeated ones and those refused.</summary>
    public required long Rows { get; init; }

    /// <summary>Postcodes on file now.</summary>
    public required long Postcodes { get; init; }

    /// <summary>Lines whose postcode stood there again later; the last line counts.</summary>
    public required long Repeated { get; init; }

    public required long InArea { get; init; }

    public required long OutsideArea { get; init; }

    /// <summary>Postcodes that have no point in the files; they are on file and found by their sector.</summary>
    public required long WithoutPoint { get; init; }

    /// <summary>Postcodes that their file says are no longer in use; they are kept, since they still arrive.</summary>
    public required long Ended { get; init; }

    /// <summary>Places on file now.</summary>
    public required long Places { get; init; }

    /// <summary>Postcodes by district, in the order of area.yaml.</summary>
    public required IReadOnlyList<DistrictCount> Districts { get; init; }

    /// <summary>What a person should look at.</summary>
    public required IReadOnlyList<AreaImportDoubt> Doubts { get; init; }

    public required long Refused { get; init; }

    /// <summary>The first hundred lines refused.</summary>
    public required IReadOnlyList<RowRefusal> Refusals { get; init; }
}

/// <param name="Code">GSS code.</param>
/// <param name="Name">Name of the district.</param>
/// <param name="Postcodes">How many.</param>
public sealed record DistrictCount(string Code, string Name, long Postcodes);

/// <param name="What">What is doubtful and how it was decided.</param>
/// <param name="Postcodes">How many postcodes it concerns.</param>
/// <param name="Examples">The first few.</param>
public sealed record AreaImportDoubt(string What, long Postcodes, IReadOnlyList<string> Examples);
