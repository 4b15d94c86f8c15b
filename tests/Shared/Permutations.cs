namespace Collate.TestKit;

/// <summary>Every order of some things.</summary>
internal static class Permutations
{
    public static IEnumerable<T[]> Of<T>(T[] items)
    {
        if (items.Length <= 1)
        {
            yield return items;
            yield break;
        }

        for (var i = 0; i < items.Length; i++)
        {
            foreach (var rest in Of<T>([.. items[..i], .. items[(i + 1)..]]))
            {
                yield return [items[i], .. rest];
            }
        }
    }
}
