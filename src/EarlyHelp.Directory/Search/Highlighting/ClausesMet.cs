namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>Some of the words and phrases of a query, by their places in it.</summary>
public readonly record struct ClausesMet
{
    private readonly ulong _bits;

    private ClausesMet(ulong bits) => _bits = bits;

    public static ClausesMet None => default;

    public bool IsEmpty => _bits == 0;

    public bool Has(int clause) => (_bits & (1UL << clause)) != 0;

    public ClausesMet With(int clause) => new(_bits | (1UL << clause));

    /// <summary>There are some beyond the others.</summary>
    public bool HasMoreThan(ClausesMet others) => (_bits & ~others._bits) != 0;
}
