namespace EarlyHelp.Directory.Search.Columns;

/// <summary>Which column holds the terms of a taxonomy.</summary>
internal static class TermColumns
{
    public static ColumnName Of(string taxonomy) => taxonomy switch
    {
        "topic" => ColumnName.Topic,
        "send" => ColumnName.Send,
        "situation" => ColumnName.Situation,
        _ => throw new ArgumentOutOfRangeException(nameof(taxonomy), taxonomy, "Not a taxonomy of the directory's own."),
    };
}
