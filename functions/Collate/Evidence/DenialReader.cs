using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what the clauses of a story deny: the thing that there was none of, or what was not done and by whom.</summary>
internal sealed class DenialReader(StoryText story, StoryClauses clauses)
{
    /// <summary>A thing that stands in more sentences than this, and in more than <see cref="MostPercent"/> of them, is what the story is about.</summary>
    private const int MostSentences = 5;

    private const int MostPercent = 8;

    private static readonly HashSet<string> Nouns = WordPairs.Set("no kein keine keinen keinem keinerlei aucun aucune ningún ninguna žádný žádná žádné žádnou");

    private static readonly HashSet<string> Verbs = WordPairs.Set("not never nicht nie niemals pas jamais no nunca jamás");

    private static readonly HashSet<string> Soft = WordPairs.Set(
        "clear clearly known sure certain yet immediately immediate only just until necessarily longer least enough say comment respond reply answer know believe think want need elaborate specify comments more less fewer doubt matter surprise "
        + "one way time reason indication sign signs evidence details information word plans idea question need choice matter other others further additional new doubt case place part problem problems issue issues change changes sense damage survivors "
        + "seulement encore plus mehr nur noch sólo solo más todavía aún");

    /// <summary>What follows says when and why, not what is done to what.</summary>
    private static readonly HashSet<string> Asides = WordPairs.Set("as when while because during although though als während weil obwohl pendant lorsque quand mientras cuando porque");

    /// <summary>Who speaks of himself.</summary>
    private static readonly HashSet<string> Speakers = WordPairs.Set("i we ich wir");

    private static readonly HashSet<string> Decided = WordPairs.Set("decided chosen chose opted vowed promised agreed");

    private static readonly HashSet<string> Light = WordPairs.Set("go goes went gone come comes came make makes made have had take took taken get got give gave given use used see saw seen receive received do did done found find heard reported");

    /// <summary>The denials of a sentence, in order.</summary>
    public IEnumerable<Denial> DenialsIn(int number)
    {
        var tokens = story.Sentences[number].Tokens;
        if (!story.Sentences[number].Negated)
        {
            yield break;
        }

        // "Will not begin before spring": later, not never.
        foreach (var clause in clauses.Of(number).Where(clause => !(clause.IsPlan && tokens[clause.Last + 1] is "before" or "until" or "unless")))
        {
            for (var cue = clause.Cue; cue >= 0 && cue <= clause.Last; cue++)
            {
                if (!Negation.IsCue(tokens, cue) || clauses.IsUnsure(clause, cue) || IsOfSome(story.Sentences[number], cue) || Soft.Contains(tokens[cue + 1]))
                {
                    continue;
                }

                // What follows a comma is somebody's comment; what follows "as", when it was.
                var end = cue + 1;
                while (end <= clause.Last && tokens[end] is not ("," or ";") && !Asides.Contains(tokens[end]))
                {
                    end++;
                }

                var after = clause.After(cue).ToArray().Where(word => word.Token < end).ToArray();
                if (after.Length == 0 || after[0].Token > cue + 3 || Soft.Contains(tokens[after[0].Token]))
                {
                    continue;
                }

                foreach (var denial in IsNounCue(tokens, cue) ? OfThing(clause, tokens, after) : OfDoing(clause, tokens, cue, after))
                {
                    yield return denial;
                }
            }
        }
    }

    /// <summary>"Of 64 museums 23 had no guard": who is only counted is none that is told of.</summary>
    private static bool IsOfSome(AnalyzedSentence sentence, int cue)
    {
        foreach (var number in sentence.Numbers)
        {
            if (number.Head is null && NumberFrames.TokenAt(sentence.Tokens, number.End - 1) is var last && last < cue && last >= cue - 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"No bank card details were compromised": the last of the words side by side, and what is done with it.</summary>
    private IEnumerable<Denial> OfThing(Clause clause, TokenizedSentence tokens, ClauseWord[] after)
    {
        var head = 0;
        while (story.Language == "de" && head + 1 < after.Length && !tokens.IsCapitalised(after[head].Token))
        {
            head++;
        }

        while (story.Language == "en" && head < 2 && head + 1 < after.Length && after[head + 1].Token == after[head].Token + 1 && !IsVerbForm(tokens[after[head + 1].Token]))
        {
            head++;
        }

        var words = after[..Math.Min(after.Length, head + 5)];
        // "Pas une grenade lacrymogène": the adjective tells more.
        if (story.Language is "fr" or "es" && after.Length > 1 && after[1].Token == after[0].Token + 1 && IsRare(after[1].Feature) && clauses.WeightOf(after[1].Feature) >= clauses.WeightOf(after[0].Feature) && !IsVerbForm(tokens[after[1].Token]))
        {
            yield return new Denial(clause, after[1].Feature, -1, words);
        }

        if (head > 0 && Soft.Contains(tokens[after[head].Token]) && IsVeryRare(after[head - 1].Feature))
        {
            yield return new Denial(clause, after[head - 1].Feature, -1, words);
        }

        if (!after[head].IsName && IsRare(after[head].Feature) && !Soft.Contains(tokens[after[head].Token]))
        {
            yield return new Denial(clause, after[head].Feature, -1, words);
        }

        if (head + 1 < after.Length && after[head + 1].Token <= after[head].Token + 4 && IsVerbForm(tokens[after[head + 1].Token]) && !Light.Contains(tokens[after[head + 1].Token]))
        {
            yield return new Denial(clause, after[head + 1].Feature, after[head].Feature, words);
        }
    }

    /// <summary>"Never went to the monitor": what is done, or where that says little, to what.</summary>
    private IEnumerable<Denial> OfDoing(Clause clause, TokenizedSentence tokens, int cue, ClauseWord[] after)
    {
        var before = clause.Before(cue).ToArray();
        if (tokens[cue] == "not" && tokens[cue + 1] == "to" && Decided.Contains(tokens[cue - 1]))
        {
            foreach (var word in after.Take(2).Where(word => !word.IsName && IsRare(word.Feature) && !Light.Contains(tokens[word.Token])).ToArray())
            {
                yield return new Denial(clause with { IsPlan = true }, word.Feature, -1, after[..Math.Min(after.Length, 5)]);
            }

            yield break;
        }

        if (before.Length == 0 && cue > 0 && (Speakers.Contains(tokens[cue - 1]) || (cue > 1 && Speakers.Contains(tokens[cue - 2]))) && after.Length > 1 && after[0].Token <= cue + 2 && !Light.Contains(tokens[after[0].Token]) && IsVeryRare(after[0].Feature))
        {
            yield return new Denial(clause, after[0].Feature, -1, after[..Math.Min(after.Length, 4)]) { IsOfSpeaker = true };
        }

        if (!(Verbs.Contains(tokens[cue]) || tokens[cue].EndsWith("n't", StringComparison.Ordinal)) || before.Length == 0 || after[0].Token > cue + 2 || tokens[cue + 1] is "pour" or "to" || (tokens[cue] == "never" && tokens[cue + 1].EndsWith('s')))
        {
            yield break;
        }

        if (!Light.Contains(tokens[after[0].Token]))
        {
            if (IsRare(after[0].Feature))
            {
                foreach (var subject in Subjects(clause, tokens, before))
                {
                    yield return new Denial(clause, after[0].Feature, subject.Feature, [subject, .. after[..Math.Min(after.Length, 4)]]);
                }
            }
        }
        else if (after.Length > 1 && !after[1].IsName && IsVeryRare(after[1].Feature))
        {
            yield return new Denial(clause, after[1].Feature, -1, [before[^1], .. after[..Math.Min(after.Length, 4)]]);
        }
    }

    /// <summary>Of what it may be denied: the nearest word, and what the clause and its sentence begin with: "the alarm on the first floor of the hall was off and did not sound".</summary>
    private IEnumerable<ClauseWord> Subjects(Clause clause, TokenizedSentence tokens, ClauseWord[] before)
    {
        yield return before[^1];
        var first = First(tokens, before);
        if (first.Feature != before[^1].Feature && !first.IsName)
        {
            yield return first;
        }

        var main = First(tokens, [.. clauses.Of(clause.Sentence).Where(other => other.First < clause.First && other.Cue < 0).SelectMany(other => other.Words)]);
        if (main.Token < clause.First && tokens[main.Token].Length > 0 && main.Feature >= 0 && !main.IsName && main.Feature != first.Feature && tokens[clause.First] is "and" or "but" or "because")
        {
            yield return main;
        }
    }

    /// <summary>The last of the words side by side that some words begin with.</summary>
    private static ClauseWord First(TokenizedSentence tokens, ClauseWord[] words)
    {
        var head = 0;
        while (head < 2 && head + 1 < words.Length && words[head + 1].Token == words[head].Token + 1 && !IsVerbForm(tokens[words[head + 1].Token]))
        {
            head++;
        }

        return words.Length == 0 ? new ClauseWord(int.MaxValue, -1, false) : words[head];
    }

    /// <summary>In Spanish "no" denies what is done, not a thing.</summary>
    private bool IsNounCue(TokenizedSentence tokens, int cue) => (Nouns.Contains(tokens[cue]) && (tokens[cue] != "no" || story.Language == "en"))
        || (tokens[cue] == "pas" && tokens[cue + 1] is "un" or "une" or "la" && (tokens[cue + 1] != "la" || tokens[cue + 2] == "moindre"));

    /// <summary>Whether hardly a sentence has a word, and it tells something.</summary>
    public bool IsVeryRare(int feature) => story.Postings(feature).Length <= 3 && story.Vocabulary.WeightOfFeature(feature) >= Vocabulary.RareWeight / 3;

    private static bool IsVerbForm(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word is "found" or "seen" or "heard" or "made" or "given" or "taken" or "came" or "went" or "left" or "shot";

    private bool IsRare(int feature)
    {
        var count = story.Postings(feature).Length;
        return count <= MostSentences || 100 * count <= MostPercent * story.Sentences.Count;
    }
}
