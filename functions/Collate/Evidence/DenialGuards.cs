using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells what keeps a denial and an assertion of like words from contradicting each other: another time, another place, others named, or that it is left open.</summary>
internal sealed class DenialGuards(StoryText story, StoryClauses clauses, Likeness likeness)
{
    private const int MostDays = 6;

    /// <summary>How far one word stands for another that is denied.</summary>
    private const int Same = 90;

    private static readonly HashSet<string> TimesOfDay = WordPairs.Set("night morning evening afternoon day nacht abend morgen nuit soir matin noche mañana tarde madrugada");

    /// <summary>What may come true later the same day: the stems of "charged", "arrested", "identified".</summary>
    private static readonly HashSet<string> Changing = [.. WordPairs.Set("charged arrested arrests identified named recovered confirmed claimed responsibility decided decision announced released agreed agreement deal suspects suspect motive cause").Select(Language.Stemmer.Stem)];

    private static readonly HashSet<string> Open = WordPairs.Set(
        "if whether previously earlier may might could would should possible possibly potential any ever demand demanded demands call called calls want wants wanted hope hopes hoped seek sought ask asked fear feared risk threat threatened "
        + "si pourrait pourraient podría podrían könnte könnten soll sollte sollten falls ob");

    /// <summary>Whether a clause can say of the same what a denial says, up to a token of the clause.</summary>
    public bool MayContradict(Denial denial, Clause clause, int token)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        if ((clause.Cue >= 0 && !IsApart(tokens, token, clause.Cue)) || ((IsOfState(denial) || Changing.Contains(story.Vocabulary.TextOf(denial.Key))) && IsLater(clause.Article, denial.Clause.Article)) || !OneNews.IsWithin(story, denial.Clause.Article, clause.Article, MostDays) || (denial.Clause.When is { } one && clause.When is { } other && !one.Overlaps(other))
            || clause.IsPlan != denial.Clause.IsPlan || AreNamedApart(denial, clause)
            || IsElsewhere(clause, denial.Clause.Article) || IsElsewhere(denial.Clause, clause.Article))
        {
            return false;
        }

        for (var i = clause.First; i < token; i++)
        {
            if (Open.Contains(tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Was inspected in May and no fault was found": what is denied behind "and" is another thing.</summary>
    private static bool IsApart(TokenizedSentence tokens, int token, int cue)
    {
        for (var i = token + 1; i < cue; i++)
        {
            if (tokens[i] is "and" or "et" or "und" or "y" or "," or ";")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What it is done to, where the denial says so, has to be spoken of by both.</summary>
    public bool ShareObject(Denial denial, Clause clause)
    {
        var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
        var objects = denial.Words.Where(word => word.Feature != denial.Key && word.Feature != denial.Subject && !TimesOfDay.Contains(tokens[word.Token])).ToArray();
        var shared = objects.Where(word => clause.Words.Any(found => likeness.Of(found.Feature, word.Feature) >= Same)).Sum(word => (long)clauses.WeightOf(word.Feature));
        return objects.Length == 0 || 2 * shared > objects.Where(word => !word.IsName).Sum(word => (long)clauses.WeightOf(word.Feature));
    }

    /// <summary>"Neither has been charged" tells of the day it is written; "no warning was given" of the event.</summary>
    private bool IsOfState(Denial denial)
    {
        var tokens = story.Sentences[denial.Clause.Sentence].Tokens;
        for (var i = denial.Clause.First; i <= denial.Clause.Last; i++)
        {
            if (tokens[i] is "has" or "have" or "is" or "are" or "remains" or "hat" or "haben" or "ist" or "sind" or "est" or "sont" or "ha" or "han" or "es" or "está" || tokens[i] is "hasn't" or "haven't" or "isn't" or "aren't")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLater(int article, int other) =>
        story.Articles[article].Article.Published?.Instant is { } one && story.Articles[other].Article.Published?.Instant is { } two && one > two;

    /// <summary>Whether a clause names a place that another article does not name at all.</summary>
    private bool IsElsewhere(Clause clause, int article)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        return clause.Words.Any(word => tokens.IsCapitalised(word.Token) && tokens[word.Token - 1] is "in" or "at" or "near" or "à" or "en" or "from" or "dans" or "for"
            && story.Language != "de" && !story.SentencesOf(article).Any(sentence => sentence.Features.AsSpan().Contains(word.Feature)) && !story.Titles[article].AsSpan().Contains(word.Feature));
    }

    private static bool AreNamedApart(Denial denial, Clause clause)
    {
        var (one, other) = (denial.Clause.Words.Where(word => word.NamesThing).ToArray(), clause.Words.Where(word => word.NamesThing).ToArray());
        return one.Length > 0 && other.Length > 0 && !one.Any(word => other.Any(found => found.Feature == word.Feature));
    }
}
