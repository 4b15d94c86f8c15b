using Collate.Language;

namespace Collate.Stories;

/// <summary>English words as features: their Porter stems, weighed by rank.</summary>
internal sealed class EnglishFeatures : IFeatureSource
{
    // Endings of torn contractions are one or two letters: 's, 'd, 're, 've, 'll.
    private const int LongestContraction = 2;

    /// <inheritdoc/>
    public void Append(string text, Token token, List<Feature> features)
    {
        var word = WordForm.Fold(text.AsSpan(token.Start, token.End - token.Start));
        if (word.Contains('-') && WordTable.RankOf(word) < 0)
        {
            foreach (var range in word.AsSpan().Split('-'))
            {
                AppendPart(word[range], features);
            }
        }
        else
        {
            AppendPart(word, features);
        }
    }

    private static void AppendPart(string word, List<Feature> features)
    {
        if (StopWords.IsEnglish(word))
        {
            return;
        }

        var apostrophe = word.LastIndexOf('\'');
        if (apostrophe > 0 && word.Length - apostrophe - 1 <= LongestContraction)
        {
            word = word[..apostrophe];
        }

        word = word.Replace("'", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (word.Length > 1 && !StopWords.IsEnglish(word))
        {
            features.Add(new Feature(Fnv1a.Hash(Stemmer.Stem(word)), WordWeight.Of(WordTable.RankOf(word))));
        }
    }
}
