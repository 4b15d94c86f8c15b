namespace Collate.Articles.Cleaning;

/// <summary>A set of words that lines may start with, looked up by their first letter. Case does not matter; of several that fit, the longest is found.</summary>
internal sealed class Openings
{
    private readonly Dictionary<char, string[]> byFirst;

    /// <summary>Makes the set.</summary>
    public Openings(params IEnumerable<string> words) =>
        byFirst = words.GroupBy(word => char.ToUpperInvariant(word[0])).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>The length of the longest of the words that the line starts with, or 0.</summary>
    public int Match(ReadOnlySpan<char> line)
    {
        if (!line.IsEmpty && byFirst.TryGetValue(char.ToUpperInvariant(line[0]), out var words))
        {
            foreach (var word in words)
            {
                if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }
}
