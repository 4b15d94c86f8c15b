namespace Collate.Evidence;

/// <summary>Numbers from 0 in disjoint sets, each known by its lowest number.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest number of the set that a number is in.</summary>
    public int RootOf(int number)
    {
        while (_parents[number] != number)
        {
            number = _parents[number] = _parents[_parents[number]];
        }

        return number;
    }

    /// <summary>Makes one set of the sets of two numbers.</summary>
    public void Join(int a, int b)
    {
        var (x, y) = (RootOf(a), RootOf(b));
        _parents[Math.Max(x, y)] = Math.Min(x, y);
    }

    /// <summary>For each number the lowest of its set.</summary>
    public int[] Roots()
    {
        var roots = new int[_parents.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = RootOf(i);
        }

        return roots;
    }
}
