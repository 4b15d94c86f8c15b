using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what clauses give as the cause of something, by the words that say so in English, German, French and Spanish.</summary>
/// <remarks>Nothing that is denied, a plan, or left open. Arson is a cause by itself: "the hall was set on fire deliberately".</remarks>
internal sealed class CauseReader(StoryText story, StoryClauses clauses)
{
    /// <summary>How many content words beside the cue are taken for the cause, and for what was caused.</summary>
    private const int Reach = 5;
    private const int ReachOfEffect = 3;

    /// <summary>The cause stands behind: "was caused by", "due to".</summary>
    private static readonly HashSet<string> Before = WordPairs.Set(
        "caused+by off+by triggered+by sparked+by ignited+by started+by blamed+on blaming+a blaming+the traced+to attributed+to resulted+from stemmed+from down+to "
        + "causado+por causada+por provocado+por provocada+por originado+por causé+par causée+par provoqué+par provoquée+par déclenché+par "
        + "verursacht+durch ausgelöst+durch zurückzuführen+auf started+in began+in started+when began+when");

    /// <summary>The cause stands before: "a broken rail caused it".</summary>
    private static readonly HashSet<string> Behind = WordPairs.Set(
        "l'origine+du l'origine+de l'origine+d'un caused triggered sparked ignited drove to+blame verursacht verursachte verursachten ausgelöst auslöste provoqué provoquée causé déclenché fait+tomber provocó causó ocasionó desató originó");

    /// <summary>How many tokens from the cue they may stand.</summary>
    private const int MostTokens = 14;

    private static readonly HashSet<string> Deliberate = WordPairs.Set("deliberately intentionally vorsätzlich absichtlich volontairement délibérément intencionadamente deliberadamente");

    private static readonly HashSet<string> SetOnFire = WordPairs.Set("set lit started angezündet gelegt anzündete allumé allumée incendié incendiée provocado encendido");

    private static readonly HashSet<string> Arson = WordPairs.Set("arson brandstiftung");

    /// <summary>What was caused is left out, the cause stands behind: "pilots blamed a brake failure", "Ursache war ein Schienenbruch".</summary>
    private static readonly HashSet<string> Blaming = WordPairs.Set("blamed+a blamed+an blamed+the source+is source+was ursache+war ursache+sei ursache+ist");

    /// <summary>What points to a cause.</summary>
    private static readonly HashSet<string> Finding = WordPairs.Set("work evidence results result tests test findings data investigators experts signs analysis samples recordings engineers inquiry");

    /// <summary>What says only that there is a cause: left out of it.</summary>
    private static readonly HashSet<string> Light = WordPairs.Set("cause causes reason result ursache grund cause raison causa motivo illegal sudden strong freak believed thought likely suspected known blame blamed");

    /// <summary>The causes of a clause, at most one a cue.</summary>
    public IEnumerable<CauseStatement> Read(Clause clause)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        if (clause.Cue >= 0 || clauses.IsUnsure(clause, clause.Last) || !(story.Language is "en" or "de" or "fr" or "es"))
        {
            yield break;
        }

        for (var i = clause.First; i <= clause.Last; i++)
        {
            if (IsDeliberate(tokens, clause, i) && Array.Exists(clause.Words, word => word.Token == i))
            {
                yield return new CauseStatement(clause, [.. clause.Words.Where(word => word.Token == i)], [], tokens.Raw(i).ToString(), "", IsArson: true);
            }
            else if (CueAt(tokens, i) is { } cue && Statement(clause, tokens, i, cue) is { } found)
            {
                yield return found;
                yield break;
            }
        }
    }

    private static Cue? CueAt(TokenizedSentence tokens, int at)
    {
        var pair = $"{tokens[at]}+{tokens[at + 1]}";
        return Before.Contains(pair) ? Cue.CauseBehind
            : Blaming.Contains(pair) || (pair is "pointed+to" or "points+to" or "point+to" && Finding.Contains(tokens[at - 1])) ? Cue.Blaming
            : (Behind.Contains(tokens[at]) || Behind.Contains(pair)) && tokens[at + 1] is not ("by" or "durch" or "par" or "por") ? (pair == "to+blame" ? Cue.Blame : Cue.CauseBefore)
            : null;
    }

    private static bool IsDeliberate(TokenizedSentence tokens, Clause clause, int at)
    {
        // Not an arson investigator.
        if (tokens[at] is "criminelle" && tokens[at - 1] is "d'origine")
        {
            return true;
        }

        if (Arson.Contains(tokens[at]))
        {
            return !tokens.Is(at + 1, Language.TokenKind.Word) || FunctionWords.Contains(tokens[at + 1]);
        }

        for (var i = clause.First; i <= clause.Last && Deliberate.Contains(tokens[at]); i++)
        {
            if (SetOnFire.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of the sentence beside the cue: a relative clause is none of its own here ("it was the blasting that brought down the cliff").</summary>
    private CauseStatement? Statement(Clause clause, TokenizedSentence tokens, int at, Cue cue)
    {
        var words = clauses.Of(clause.Sentence).SelectMany(part => part.Words).Where(word => word.Token != at && Math.Abs(word.Token - at) <= MostTokens).ToArray();
        ClauseWord[] before = [.. words.Where(word => word.Token < at)];
        ClauseWord[] after = [.. words.Where(word => word.Token > at)];

        // "Das Unglück wurde durch überhöhte Geschwindigkeit verursacht"
        for (var by = at - 1; story.Language == "de" && cue == Cue.CauseBefore && by >= clause.First; by--)
        {
            if (tokens[by] is "durch" or "von")
            {
                (cue, before, after) = (Cue.CauseBehind, [.. before.Where(word => word.Token < by)], [.. before.Where(word => word.Token > by)]);
            }
        }

        var (cause, effect) = cue is Cue.CauseBehind or Cue.Blaming ? (after.Take(Reach), before.TakeLast(ReachOfEffect).ToArray()) : (before.TakeLast(Reach), after.Take(ReachOfEffect).ToArray());
        ClauseWord[] named = [.. cause.Where(word => !Light.Contains(tokens[word.Token]))];
        return named.Any(word => !word.IsName) && (effect.Length > 0 || cue is Cue.Blame or Cue.Blaming)
            ? new CauseStatement(clause, named, cue is Cue.Blame or Cue.Blaming ? [] : effect, Cut(tokens, named), effect.Length == 0 ? "" : Cut(tokens, effect))
            : null;
    }

    private enum Cue
    {
        CauseBehind,
        CauseBefore,
        Blame,
        Blaming,
    }

    private static string Cut(TokenizedSentence tokens, ClauseWord[] words) =>
        tokens.Text[tokens.Tokens[words[0].Token].Start..tokens.Tokens[words[^1].Token].End].ReplaceLineEndings(" ");
}
