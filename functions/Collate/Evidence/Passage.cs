namespace Collate.Evidence;

/// <summary>A stretch of words within a sentence of a story.</summary>
/// <param name="Sentence">The sentence, as an index into the story's sentences.</param>
/// <param name="Start">First UTF-16 code unit within the sentence.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct Passage(int Sentence, int Start, int End)
{
    /// <summary>A whole sentence.</summary>
    public static Passage Whole(StoryText story, int sentence) => new(sentence, 0, story.Sentences[sentence].Text.Length);
}
