using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells which of the counts that every report of an event gives a number is: of the dead, the injured, the arrested, of those who marched.</summary>
/// <remarks>A count of people in general, whatever they are called, beside a word of the doing; or that word itself is what is counted ("nine deaths"). Not a count of some of them ("four children").</remarks>
internal static class NumberAspects
{
    private static readonly HashSet<string> Everybody = WordPairs.Set(
        "people persons residents villagers locals neighbours neighbors inhabitants citizens individuals victims lives protesters protestors demonstrators marchers participants suspects passengers travellers travelers riders "
        + "menschen personen einwohner anwohner bewohner teilnehmer passagiere fahrgäste insassen leute personnes individus habitants participants passagers voyageurs gens manifestants "
        + "personas vecinos habitantes pobladores participantes pasajeros viajeros manifestantes");

    private static readonly HashSet<string> Some = WordPairs.Set(
        "children child kids boys girls men women teenagers pupils police officers policemen firefighters soldiers troops guards rescuers journalists staff crew members pilots drivers civilians foreigners minors adults others dead injured wounded killed missing");

    private static readonly HashSet<string> Between = WordPairs.Set("at least about around some nearly almost more than up to as many over another roughly");

    private static readonly HashSet<string> Auxiliaries = WordPairs.Set("were was have has had been are reported confirmed feared");

    private static readonly HashSet<string> Lives = WordPairs.Set("life lives leben vie vies vida vidas");

    private static readonly HashSet<string> Lost = WordPairs.Set("lost lose loses claimed claims claiming cost ums verloren perdu perdirent perdieron perdió perdido");

    private static readonly HashSet<string> Parts = WordPairs.Set("of de von der d'entre parmi entre including dont darunter davon unter among incluidos incluidas incluyendo");

    private static readonly int Death = Predicates.GroupOf(Stemmer.Stem("killed"));

    private static readonly int March = Predicates.GroupOf(Stemmer.Stem("marched"));

    /// <summary>The aspect of those who watched.</summary>
    public const int Crowd = 10_000;

    /// <summary>The aspect of those who did it: robbers, raiders, gunmen.</summary>
    public const int Raiders = 10_001;

    private static readonly HashSet<string> Raiding = WordPairs.Set(
        "robbers raiders thieves burglars gunmen attackers intruders assailants hijackers kidnappers räuber täter einbrecher angreifer malfaiteurs braqueurs cambrioleurs voleurs assaillants ladrones atracadores asaltantes lupiči");

    private static readonly HashSet<string> Masked = WordPairs.Set("masked hooded armed maskierte maskierten bewaffnete bewaffneten vermummte cagoulés armés masqués encapuchados armados enmascarados");

    private static readonly HashSet<string> Bodies = WordPairs.Set("bodies corpses leichen cadavres cadáveres");

    private static readonly HashSet<string> Gathering = WordPairs.Set("mortuary morgue coroner leichenhalle rechtsmedizin morgue légiste depósito forense");

    private static readonly HashSet<string> Crowds = WordPairs.Set("crowd attendance gate audience affluence asistencia kulisse");

    private static readonly HashSet<string> Watching = WordPairs.Set("spectators spectateurs espectadores zuschauer zuschauern zuschauerinnen diváků");

    /// <summary>Whether a count can go up long after the event: not of those who were there.</summary>
    public static bool Grows(int aspect) => aspect != March && aspect != Crowd && aspect != Raiders;

    /// <summary>The number of the doing, or -1.</summary>
    public static int Of(StoryText story, NumberFrame frame)
    {
        if (frame.Number.Kind != NumberKind.Count || frame.Measured is not null || frame.Number.Value != decimal.Truncate(frame.Number.Value) || IsPart(story, frame))
        {
            return -1;
        }

        if (frame.Number.Head is not { } head)
        {
            return Beside(story, story.Sentences[frame.Sentence], frame.Number);
        }

        if (IsCrowd(story.Sentences[frame.Sentence].Tokens, NumberFrames.TokenAt(story.Sentences[frame.Sentence].Tokens, frame.Number.Start), head))
        {
            return Crowd;
        }

        if (IsRaider(story, frame, head))
        {
            return Raiders;
        }

        // "15.000 à manifester"
        if (!IsAnybody(story, head) && !(frame.Head < 0 && head is "à" or "a"))
        {
            return frame.Head >= 0 && story.Kinship.Grows(frame.Head) && !(Bodies.Contains(head) && !IsOfAll(story.Sentences[frame.Sentence].Tokens)) ? story.Kinship.DoingOf(frame.Head) : -1;
        }

        return LosesLives(story, frame) ? Death
            : frame.Predicate >= 0 && story.Kinship.Grows(frame.Predicate) ? story.Kinship.DoingOf(frame.Predicate)
            : -1;
    }

    /// <summary>Bodies are of all the dead where they are brought together, of some where they are found.</summary>
    private static bool IsOfAll(TokenizedSentence tokens) => Enumerable.Range(0, tokens.Count).Any(i => Gathering.Contains(tokens[i]));

    /// <summary>"Three masked men", "four raiders"; not "two robbers were arrested". Where a story has robbers, figures that were seen are they.</summary>
    private static bool IsRaider(StoryText story, NumberFrame frame, string head)
    {
        if (frame.Predicate >= 0 && story.Kinship.Grows(frame.Predicate))
        {
            return false;
        }

        var tokens = story.Sentences[frame.Sentence].Tokens;
        var at = NumberFrames.TokenAt(tokens, frame.Number.End - 1) + 1;
        return Raiding.Contains(head) || ((IsAnybody(story, head) || head is "men" or "figures" or "hommes" or "männer" or "hombres") && (Masked.Contains(tokens[at]) || Masked.Contains(tokens[at + 1]) || (head == "figures" && frame.Words.Length > 0 && tokens[at] == "figures" && tokens[at + 1] is "in" or "with" or "carrying")));
    }

    /// <summary>"A crowd of 29,310", "in front of 31,842", "31.842 Zuschauer".</summary>
    private static bool IsCrowd(TokenizedSentence tokens, int at, string? head)
    {
        var before = at - 1;
        while (Between.Contains(tokens[before]))
        {
            before--;
        }

        return (head is not null && Watching.Contains(head))
            || (tokens[before] == "of" && Crowds.Contains(tokens[before - 1])) || (tokens[before] == "of" && tokens[before - 1] == "front" && head is null) || (tokens[before] is "was" or "devant" or "ante" or "vor" && (Crowds.Contains(tokens[before - 1]) || (head is not null && Watching.Contains(head))));
    }

    /// <summary>The doing that a number without a noun is of: "killing at least 12", "12 were injured"; or -1.</summary>
    public static int Beside(StoryText story, AnalyzedSentence sentence, NumberMention number)
    {
        const int Reach = 3;
        var tokens = sentence.Tokens;
        var at = NumberFrames.TokenAt(tokens, number.Start);
        if (number.Head is not null || number.Kind != NumberKind.Count || number.Value != decimal.Truncate(number.Value))
        {
            return -1;
        }

        if (IsCrowd(tokens, at, null))
        {
            return Crowd;
        }

        for (var i = at - 1; i >= Math.Max(0, at - Reach - 1) && (i == at - 1 || Between.Contains(tokens[i + 1])); i--)
        {
            if (sentence.FeatureAt[i] >= 0 && story.Kinship.Grows(sentence.FeatureAt[i]) && tokens[i].EndsWith("ing", StringComparison.Ordinal))
            {
                return story.Kinship.DoingOf(sentence.FeatureAt[i]);
            }
        }

        var verb = NumberFrames.TokenAt(tokens, number.End - 1) + 1;
        while (Auxiliaries.Contains(tokens[verb]))
        {
            verb++;
        }

        return verb < tokens.Count && sentence.FeatureAt[verb] >= 0 && story.Kinship.Grows(sentence.FeatureAt[verb]) ? story.Kinship.DoingOf(sentence.FeatureAt[verb]) : -1;
    }

    /// <summary>Whether a noun stands for people in general, or is one for people that does not set some apart: "workers", "tourists".</summary>
    public static bool IsAnybody(StoryText story, string head) =>
        Everybody.Contains(head) || (story.Language == "en" && !Some.Contains(head) && WordTable.RankOf(head) is >= 0 and var rank && WordTable.RankOf("person") is var person
            && WordMeanings.Of(person).IsBroader(WordMeanings.Of(rank)));

    /// <summary>"Four of them", "cuatro de ellos"; or in a sentence that states an update, where it may be what came on top.</summary>
    private static bool IsPart(StoryText story, NumberFrame frame)
    {
        var sentence = story.Sentences[frame.Sentence];
        var at = NumberFrames.TokenAt(sentence.Tokens, frame.Number.Start);
        return Parts.Contains(sentence.Tokens[at + 1]) || (Parts.Contains(sentence.Tokens[at - 1]) && sentence.Tokens[at - 1] is not ("of" or "de" or "von" or "der"))
            || (!frame.IsUpdate && sentence.Numbers.Any(number => StatedUpdates.Is(sentence.Tokens, NumberFrames.TokenAt(sentence.Tokens, number.Start))));
    }

    /// <summary>"Twelve villagers lost their lives".</summary>
    private static bool LosesLives(StoryText story, NumberFrame frame)
    {
        const int Reach = 6;
        var tokens = story.Sentences[frame.Sentence].Tokens;
        var at = NumberFrames.TokenAt(tokens, frame.Number.Start);
        for (var i = Math.Max(0, at - Reach); i < Math.Min(tokens.Count, at + Reach); i++)
        {
            if (Lives.Contains(tokens[i]))
            {
                for (var verb = Math.Max(0, i - 3); verb < i; verb++)
                {
                    if (Lost.Contains(tokens[verb]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
