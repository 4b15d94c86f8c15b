using Collate.Language;

namespace Collate.Stories;

/// <summary>Words of languages without a table as features, all of one weight.</summary>
/// <remarks>
/// Scripts with capitals, and Devanagari: the first five letters, which takes most inflection away. Other scripts: stretches of five letters, since
/// particles grow onto words at their front (McNamee and Mayfield, Character n-gram tokenization for European language text retrieval, 2004).
/// Chinese, Japanese and Korean: pairs of characters.
/// </remarks>
internal sealed class OtherFeatures(string language) : IFeatureSource
{
    private const int Letters = 5;
    private const int Weight = 16;
    private const int LongestElision = 2;

    // Keeps these features apart from English stems.
    private static readonly uint Seed = Fnv1a.Hash("other");

    private readonly uint stopWords = StopWords.MaskOf(language);
    private Token last;

    /// <inheritdoc/>
    public void Append(string text, Token token, List<Feature> features)
    {
        var before = last;
        last = token;
        var script = Scripts.Of(text[token.Start]);
        if (script is Script.Han or Script.Kana)
        {
            if (before.End == token.Start && before.End > 0 && Scripts.Of(text[before.Start]) is Script.Han or Script.Kana)
            {
                Add(text.AsSpan(before.Start, token.End - before.Start), features);
            }

            return;
        }

        var word = WithoutElision(WordForm.Fold(text.AsSpan(token.Start, token.End - token.Start)));
        foreach (var range in word.AsSpan().Split('-'))
        {
            AppendPart(word.AsSpan(range), script, features);
        }
    }

    private void AppendPart(ReadOnlySpan<char> word, Script script, List<Feature> features)
    {
        if (word.Length < 2 || (StopWords.LanguagesOf(word) & stopWords) != 0)
        {
            return;
        }

        if (script is Script.Latin or Script.Greek or Script.Cyrillic or Script.Devanagari)
        {
            Add(word[..Math.Min(Letters, word.Length)], features);
            return;
        }

        var length = Math.Min(script == Script.Hangul ? 2 : Letters, word.Length);
        for (var i = 0; i + length <= word.Length; i++)
        {
            Add(word.Slice(i, length), features);
        }
    }

    // l'avion, qu'il: the word is what follows; Ankara'da: the word is what goes before.
    private static string WithoutElision(string word)
    {
        var apostrophe = word.IndexOf('\'');
        return apostrophe < 0 ? word
            : apostrophe <= LongestElision ? word[(apostrophe + 1)..]
            : word[..apostrophe];
    }

    private static void Add(ReadOnlySpan<char> feature, List<Feature> features) => features.Add(new Feature(Fnv1a.Hash(feature, Seed), Weight));
}
