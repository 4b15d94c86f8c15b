namespace Collate.Stories;

/// <summary>Sets of numbers that grow together (Tarjan 1975).</summary>
internal sealed class UnionFind
{
    private readonly int[] parents;
    private readonly int[] sizes;

    /// <summary>Numbers from 0, each in a set of its own.</summary>
    public UnionFind(int count)
    {
        parents = [.. Enumerable.Range(0, count)];
        sizes = new int[count];
        Array.Fill(sizes, 1);
    }

    /// <summary>The same sets, which grow on their own.</summary>
    public UnionFind(UnionFind other) => (parents, sizes) = ([.. other.parents], [.. other.sizes]);

    /// <summary>The smallest number of the set that holds this one.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
        {
            number = parents[number] = parents[parents[number]];
        }

        return number;
    }

    /// <summary>How many numbers the set holds that holds this one.</summary>
    public int SizeOf(int number) => sizes[Find(number)];

    /// <summary>Makes two sets one.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a != b)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            parents[b] = a;
            sizes[a] += sizes[b];
        }
    }
}
