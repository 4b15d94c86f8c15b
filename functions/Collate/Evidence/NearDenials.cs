using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds what is denied of a thing in one word and told of it, or of one of its kind, in another: "no fuel escaped", "diesel has been leaking"; "none of it was exported", "some of it was shipped to Ireland".</summary>
/// <remarks>
/// Both slots have to be filled: the thing by the word itself or a narrower one (WordNet; Fellbaum 1998), the doing by a word that is spoken of alike. They stand near each other, and what
/// it is done to agrees where the denial names it. An article that has both takes no side.
/// </remarks>
internal sealed class NearDenials(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses, Likeness likeness)
{
    private const int MostDenials = 64;

    private const int MostLookedAt = 64;

    private const int Alike = 75;

    /// <summary>How many tokens the thing and what is done stand from each other.</summary>
    private const int Reach = 8;

    /// <summary>A thing that stands in more of the sentences than this, in per cent, is what the story is about.</summary>
    private const int MostPercent = 20;

    private static readonly HashSet<string> Sounds = [.. WordPairs.Set("sound sounded ring rang explode detonate").Select(Stemmer.Stem)];

    private readonly DenialReader _reader = new(story, clauses);
    private readonly DenialGuards _guards = new(story, clauses, likeness);

    /// <summary>The conflicts, in order of the first denial.</summary>
    public IEnumerable<Conflict> Find()
    {
        var taken = new HashSet<int>();
        if (story.Language != "en")
        {
            yield break;
        }

        foreach (var denial in Enumerable.Range(0, story.Sentences.Count).SelectMany(_reader.DenialsIn).Where(denial => denial.Subject >= 0 && IsOwn(denial.Subject) && !story.Kinship.Grows(denial.Key) && !story.Kinship.Grows(denial.Subject) && !denial.Words.Any(word => word.IsName && word.Feature == denial.Subject)).Take(MostDenials).ToArray())
        {
            if (taken.Contains(denial.Clause.Sentence))
            {
                continue;
            }

            Clause[] asserted = [.. SentencesWith(denial.Subject).SelectMany(clauses.Of).Where(clause => clause.Article != denial.Clause.Article && Asserts(denial, clause))];
            var sides = asserted.Length == 0 ? [] : ConflictSides.Of(story, lineages, [Statement("denied", denial.Clause), .. asserted.Select(clause => Statement("asserted", clause))]);
            if (sides.Count > 1)
            {
                taken.Add(denial.Clause.Sentence);
                taken.UnionWith(asserted.Select(clause => clause.Sentence));
                var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
                yield return new Conflict(DisagreementKind.Polarity, string.Join(' ', denial.Words.Select(word => tokens.Raw(word.Token).ToString())), sides);
            }
        }
    }

    private (string Key, string Value, Passage Passage) Statement(string key, Clause clause) => (key, clauses.Wording(clause), Passage.Whole(story, clause.Sentence));

    private bool IsOwn(int feature) => 100 * story.Postings(feature).Length <= MostPercent * story.Sentences.Count || story.Postings(feature).Length <= 4;

    private IEnumerable<int> SentencesWith(int subject)
    {
        var found = new SortedSet<int>();
        for (var feature = 0; feature < story.Vocabulary.Count; feature++)
        {
            if (StandsFor(feature, subject))
            {
                found.UnionWith(story.Postings(feature).ToArray());
            }
        }

        return found.Take(MostLookedAt);
    }

    /// <summary>The thing itself, or one of its kind: diesel for fuel.</summary>
    private bool StandsFor(int feature, int subject)
    {
        if (likeness.AreForms(feature, subject))
        {
            return true;
        }

        var (one, other) = (story.Vocabulary.RankOfFeature(feature), story.Vocabulary.RankOfFeature(subject));
        return one >= 0 && other >= 0 && WordMeanings.Of(other).IsBroader(WordMeanings.Of(one)) && likeness.Of(feature, subject) >= Alike;
    }

    private bool Asserts(Denial denial, Clause clause)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        foreach (var thing in clause.Words)
        {
            if (!StandsFor(thing.Feature, denial.Subject))
            {
                continue;
            }

            for (var at = Math.Max(clause.First, thing.Token - Reach); at <= Math.Min(clause.Last, thing.Token + Reach); at++)
            {
                if (at != thing.Token && IsDone(tokens, clause, at, denial) && _guards.MayContradict(denial, clause, Math.Max(at, thing.Token)) && _guards.ShareObject(denial, clause))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsDone(TokenizedSentence tokens, Clause clause, int at, Denial denial) =>
        (tokens[at] is "went" or "goes" or "going" && tokens[at + 1] == "off" && Sounds.Contains(story.Vocabulary.TextOf(denial.Key)))
        || Array.Exists(clause.Words, word => word.Token == at && !word.IsName && (word.Feature == denial.Key || !Array.Exists(denial.Words, other => other.Feature == word.Feature)) && likeness.Of(word.Feature, denial.Key) >= Alike);
}
