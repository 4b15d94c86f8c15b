namespace Collate.Articles;

/// <summary>One sentence as a stretch of the cleaned text.</summary>
/// <param name="Start">First UTF-16 code unit, counted from 0.</param>
/// <param name="End">One past the last UTF-16 code unit; always greater than <paramref name="Start"/>.</param>
/// <param name="Paragraph">The paragraph it stands in, counted from 0.</param>
public readonly record struct Sentence(int Start, int End, int Paragraph)
{
    /// <summary>Length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The words themselves.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
