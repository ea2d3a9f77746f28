namespace EarlyHelp.Directory.Search.Columns;

/// <summary>The columns of values that listings are filtered and counted by, and those that ranking asks.</summary>
public enum ColumnName
{
    /// <summary>GSS codes of the area's districts that it serves or stands in: all of them for help that reaches everywhere.</summary>
    District,

    /// <summary>GSS codes of other districts that it serves or stands in: filtered by, not counted.</summary>
    DistrictElsewhere,

    /// <summary>Topic ids, with the topics above them.</summary>
    Topic,
    Send,
    Situation,
    Access,
    Level,

    /// <summary><c>free</c>.</summary>
    Cost,
    Day,
    Language,
    Accessibility,
    Provider,

    /// <summary>The bands of <see cref="AgeBands"/> that it meets.</summary>
    Age,

    /// <summary>GSS codes of the districts that its service areas name.</summary>
    Serves,

    /// <summary>See <see cref="ReachValues"/>.</summary>
    Reach,
}

/// <summary>How far a listing reaches beyond the districts that it names.</summary>
public static class ReachValues
{
    /// <summary>National, or used from home: it matches every district there is.</summary>
    public const string Everywhere = "everywhere";

    /// <summary>The whole of the directory's area: it matches every district of the area.</summary>
    public const string Area = "area";

    /// <summary>Closed to people from outside its service areas.</summary>
    public const string ResidentsOnly = "residents-only";

    /// <summary>Its service areas name districts and nothing wider, so that one can say whom it does not serve.</summary>
    public const string NamedDistricts = "named-districts";

    /// <summary>Has a last day, after which it is not shown.</summary>
    public const string HasEnd = "has-end";
}
