using System.Collections.Frozen;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>
/// Knows addresses that were asked for lately. Most searches are made once and never again: to keep their pages would cost as much as a tenth of making them, and would push out those
/// that many ask for. So a page is kept from the second time on.
/// </summary>
/// <param name="queryKeys">What tells pages apart; nothing else of an address counts.</param>
public sealed class AskedBefore(IEnumerable<string> queryKeys)
{
    /// <summary>A later address takes the place of an earlier one: what is forgotten is made once more.</summary>
    private const int Places = 1 << 16;

    private readonly int[] _last = new int[Places];
    private readonly FrozenSet<string> _keys = queryKeys.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes a request.</summary>
    /// <returns>Whether its address was asked for before.</returns>
    public bool Note(HttpRequest request)
    {
        var address = StringComparer.OrdinalIgnoreCase.GetHashCode(request.Path.Value!);
        foreach (var (key, values) in request.Query)
        {
            if (_keys.Contains(key))
            {
                // In whatever order the keys stand.
                address ^= HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(key), values.ToString());
            }
        }

        ref var last = ref _last[address & (Places - 1)];
        if (Volatile.Read(ref last) == address)
        {
            return true;
        }

        Volatile.Write(ref last, address);
        return false;
    }
}
