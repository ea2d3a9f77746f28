namespace EarlyHelp.Directory.Search.Highlighting;

/// <summary>A few numbers. Nearly all that are asked for are none of them, which one bit tells.</summary>
internal sealed class NumberSet
{
    private const int Words = 64;

    /// <summary>A bit for each number there is, by its last digits.</summary>
    private readonly ulong[] _some = new ulong[Words];

    public void Add(int number) => _some[Place(number)] |= 1UL << number;

    /// <summary>It is there, or another that looks like it.</summary>
    public bool MayHave(int number) => (_some[Place(number)] & (1UL << number)) != 0;

    private static int Place(int number) => (number >> 6) & (Words - 1);
}
