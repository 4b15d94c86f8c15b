namespace Collate.Stories;

/// <summary>Sets of numbers that grow together (Tarjan 1975).</summary>
internal sealed class UnionFind
{
    private readonly List<int> parents = [];

    /// <summary>Adds the next number, in a set of its own.</summary>
    public void Add() => parents.Add(parents.Count);

    /// <summary>The smallest number of the set that holds this one.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
        {
            number = parents[number] = parents[parents[number]];
        }

        return number;
    }

    /// <summary>Makes two sets one.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }
}
