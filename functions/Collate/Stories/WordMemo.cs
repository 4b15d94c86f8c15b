using Collate.Language;

namespace Collate.Stories;

/// <summary>Remembers what English words, as written, give to a fingerprint, while one text or the texts of one story are read.</summary>
/// <remarks>Most words of a text come again. What a word gives depends on nothing but the word, so a memo changes no result. Not safe for concurrent use.</remarks>
internal sealed class WordMemo : IFeatureSource
{
    private readonly EnglishFeatures source = new();
    private readonly Dictionary<string, Feature[]>.AlternateLookup<ReadOnlySpan<char>> features = new Dictionary<string, Feature[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> unmarked = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public void Append(string text, Token token, List<Feature> found)
    {
        var word = text.AsSpan(token.Start, token.End - token.Start);
        if (!features.TryGetValue(word, out var known))
        {
            var before = found.Count;
            source.Append(text, token, found);
            features[word] = found.GetRange(before, found.Count - before).ToArray();
            return;
        }

        found.AddRange(known);
    }

    /// <summary>Whether a word is known to be no part of a day or number.</summary>
    public bool IsUnmarked(ReadOnlySpan<char> word) => unmarked.Contains(word);

    /// <summary>A word is no part of a day or number.</summary>
    public void AddUnmarked(ReadOnlySpan<char> word) => unmarked.Add(word);
}
