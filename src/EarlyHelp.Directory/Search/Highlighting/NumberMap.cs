namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>What a few numbers stand for. Nearly all that are asked for are none of them, which one bit tells.</summary>
internal sealed class NumberMap<T>
    where T : class
{
    private readonly Dictionary<int, T> _values = [];

    /// <summary>A bit for each number there is, by its last digits.</summary>
    private Bits _some;

    public T this[int number]
    {
        set
        {
            _some[Place(number)] |= 1UL << number;
            _values[number] = value;
        }
    }

    public T? Find(int number) => (_some[Place(number)] & (1UL << number)) == 0 ? null : _values.GetValueOrDefault(number);

    private static int Place(int number) => (number >> 6) & (Bits.Length - 1);

    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct Bits
    {
        public const int Length = 16;

        private ulong _first;
    }
}

internal static class NumberMaps
{
    public static T GetOrAdd<T>(this NumberMap<T> map, int number)
        where T : class, new()
    {
        if (map.Find(number) is not { } value)
        {
            map[number] = value = new T();
        }

        return value;
    }
}
