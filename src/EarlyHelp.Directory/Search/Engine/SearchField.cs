namespace EarlyHelp.Directory.Search.Engine;

/// <summary>The fields of a listing's text, in the order in which they stand in its positions. Named here and nowhere else; weighed in <see cref="Similarity"/>.</summary>
public enum SearchField
{
    Name,
    Organisation,
    Summary,

    /// <summary>Labels and words of its topics, SEND needs and situations.</summary>
    Topics,

    /// <summary>Who it is for.</summary>
    Eligibility,
    Description,

    /// <summary>Addresses, towns, postcodes, the places it serves.</summary>
    Places,

    /// <summary>How to get it, notes, costs in words, times in words.</summary>
    Other,
}

/// <summary>Some of the fields.</summary>
[Flags]
public enum SearchFields
{
    None = 0,
    Name = 1 << SearchField.Name,
    Organisation = 1 << SearchField.Organisation,
    Summary = 1 << SearchField.Summary,
    Topics = 1 << SearchField.Topics,
    Eligibility = 1 << SearchField.Eligibility,
    Description = 1 << SearchField.Description,
    Places = 1 << SearchField.Places,
    Other = 1 << SearchField.Other,
    All = Name | Organisation | Summary | Topics | Eligibility | Description | Places | Other,
}
