namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Says of the clauses that a document meets whether they are all that are wanted, or enough of them. Clauses stand as bits in the order of the query.</summary>
internal sealed class MetClauses
{
    /// <summary>Words of the query are far fewer.</summary>
    public const int MostClauses = 64;

    private const float Rounding = 1e-4f;

    private readonly ulong _single;
    private readonly ulong _wanted;
    private readonly List<(ulong Whole, ulong Parts, float Share, bool Soft)> _phrases = [];
    private readonly float[] _shares;
    private readonly float _least;

    public MetClauses(IReadOnlyList<ClauseMatcher> clauses, double leastShare)
    {
        if (clauses.Count > MostClauses)
        {
            throw new ArgumentException($"A query has at most {MostClauses} clauses.", nameof(clauses));
        }
        _shares = new float[clauses.Count];
        var weightiest = 0f;
        var phrases = 0;
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i].Clause;
            phrases = Math.Max(phrases, clause.Phrase);
            if (clause is { Phrase: 0, Optional: false })
            {
                _single |= clause.Soft ? 0 : 1UL << i;
                _wanted |= 1UL << i;
                weightiest = Math.Max(weightiest, _shares[i] = clauses[i].Share);
            }
        }
        for (var phrase = 1; phrase <= phrases; phrase++)
        {
            weightiest = Math.Max(weightiest, AddPhrase(phrase, clauses));
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

    public bool IsEnough(ulong met)
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

    /// <returns>What it weighs.</returns>
    private float AddPhrase(int phrase, IReadOnlyList<ClauseMatcher> clauses)
    {
        var (whole, parts, soft) = (0UL, 0UL, false);
        var (share, partsShare) = (0f, 0f);
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Clause is { } clause && clause.Phrase == phrase)
            {
                share = Math.Max(share, clauses[i].Share);
                soft |= clause.Soft;
                whole |= clause is { Optional: false, IsWholePhrase: true } ? 1UL << i : 0;
                parts |= clause is { Optional: false, IsWholePhrase: false } ? 1UL << i : 0;
                partsShare += clause is { Optional: false, IsWholePhrase: false } ? clauses[i].Share : 0;
            }
        }
        for (var left = parts; left != 0; left &= left - 1)
        {
            var i = System.Numerics.BitOperations.TrailingZeroCount(left);
            _shares[i] = partsShare > 0 ? share * clauses[i].Share / partsShare : 0;
        }
        // A number may be left out; words that no listing has may not, though they weigh nothing.
        if ((whole | parts) != 0)
        {
            _phrases.Add((whole, parts, share, soft));
        }
        return share;
    }
}
