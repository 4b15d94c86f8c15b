namespace Collate.Summaries.Verifying;

/// <summary>A stretch that somebody says, with the stretch that tells who: positions in the text.</summary>
/// <param name="SpeakerStart">Where the words for the speaker start.</param>
/// <param name="SpeakerEnd">One past their end.</param>
/// <param name="SaidStart">Where what is said starts.</param>
/// <param name="SaidEnd">One past its end.</param>
internal readonly record struct Utterance(int SpeakerStart, int SpeakerEnd, int SaidStart, int SaidEnd)
{
    /// <summary>Whether a position is in the words for the speaker.</summary>
    public bool IsSpeaker(int position) => SpeakerStart <= position && position < SpeakerEnd;

    /// <summary>Whether a position is in what is said.</summary>
    public bool IsSaid(int position) => SaidStart <= position && position < SaidEnd && !IsSpeaker(position);
}
