namespace EarlyHelp.Directory.Taxonomies;

/// <summary>A topic, SEND need or situation (HSDS taxonomy_term), as <c>index-data/taxonomy</c> says.</summary>
public sealed record TaxonomyTerm
{
    /// <summary>The last part of its address; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Plain words.</summary>
    public required string Label { get; init; }

    public string? Description { get; init; }

    /// <summary>Numbers of the Local Government Services List that fit.</summary>
    public IReadOnlyList<int> Lgsl { get; init; } = [];

    /// <summary>Open Eligibility terms that fit.</summary>
    public IReadOnlyList<string> OpenEligibility { get; init; } = [];

    /// <summary>Pages on it carry the quick exit.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whoever searches for it is told first whom to ring in danger. Sensitive terms are urgent in any case.</summary>
    public bool Urgent { get; init; }

    public IReadOnlyList<TaxonomyTerm> Children { get; init; } = [];

    /// <summary>Situations only: how a parent says it.</summary>
    public string? Words { get; init; }

    /// <summary>Situations only: ids of the topics that help.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Situations only: what is searched for them.</summary>
    public string? Search { get; init; }

    /// <summary>The term and all below it: each before its children.</summary>
    public IEnumerable<TaxonomyTerm> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}

/// <summary>A stage of childhood, as <c>index-data/taxonomy/ages.yaml</c> says.</summary>
public sealed record AgeStage
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>Years; pregnancy is -0.75.</summary>
    public required decimal Minimum { get; init; }

    public required decimal Maximum { get; init; }

    public required string Description { get; init; }

    /// <summary>The birthday at which the stage gives way to the next.</summary>
    public required int Turns { get; init; }

    /// <summary>What stops then.</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>What starts in its place.</summary>
    public IReadOnlyList<string> Begins { get; init; } = [];
}
