using System.Globalization;

namespace Collate.Language.Values;

/// <summary>Reads small tables written as one string: <c>word value word value</c>.</summary>
internal static class WordPairs
{
    /// <summary>The words with their values, in order.</summary>
    public static IEnumerable<(string Word, decimal Value)> Read(string table)
    {
        var parts = table.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < parts.Length; i += 2)
        {
            yield return (parts[i], decimal.Parse(parts[i + 1], NumberStyles.Number, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The words of a list, as a set.</summary>
    public static HashSet<string> Set(string list) => new(list.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
