using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Reads what clauses give as the cause of something, by the words that say so in English, German, French and Spanish.</summary>
/// <remarks>Nothing that is denied, a plan, or left open. Arson is a cause by itself: "the hall was set on fire deliberately".</remarks>
internal sealed class CauseReader(StoryText story, StoryClauses clauses)
{
    /// <summary>How many content words beside the cue are taken for the cause, and for what was caused.</summary>
    private const int Reach = 5;

    /// <summary>The cause stands behind: "was caused by", "due to".</summary>
    private static readonly HashSet<string> Before = WordPairs.Set(
        "caused+by triggered+by sparked+by ignited+by started+by blamed+on blaming+a blaming+the due+to because+of traced+to attributed+to resulted+from stemmed+from down+to "
        + "debido+a causa+de culpa+de causado+por causada+por provocado+por provocada+por originado+por cause+de causé+par causée+par provoqué+par provoquée+par dû+à due+à dû+au due+au déclenché+par "
        + "verursacht+durch ausgelöst+durch zurückzuführen+auf started+in began+in started+when began+when");

    /// <summary>The cause stands before: "a broken rail caused it".</summary>
    private static readonly HashSet<string> Behind = WordPairs.Set(
        "caused triggered sparked ignited drove to+blame verursacht verursachte verursachten ausgelöst auslöste provoqué provoquée causé déclenché fait+tomber provocó causó ocasionó desató originó");

    /// <summary>How many tokens from the cue they may stand.</summary>
    private const int MostTokens = 9;

    private static readonly HashSet<string> Deliberate = WordPairs.Set("deliberately intentionally vorsätzlich absichtlich volontairement délibérément intencionadamente deliberadamente");

    private static readonly HashSet<string> SetOnFire = WordPairs.Set("set lit started angezündet gelegt anzündete allumé allumée incendié incendiée provocado encendido");

    private static readonly HashSet<string> Arson = WordPairs.Set("arson brandstiftung");

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
            var pair = $"{tokens[i]}+{tokens[i + 1]}";
            if (IsDeliberate(tokens, clause, i))
            {
                var word = clause.Words.Where(word => word.Token == i).ToArray();
                if (word.Length > 0)
                {
                    yield return new CauseStatement(clause, word, [], tokens.Raw(i).ToString(), "", IsArson: true);
                }
            }
            else if (Before.Contains(pair))
            {
                if (Statement(clause, tokens, i, clause.After(i + 1).ToArray(), clause.Before(i).ToArray(), takesFirst: true) is { } found)
                {
                    yield return found;
                }

                yield break;
            }
            else if ((Behind.Contains(tokens[i]) || Behind.Contains(pair)) && tokens[i + 1] is not ("by" or "durch" or "par" or "por"))
            {
                if (Statement(clause, tokens, i, clause.Before(i).ToArray(), clause.After(i).ToArray(), takesFirst: false) is { } found)
                {
                    yield return found;
                }

                yield break;
            }
        }
    }

    private static bool IsDeliberate(TokenizedSentence tokens, Clause clause, int at)
    {
        if (Arson.Contains(tokens[at]))
        {
            return true;
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

    private static CauseStatement? Statement(Clause clause, TokenizedSentence tokens, int cue, ClauseWord[] cause, ClauseWord[] effect, bool takesFirst)
    {
        ClauseWord[] named = [.. (takesFirst ? cause.Take(Reach) : cause.TakeLast(Reach)).Where(word => !Light.Contains(tokens[word.Token]) && Math.Abs(word.Token - cue) <= MostTokens)];
        ClauseWord[] caused = takesFirst ? [.. effect.TakeLast(Reach).Where(word => cue - word.Token <= MostTokens)] : [.. effect.Take(Reach).Where(word => word.Token - cue <= MostTokens)];
        return named.Any(word => !word.IsName) ? new CauseStatement(clause, named, caused, Cut(tokens, named), caused.Length == 0 ? "" : Cut(tokens, caused)) : null;
    }

    private static string Cut(TokenizedSentence tokens, ClauseWord[] words) =>
        tokens.Text[tokens.Tokens[words[0].Token].Start..tokens.Tokens[words[^1].Token].End].ReplaceLineEndings(" ");
}
