namespace EarlyHelp.Directory.Intake.Records;

/// <summary>A source that cannot be read at all: not there, not readable, or of no format that is known. Nothing was changed.</summary>
public sealed class UnreadableSourceException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A source that broke off: what came before is whole, nothing can be said of what follows.</summary>
public sealed class BrokenSourceException(long row, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The first row that could not be read.</summary>
    public long Row { get; } = row;
}
