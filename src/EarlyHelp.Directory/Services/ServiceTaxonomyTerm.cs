namespace EarlyHelp.Directory.Services;

/// <summary>A term a service carries (HSDS attribute).</summary>
public sealed record ServiceTaxonomyTerm
{
    /// <summary><c>topic</c>, <c>send</c> or <c>situation</c> for the directory's own; the source's name for others, which are searched but not filtered on.</summary>
    public required string Taxonomy { get; init; }

    public required string Term { get; init; }

    /// <summary>The source's label for a term that is not the directory's own.</summary>
    public string? Label { get; init; }
}
