using System.Runtime.InteropServices;
using Collate.Language;

namespace Collate.Stories;

/// <summary>Counts and weighs the features of one article.</summary>
/// <remarks>
/// A feature weighs how often it occurs, times the square root of its word's weight (<see cref="WordWeight"/>), twice as much for a name:
/// a word that is mostly written with a capital. Words of the title count <see cref="TitleFactor"/> times; without a title, the first
/// <see cref="LeadWords"/> words stand in for it. Of a text longer than <see cref="MaxLength"/> only the beginning is read.
/// </remarks>
internal sealed class FingerprintBuilder(string? title, string wholeText, WordMemo? memo = null)
{
    private const int MaxLength = 1 << 17;
    private const int TitleFactor = 4;
    private const int LeadWords = 25;
    private const int NameFactor = 2;

    // What a hostile text repeats more often than this counts no further, so that squares stay within 64 bits.
    private const int MaxCount = 1 << 12;

    private readonly string text = Beginning(wholeText);
    private readonly Dictionary<uint, FeatureCount> counts = [];
    private MarkReader marks = new("und", null);

    /// <summary>The fingerprint.</summary>
    public Fingerprint Build()
    {
        var (source, language) = SourceOf(title, text, memo ?? new WordMemo());
        marks = new MarkReader(language, source as WordMemo);
        var hasTitle = !string.IsNullOrWhiteSpace(title);
        if (hasTitle)
        {
            Read(title!, source, int.MaxValue);
        }

        Read(text, source, hasTitle ? 0 : LeadWords);
        return Fingerprint.Create(source is WordMemo, Scale(Heaviest()), marks.ToArray());
    }

    /// <summary>What makes features of a text's words, and the language that it takes the text to be in.</summary>
    public static (IFeatureSource Source, string Language) SourceOf(string? title, string text, WordMemo english)
    {
        var language = LanguageGuess.Of($"{title}\n{text}");
        return language is "en" || (language is "und" && LooksLatin(text)) ? (english, "en") : (new OtherFeatures(language), language);
    }

    // Ends between two words where there is such a place.
    private static string Beginning(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var space = text.AsSpan(0, MaxLength).LastIndexOf(' ');
        return text[..(space > 0 ? space : MaxLength)];
    }

    private static bool LooksLatin(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return Scripts.Of(c) == Script.Latin;
            }
        }

        return true;
    }

    private void Read(string part, IFeatureSource source, int leadWords)
    {
        var tokens = new List<Token>(part.Length / 5);
        Tokenizer.Tokenize(part, tokens);
        var found = new List<Feature>();
        var words = 0;
        foreach (var token in tokens)
        {
            marks.Append(part, token);
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            found.Clear();
            source.Append(part, token, found);
            var factor = words++ < leadWords ? TitleFactor : 1;
            foreach (var feature in found)
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, feature.Hash, out var known);
                count.Weight = known ? Math.Min(count.Weight, feature.Weight) : feature.Weight;
                count.Count = Math.Min(count.Count + factor, MaxCount);
                count.Occurrences++;
                count.Capitals += char.IsUpper(part[token.Start]) ? 1 : 0;
            }
        }
    }

    // By weight, then by hash, so that the choice among equals is always the same.
    private List<(uint Feature, long Weight, bool IsName)> Heaviest()
    {
        var weighed = new List<(uint Feature, long Weight, bool IsName)>(counts.Count);
        foreach (var (feature, count) in counts)
        {
            var name = count.Capitals * 2 > count.Occurrences;
            var weight = (long)count.Count * IntegerRoot.Of((ulong)count.Weight << 8) * (name ? NameFactor : 1);
            if (weight > 0)
            {
                weighed.Add((feature, weight, name));
            }
        }

        weighed.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Feature.CompareTo(b.Feature));
        return weighed.Count > Fingerprint.MaxFeatures ? weighed[..Fingerprint.MaxFeatures] : weighed;
    }

    private static (uint Feature, int Weight, bool IsName)[] Scale(List<(uint Feature, long Weight, bool IsName)> parts)
    {
        var squares = 0UL;
        foreach (var part in parts)
        {
            squares += (ulong)(part.Weight * part.Weight);
        }

        var length = IntegerRoot.Of(squares);
        var scaled = new List<(uint Feature, int Weight, bool IsName)>(parts.Count);
        foreach (var (feature, weight, name) in parts)
        {
            var rounded = (int)Math.Min(((weight * Fingerprint.Length) + (length / 2)) / length, Fingerprint.Length);
            if (rounded > 0)
            {
                scaled.Add((feature, rounded, name));
            }
        }

        scaled.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        return [.. scaled];
    }

    private struct FeatureCount
    {
        public int Weight;
        public int Count;
        public int Occurrences;
        public int Capitals;
    }
}
