namespace Collate.Summaries;

/// <summary>The exact words of a source that a sentence rests on.</summary>
/// <param name="Source">The source's number <c>n</c>, counted from 1.</param>
/// <param name="Sentence">The sentence in that source in which the words start, counted from 1.</param>
/// <param name="Start">First UTF-16 code unit in the source's cleaned text, counted from 0.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Quote">The words: exactly <c>text[Start..End]</c>.</param>
public sealed record Citation(int Source, int Sentence, int Start, int End, string Quote);
