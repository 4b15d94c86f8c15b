using Collate.Evidence;
using Collate.Language.Values;

namespace Collate.Summaries;

/// <summary>The numbers over which the sources differ: a headline, which cannot name both sides, does not name one.</summary>
internal sealed class ContestedNumbers(StoryEvidence evidence)
{
    private readonly List<NumberMention> _numbers = [.. evidence.Conflicts
        .Where(conflict => conflict.Kind is DisagreementKind.Number or DisagreementKind.Amount)
        .SelectMany(conflict => conflict.Sides)
        .SelectMany(side => Read(side.Value, evidence.Story.Language))];

    /// <summary>Whether a line gives one of them.</summary>
    public bool IsIn(string line) =>
        _numbers.Count > 0 && Read(line, evidence.Story.Language).Exists(number => _numbers.Exists(contested => NumberComparison.SameValue(number, contested)));

    private static List<NumberMention> Read(string text, string language)
    {
        var sentence = new TokenizedSentence(text);
        var numbers = new List<NumberMention>();
        NumberReader.Read(sentence, language, new bool[sentence.Count], numbers);
        return numbers;
    }
}
