using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>What a share, a sum or a speed is of, where news has few words for it and a story one value: turnout, ransom, damage.</summary>
internal static class NumberTopics
{
    /// <summary>The topic of every speed.</summary>
    public const int Speed = 100;

    /// <summary>The topic of how long a contract runs.</summary>
    public const int Contract = 101;

    /// <summary>The topic of what somebody wins or loses by.</summary>
    public const int Margin = 102;

    private static readonly HashSet<string> Contracts = [.. WordPairs.Set("contract deal agreement vertrag contrat contrato").SelectMany(word => new[] { Stemmer.Stem(word), WordStem.Of(word, "de") })];

    private const string Table =
        "%:turnout poll polls wahlbeteiligung participation participación affluenza"
        + "|$:ransom demanded lösegeld rançon rescate riscatto"
        + "|$:damage damages schaden schadens sachschaden gekostet dégâts dommages daños danni"
        + "|$:fine fined penalty bußgeld geldstrafe amende multa"
        + "|%:premium above prämie aufschlag prime prima";

    private static readonly Dictionary<(NumberKind Kind, string Stem), int> Topics = Read();

    /// <summary>The number of the topic that a frame's clause names, or -1.</summary>
    public static int Of(StoryText story, NumberFrame frame)
    {
        if (frame.Number.Kind == NumberKind.Measure)
        {
            return frame.Number.Unit == "m/s" ? Speed
                : frame.Number.GivenUnit == "y" && Array.Exists(frame.Words, word => Contracts.Contains(story.Vocabulary.TextOf(word))) ? Contract
                : -1;
        }

        // "by 14 votes"
        if (frame.Number.Kind == NumberKind.Count)
        {
            var tokens = story.Sentences[frame.Sentence].Tokens;
            var at = NumberFrames.TokenAt(tokens, frame.Number.Start);
            return tokens[at - 1] == "by" || (tokens[at - 2] == "by" && tokens[at - 1] is "just" or "only") ? Margin : -1;
        }

        foreach (var word in frame.Words)
        {
            if (Topics.TryGetValue((frame.Number.Kind, story.Vocabulary.TextOf(word)), out var topic))
            {
                return topic;
            }
        }

        return -1;
    }

    private static Dictionary<(NumberKind Kind, string Stem), int> Read()
    {
        var topics = new Dictionary<(NumberKind, string), int>();
        foreach (var (number, line) in Table.Split('|').Index())
        {
            var kind = line[0] == '%' ? NumberKind.Percent : NumberKind.Money;
            foreach (var word in line[2..].Split(' '))
            {
                topics.TryAdd((kind, Stemmer.Stem(word)), number);
                topics.TryAdd((kind, WordStem.Of(word, "de")), number);
                topics.TryAdd((kind, word), number);
            }
        }

        return topics;
    }
}
