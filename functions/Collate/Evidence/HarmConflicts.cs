using Collate.Language;
using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Evidence;

/// <summary>Finds that nobody came to harm, and that somebody did, however it is put: "nobody was hurt", "six people were treated in hospital"; "no injuries", "a guard's arm was broken".</summary>
/// <remarks>
/// Only what is denied of everybody: "no passengers were hurt" says nothing of the crew, and "nobody on the train" nothing of the street. Whoever tells of harm tells of people and of the event, not of what might be or
/// what was years ago. An article that has both takes no side.
/// </remarks>
internal sealed class HarmConflicts(StoryText story, IReadOnlyList<int> lineages, StoryClauses clauses)
{
    private const int MostDays = 2;

    private const int MostStatements = 200;

    /// <summary>How many tokens behind the word that denies the harm may stand, and from one word of harm the other.</summary>
    private const int Reach = 6;

    private static readonly HashSet<string> Nobody = WordPairs.Set("nobody niemand personne nadie nikdo");

    private static readonly HashSet<string> Harmed = WordPairs.Set(
        "hurt harmed injured wounded verletzt verletzten verwundet blessé blessée blessés blessées herido herida heridos heridas lesionado lesionados zraněn zraněna zraněni");

    private static readonly HashSet<string> Harm = WordPairs.Set("injury injuries casualties casualty verletzte verletzten blessé blessés heridos lesionados zraněných");

    private static readonly HashSet<string> Unhurt = WordPairs.Set("unhurt unharmed uninjured unscathed unverletzt indemne indemnes ileso ilesos ilesas");

    private static readonly HashSet<string> Everybody = WordPairs.Set("everyone everybody all alle tous todos");

    private static readonly HashSet<string> Treated = WordPairs.Set("treated hospitalised hospitalized hospital hospitals krankenhaus klinik hôpital hospitalisé hospitalisés hospitalisée hospitalisées hospitalizado hospitalizados hospitalizada ingresado ingresados");

    private static readonly HashSet<string> Taken = WordPairs.Set("treated taken rushed admitted gebracht behandelt eingeliefert transporté transportés transportée soigné soignés conduit atendido atendidos trasladado trasladados hospitalised hospitalized hospitalisé hospitalisés hospitalizado hospitalizados");

    private static readonly HashSet<string> Broken = WordPairs.Set("broken fractured bruised burned burnt cut gebrochen gebrochenen cassé fracturé roto rota fracturado");

    private static readonly HashSet<string> Limbs = WordPairs.Set("arm arms leg legs rib ribs wrist ankle nose skull jaw collarbone shoulder hand hands arme bein bras jambe brazo pierna");

    /// <summary>"Nobody on board", "no one in the crowd": of some only. "Not seriously hurt" is hurt.</summary>
    private static readonly HashSet<string> Limiting = WordPairs.Set("on aboard in inside among from else other seriously badly gravely critically schwer ernsthaft lebensgefährlich grièvement gravemente an unter à dans parmi en entre");

    private static readonly HashSet<string> Earlier = WordPairs.Set("previous previously last earlier past ago year years drill match season früher année años");

    /// <summary>At most one conflict.</summary>
    public IEnumerable<Conflict> Find()
    {
        var harm = SentencesWith([.. Harmed, .. Harm, .. Unhurt]);
        var denied = harm.Where(Denies).Take(MostStatements).ToArray();
        if (denied.Length == 0 || !(story.Language is "en" or "de" or "fr" or "es"))
        {
            yield break;
        }

        var asserted = harm.Union(SentencesWith([.. Broken, .. Treated])).Order().Where(i => Array.BinarySearch(denied, i) < 0 && Asserts(i)).Take(MostStatements).ToArray();
        int[] near = [.. asserted.Where(i => Array.Exists(denied, other => OneNews.IsWithin(story, ArticleOf(i), ArticleOf(other), MostDays)))];
        var sides = ConflictSides.Of(story, lineages, [.. denied.Select(i => Statement("denied", i)), .. near.Select(i => Statement("asserted", i))]);
        if (sides.Count > 1)
        {
            yield return new Conflict(DisagreementKind.Polarity, story.Sentences[sides[0].Passages[0].Sentence].Text.ReplaceLineEndings(" "), sides);
        }
    }

    /// <summary>The sentences that have one of these words, in order.</summary>
    private int[] SentencesWith(string[] words)
    {
        HashSet<string> stems = [.. words.Select(Stemmer.Stem), .. words.Select(word => WordStem.Of(word, story.Language))];
        var found = new SortedSet<int>();
        for (var feature = 0; feature < story.Vocabulary.Count; feature++)
        {
            if (stems.Contains(story.Vocabulary.TextOf(feature)))
            {
                found.UnionWith(story.Postings(feature).ToArray());
            }
        }

        return [.. found];
    }

    private int ArticleOf(int sentence) => story.Sentences[sentence].Article;

    private (string Key, string Value, Passage Passage) Statement(string key, int sentence) =>
        (key, clauses.Wording(clauses.Of(sentence).First(clause => clause.Words.Length > 0 || clause.Last + 1 == story.Sentences[sentence].Tokens.Count)), Passage.Whole(story, sentence));

    private bool Denies(int number)
    {
        var tokens = story.Sentences[number].Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var from = Nobody.Contains(tokens[i]) || (tokens[i] == "no" && tokens[i + 1] is "one" or "people" or "body") ? i + 1 : -1;
            if ((from > 0 && HasBefore(tokens, from, Harmed)) || (tokens[i] is "no" or "without" or "keine" or "ohne" or "aucun" or "sin" or "sans" && Harm.Contains(tokens[i + 1]) && !Limiting.Contains(tokens[i + 2]))
                || (tokens[i] is "no" && tokens[i + 1] is "reports" && tokens[i + 2] is "of" && Harm.Contains(tokens[i + 3])) || (Everybody.Contains(tokens[i]) && HasBefore(tokens, i + 1, Unhurt)))
            {
                return IsOfEvent(number, i);
            }
        }

        return false;
    }

    private static bool HasBefore(TokenizedSentence tokens, int from, HashSet<string> words)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + Reach); i++)
        {
            if (Limiting.Contains(tokens[i]) || tokens.Is(i, TokenKind.Mark))
            {
                return false;
            }

            if (words.Contains(tokens[i]))
            {
                return !Limiting.Contains(tokens[i + 1]) || tokens[i + 1] is "in" or "en" or "dans";
            }
        }

        return false;
    }

    private bool Asserts(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        if (sentence.Negated)
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var isHarm = (Harmed.Contains(tokens[i]) && IsPassive(tokens, i)) || (Broken.Contains(tokens[i]) && Limbs.Contains(tokens[i + 1])) || (Treated.Contains(tokens[i]) && IsTaken(tokens, i));
            if (isHarm && IsOfEvent(number, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Were hurt", "12 injured"; not "hurt the company".</summary>
    public static bool IsPassive(TokenizedSentence tokens, int at)
    {
        for (var i = Math.Max(0, at - 4); i < at; i++)
        {
            if (tokens[i] is "was" or "were" or "been" or "wurde" or "wurden" or "été" or "sont" or "est" or "resultó" or "resultaron" or "fue" or "fueron" or "left" || tokens.Is(i, TokenKind.Number) || NumberWords.TryGet(tokens[i], "en", out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(TokenizedSentence tokens, int at)
    {
        for (var i = Math.Max(0, at - Reach); i < Math.Min(tokens.Count, at + Reach); i++)
        {
            if (i != at && ((Taken.Contains(tokens[i]) && tokens[i] != tokens[at]) || (tokens[at] == "treated" && tokens[i] is "injuries" or "burns" or "wounds" or "cuts" or "shock" or "smoke")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Neither left open, nor of another time.</summary>
    private bool IsOfEvent(int number, int at)
    {
        var clause = clauses.Of(number).First(clause => clause.Last >= at);
        var tokens = story.Sentences[number].Tokens;
        return !clause.IsPlan && !clauses.IsUnsure(clause, clause.Last) && !Enumerable.Range(0, tokens.Count).Any(i => Earlier.Contains(tokens[i]))
            && (clause.When is not { } when || (story.Articles[clause.Article].Article.Published?.Day is { } day && when.To >= day.AddDays(-OneNews.MostDays) && when.From <= day));
    }
}
