namespace EarlyHelp.Directory.Services;

/// <summary>One answer for families of children with SEND.</summary>
public sealed record LocalOfferAnswer
{
    /// <summary><c>who</c>, <c>how</c>, <c>decisions</c>, <c>complaints</c>, <c>training</c>, <c>involve</c>, or the source's own question.</summary>
    public required string Question { get; init; }

    public required string Answer { get; init; }
}
