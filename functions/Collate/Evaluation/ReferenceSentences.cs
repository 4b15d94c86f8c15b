namespace Collate.Evaluation;

/// <summary>Splits a reference into the sentences that ROUGE-L compares.</summary>
/// <remarks>
/// Plainer than <see cref="Articles.SentenceSplitter"/>, and apart from it: scores must stay comparable with others' when that one gets better.
/// A sentence ends at the end of a line, or at <c>. ! ?</c>, a danda or an Arabic question mark, with closing marks, before white space and
/// anything but <c>a</c> to <c>z</c>, unless a full stop belongs to an abbreviation or a single capital. Linear in the length of the text.
/// </remarks>
internal static class ReferenceSentences
{
    private static readonly string[] s_abbreviations =
    [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "St", "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "vs", "No",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "U.S", "U.N", "U.K", "D.C", "a.m", "p.m", "e.g", "i.e",
    ];

    /// <summary>The sentences in order, white space collapsed.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        foreach (var line in text.AsSpan().Split('\n'))
        {
            SplitLine(Whitespace.Collapse(text.AsSpan(line)), sentences);
        }

        return sentences;
    }

    private static void SplitLine(string line, List<string> sentences)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (!IsTerminator(line[at]))
            {
                continue;
            }

            var end = at + 1;
            while (end < line.Length && IsClosing(line[end]))
            {
                end++;
            }

            // White space is collapsed, so one character after the space there is always another.
            if (end < line.Length && line[end] == ' ' && !char.IsAsciiLetterLower(line[end + 1]) && !IsAbbreviation(line.AsSpan(start..at), line[at]))
            {
                sentences.Add(line[start..end]);
                start = end + 1;
            }

            at = end - 1;
        }

        if (start < line.Length)
        {
            sentences.Add(line[start..]);
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before, char terminator)
    {
        if (terminator != '.')
        {
            return false;
        }

        if (before.Length > 0 && char.IsAsciiLetterUpper(before[^1]) && StartsWord(before, 1))
        {
            return true;
        }

        foreach (var abbreviation in s_abbreviations)
        {
            if (before.EndsWith(abbreviation, StringComparison.Ordinal) && StartsWord(before, abbreviation.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWord(ReadOnlySpan<char> before, int length) =>
        before.Length == length || before[^(length + 1)] is ' ' or '(' or '"' or '\u201C';

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '\u0964' or '\u061F';

    private static bool IsClosing(char c) => c is '"' or ')' or ']' or '\u201D' or '\u2019' or '\'';
}
