namespace Collate.Language;

/// <summary>The words that carry no content, of every language that has a list.</summary>
/// <remarks>
/// English has a list of its own, of closed-class words only: the published lists also hold <c>information</c>, <c>world</c> and two-letter
/// country codes. The other languages come from stopwords-iso (see <c>Resources/NOTICE.md</c>), one line each in <c>stopwords.txt</c>:
/// the language, then its words in ordinal order, separated by spaces.
/// </remarks>
internal static class StopWords
{
    private static readonly List<string> Codes = [];

    // Each word with one bit per language whose list has it, in the order of Codes.
    private static readonly WordMap<uint> Masks = Load();

    private static readonly uint English = MaskOf("en");

    /// <summary>The languages that have a list, in ordinal order; bit <c>i</c> of <see cref="LanguagesOf"/> stands for the one at <c>i</c>.</summary>
    public static IReadOnlyList<string> Languages => Codes;

    /// <summary>Whether a lower-case English word carries no content.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> word) => (LanguagesOf(word) & English) != 0;

    /// <summary>Whether a lower-case word carries no content in a language, given as a two-letter code. Never, in a language without a list.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> word, string language) => (LanguagesOf(word) & MaskOf(language)) != 0;

    /// <summary>The languages in which a lower-case word carries no content, one bit each.</summary>
    public static uint LanguagesOf(ReadOnlySpan<char> word) => Masks.TryGetValue(word, out var mask) ? mask : 0;

    /// <summary>The bit that stands for a language in <see cref="LanguagesOf"/>; zero for a language without a list.</summary>
    public static uint MaskOf(string language)
    {
        var index = Codes.IndexOf(language);
        return index < 0 ? 0 : 1u << index;
    }

    private static WordMap<uint> Load()
    {
        var masks = new WordMap<uint>();
        using var reader = new StreamReader(typeof(StopWords).Assembly.GetManifestResourceStream("Collate.stopwords.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var mask = 1u << Codes.Count;
            Codes.Add(words[0]);
            foreach (var word in words.AsSpan(1))
            {
                masks.At(word) |= mask;
            }
        }

        return masks;
    }
}
