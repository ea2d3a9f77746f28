namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Says of the clauses that a document meets whether they are all that are wanted, or enough of them. Clauses stand as bits in the order of the query.</summary>
internal sealed class MetClauses
{
    /// <summary>Words of the query are far fewer.</summary>
    public const int MostClauses = 64;

    private const float Rounding = 1e-4f;
    private const int MostRemembered = 8;

    private readonly ulong _single;
    private readonly ulong _wanted;
    private readonly List<(ulong Whole, ulong Parts, float Share, bool Soft)> _phrases = [];
    private readonly float[] _shares;
    private readonly float _least;

    /// <summary>Whether what is met is enough, once it was asked: of a few clauses a few things can be met, and of thousands of documents most meet the same.</summary>
    private readonly bool?[] _enough;

    public MetClauses(IReadOnlyList<ClauseMatcher> clauses, double leastShare)
    {
        if (clauses.Count > MostClauses)
        {
            throw new ArgumentException($"A query has at most {MostClauses} clauses.", nameof(clauses));
        }
        _shares = new float[clauses.Count];
        _enough = clauses.Count <= MostRemembered ? new bool?[1 << clauses.Count] : [];
        var weightiest = 0f;
        foreach (var phrase in Enumerable.Range(0, clauses.Count).GroupBy(i => clauses[i].Clause.Phrase))
        {
            var wanted = phrase.Where(i => !clauses[i].Clause.Optional).ToList();
            if (phrase.Key == 0)
            {
                foreach (var i in wanted)
                {
                    _single |= clauses[i].Clause.Soft ? 0 : 1UL << i;
                    _wanted |= 1UL << i;
                    weightiest = Math.Max(weightiest, _shares[i] = clauses[i].Share);
                }
                continue;
            }
            var parts = wanted.Where(i => !clauses[i].Clause.IsWholePhrase).ToList();
            var share = phrase.Max(i => clauses[i].Share);
            weightiest = Math.Max(weightiest, share);
            var partsShare = parts.Sum(i => clauses[i].Share);
            parts.ForEach(i => _shares[i] = share * clauses[i].Share / partsShare);
            _phrases.Add((BitsOf(wanted.Where(i => clauses[i].Clause.IsWholePhrase)), BitsOf(parts), share, phrase.Any(i => clauses[i].Clause.Soft)));
        }
        _least = weightiest * (float)leastShare * (1 - Rounding);
    }

    public bool HasLeast => _least > 0;

    public bool IsAll(ulong met)
    {
        if ((met & _single) != _single)
        {
            return false;
        }
        foreach (var (whole, parts, _, soft) in _phrases)
        {
            if (!soft && (met & whole) == 0 && (parts == 0 || (met & parts) != parts))
            {
                return false;
            }
        }
        return true;
    }

    public bool IsEnough(ulong met) => met < (ulong)_enough.Length ? _enough[met] ??= Reaches(met) : Reaches(met);

    private bool Reaches(ulong met)
    {
        var share = SharesOf(met & _wanted);
        foreach (var (whole, parts, full, _) in _phrases)
        {
            share += (met & whole) != 0 ? full : SharesOf(met & parts);
        }
        return share >= _least;
    }

    private float SharesOf(ulong met)
    {
        var share = 0f;
        for (var left = met; left != 0; left &= left - 1)
        {
            share += _shares[System.Numerics.BitOperations.TrailingZeroCount(left)];
        }
        return share;
    }

    private static ulong BitsOf(IEnumerable<int> clauses) => clauses.Aggregate(0UL, (bits, i) => bits | (1UL << i));
}
