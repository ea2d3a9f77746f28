namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Knows what it comes to that a document meets certain clauses, once it was asked: of thousands of documents most meet the same.</summary>
/// <param name="full">The shares of all clauses together.</param>
/// <param name="leastShare">See <see cref="AnalysedQuery.LeastShare"/>.</param>
internal sealed class Meetings(IReadOnlyList<ClauseMatcher> clauses, float full, double leastShare)
{
    private const int MostRemembered = 256;

    /// <summary>So many clauses make few enough sets to sort documents by them.</summary>
    private const int MostSorted = 5;

    private readonly MetClauses _met = new(clauses, leastShare);
    private readonly Meeting[] _meetings = new Meeting[Math.Min(MostRemembered, 1 << Math.Min(clauses.Count, 16))];

    /// <summary>Documents can meet too little.</summary>
    public bool HasLeast => _met.HasLeast;

    /// <summary>Into how many sets <see cref="Hopeful"/> sorts; 0 where there are too many clauses for it.</summary>
    public int SetsToSort => clauses.Count <= MostSorted ? 1 << clauses.Count : 0;

    /// <summary>Sorts 64 documents by the clauses they meet, all at once: most sets of clauses are too little to come in, so that few documents are looked at one by one.</summary>
    /// <param name="having">Of each clause the documents that meet it.</param>
    /// <param name="alike">Room for the documents of each set of clauses.</param>
    /// <param name="found">Loses those that meet too little of what is wanted.</param>
    /// <returns>Those that may come in.</returns>
    public ulong Hopeful(ulong documents, ReadOnlySpan<ulong> having, Span<ulong> alike, bool dropThin, ref ulong found, IHitSink sink)
    {
        alike[0] = documents;
        for (var i = 0; i < having.Length; i++)
        {
            for (var met = 0; met < 1 << i; met++)
            {
                alike[met | (1 << i)] = alike[met] & having[i];
                alike[met] &= ~having[i];
            }
        }
        var hopeful = 0UL;
        for (var met = 0; met < alike.Length; met++)
        {
            if (alike[met] == 0)
            {
                continue;
            }
            ref readonly var meeting = ref Of((ulong)met, sink);
            if (dropThin && !meeting.IsEnough)
            {
                found &= ~alike[met];
            }
            else if (meeting.Most >= sink.Least)
            {
                hopeful |= alike[met];
            }
        }
        return hopeful;
    }

    /// <summary>What it comes to that a document meets certain clauses. Good until it is asked for others.</summary>
    public ref readonly Meeting Of(ulong met, IHitSink sink)
    {
        ref var meeting = ref _meetings[(met ^ (met >> 8)) & (ulong)(_meetings.Length - 1)];
        if (!meeting.IsKnown || meeting.Met != met)
        {
            var text = 0f;
            for (var i = 0; i < clauses.Count; i++)
            {
                text += (met & (1UL << i)) != 0 ? clauses[i].Share : 0;
            }
            var isAll = _met.IsAll(met);
            meeting = new Meeting(IsKnown: true, met, _met.IsEnough(met), isAll, sink.Most(text / full, isAll, met));
        }
        return ref meeting;
    }
}

/// <param name="Met">A bit for each clause.</param>
/// <param name="Most">What the document can come to if it meets each of them in full.</param>
internal readonly record struct Meeting(bool IsKnown, ulong Met, bool IsEnough, bool IsAll, double Most);
