using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what one source sets right that another says: "traffic is led not over Halle but over Kern", "it will be based in Lund, not in Oslo", "that, not the valve, made it burst".</summary>
/// <remarks>
/// Who says "not this but that" answers somebody who says this. What is put aside has to be said by another article, in a clause that shares one more word with the contrast, and not by the article of the contrast itself as so.
/// </remarks>
internal sealed class ContrastConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    /// <summary>How many tokens are put aside at most.</summary>
    private const int Reach = 6;

    private const int Alike = 75;

    private const int MostContrasts = 64;

    private const int MostLookedAt = 48;

    private const int MostDays = 5;

    private const int Few = 4;

    private const int MostPercent = 15;

    private static readonly HashSet<string> Not = WordPairs.Set("not nicht kein keine keinen pas non no ne nikoli");

    private static readonly HashSet<string> But = WordPairs.Set("but sondern mais sino ale nýbrž");

    private static readonly HashSet<string> Only = WordPairs.Set("only just merely simply alone nur bloß seulement solo sólo solamente jen jenom all everyone everybody least");

    /// <summary>The conflicts, in order of the first contrast.</summary>
    public IEnumerable<Conflict> Find()
    {
        var taken = new HashSet<int>();
        foreach (var contrast in Enumerable.Range(0, story.Sentences.Count).SelectMany(ContrastsIn).Take(MostContrasts).ToArray())
        {
            if (taken.Contains(contrast.Sentence))
            {
                continue;
            }

            int[] others = [.. SentencesWith(contrast.Aside[^1].Feature).Where(other => Says(contrast, other))];
            var sides = ConflictSides.Of(story, lineages, [("aside", Wording(contrast.Sentence), Passage.Whole(story, contrast.Sentence)), .. others.Select(other => ("said", Wording(other), Passage.Whole(story, other)))]);
            if (sides.Count > 1)
            {
                taken.UnionWith(others);
                taken.Add(contrast.Sentence);
                var tokens = story.Sentences[contrast.Sentence].Tokens;
                yield return new Conflict(DisagreementKind.Other, string.Join(' ', contrast.Aside.Select(word => tokens.Raw(word.Token).ToString())), sides);
            }
        }
    }

    private string Wording(int sentence) => story.Sentences[sentence].Text.ReplaceLineEndings(" ");

    private IEnumerable<Contrast> ContrastsIn(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        for (var i = 1; i < tokens.Count && sentence.Negated; i++)
        {
            if (!Not.Contains(tokens[i]) || Only.Contains(tokens[i + 1]) || End(tokens, i) is not (var end and > 0))
            {
                continue;
            }

            var words = clauses.Of(number).SelectMany(clause => clause.Words).ToArray();
            ClauseWord[] aside = [.. words.Where(word => word.Token > i && word.Token < end && !word.IsSayer)];
            ClauseWord[] rest = [.. words.Where(word => (word.Token < i || word.Token >= end) && !word.IsSayer)];
            if (aside.Length is > 0 and < 4 && rest.Length > 0 && Array.Exists(aside, word => IsTelling(word.Feature)))
            {
                yield return new Contrast(number, aside, rest);
            }
        }
    }

    /// <summary>Where what is put aside ends: ", not in Oslo," or "not over Halle but over Kern".</summary>
    private int End(TokenizedSentence tokens, int cue)
    {
        for (var i = cue + 1; i <= Math.Min(tokens.Count, cue + 1 + Reach); i++)
        {
            if (i == tokens.Count || tokens.Is(i, Language.TokenKind.Mark))
            {
                var isBut = i < tokens.Count && But.Contains(tokens[i + 1]);
                return i > cue + 1 && (isBut ? tokens[i + 1] != "but" || !IsVerbBehind(tokens, cue) : story.Language == "en" && tokens[cue] == "not" && tokens[cue - 1] == ",") ? i : -1;
            }

            if (But.Contains(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"Did not testify, but ...": the but goes on with something else.</summary>
    private static bool IsVerbBehind(TokenizedSentence tokens, int cue) => tokens[cue - 1] is "did" or "does" or "do" or "had" or "has" or "have" or "will" or "would" or "could" or "can" or "should";

    private bool IsTelling(int feature) => story.Vocabulary.WeightOfFeature(feature) >= Vocabulary.RareWeight / 4
        && (story.Postings(feature).Length <= Few || 100 * story.Postings(feature).Length <= MostPercent * story.Sentences.Count);

    /// <summary>Whether it is more than what every sentence of the story is about.</summary>
    private bool IsOwn(int feature) => story.Vocabulary.WeightOfFeature(feature) >= Vocabulary.RareWeight / 4 && 100 * story.Postings(feature).Length <= 2 * MostPercent * story.Sentences.Count;

    private ClauseWord[] Words(int sentence) => [.. clauses.Of(sentence).SelectMany(clause => clause.Words)];

    private IEnumerable<int> SentencesWith(int feature) => story.Postings(feature).ToArray().Take(MostLookedAt);

    private bool Says(Contrast contrast, int other)
    {
        var (one, two) = (story.Sentences[contrast.Sentence], story.Sentences[other]);
        if (lineages[one.Article] == lineages[two.Article] || !OneNews.IsWithin(story, one.Article, two.Article, MostDays))
        {
            return false;
        }

        foreach (var clause in clauses.Of(other))
        {
            if (clause.Cue < 0 && !clauses.IsUnsure(clause, clause.Last) && Array.TrueForAll(contrast.Aside, word => Array.Exists(clause.Words, found => likeness.AreForms(found.Feature, word.Feature)))
                && (FollowsSamePreposition(contrast, clause) || Array.Exists(contrast.Rest, word => IsOwn(word.Feature) && Array.Exists(Words(other), found => likeness.Of(found.Feature, word.Feature) >= Alike && !Array.Exists(contrast.Aside, aside => aside.Feature == found.Feature)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Not over Halle", "led over Halle": a name behind the same small word.</summary>
    private bool FollowsSamePreposition(Contrast contrast, Clause clause)
    {
        var (tokens, others) = (story.Sentences[contrast.Sentence].Tokens, story.Sentences[clause.Sentence].Tokens);
        var first = contrast.Aside[0];
        return tokens.IsCapitalised(first.Token) && FunctionWords.Contains(tokens[first.Token - 1]) && tokens[first.Token - 1] is not ("the" or "der" or "die" or "das" or "le" or "la" or "el")
            && Array.Exists(clause.Words, word => word.Feature == first.Feature && others[word.Token - 1] == tokens[first.Token - 1]);
    }

    /// <param name="Sentence">The sentence.</param>
    /// <param name="Aside">What is put aside.</param>
    /// <param name="Rest">The other words of the sentence.</param>
    private sealed record Contrast(int Sentence, ClauseWord[] Aside, ClauseWord[] Rest);
}
