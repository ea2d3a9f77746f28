using System.Collections.Concurrent;

namespace EarlyHelp.Directory.Search.Engine;

/// <summary>Answers that are likely to be asked for again. When there are more than so many, all are let go. For many threads.</summary>
public sealed class BoundedCache<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _kept = new(comparer);

    // The dictionary would lock all of itself to count.
    private int _count;

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => _kept.TryGetValue(key, out value);

    public void Keep(TKey key, TValue value)
    {
        if (!_kept.TryAdd(key, value))
        {
            _kept[key] = value;
        }
        else if (Interlocked.Increment(ref _count) > most)
        {
            _kept.Clear();
            Volatile.Write(ref _count, 0);
        }
    }
}
