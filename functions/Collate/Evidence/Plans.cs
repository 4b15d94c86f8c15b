using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Words that speak of what will or should be, not of what is.</summary>
internal static class Plans
{
    private static readonly HashSet<string> Forecasts = WordPairs.Set("forecast forecasts poll polls survey projection projections");

    /// <summary>Without them a survey is one of damage or of land, not of opinions.</summary>
    private static readonly HashSet<string> OfOpinions = WordPairs.Set("% percent per voters respondents opinion poll polls pollster surveyed asked");

    private static readonly HashSet<string> Words = WordPairs.Set("will would expected expects may might could should aims aim hopes target targets promised pledged wants wird werden");

    private static readonly HashSet<string> Open = WordPairs.Set(
        "expected expects expect may might could should aims aim hopes target targets forecast forecasts poll polls survey projection projections predicted predict könnte könnten soll sollen sollte pourrait devrait devraient podría debería prevé previsto anunciaba pronóstico pronosticaba pronostica previsión previsiones prévision prévisions prévoyait prévoit prognose prognosen vorhersage vorhergesagt předpověď");

    /// <summary>Words of plans where "to" or "for" follows: "set to", but not "a planned mine".</summary>
    private static readonly HashSet<string> WithTo = WordPairs.Set("plan plans planned planning set due scheduled");

    /// <summary>Whether such a word stands between two tokens, both included, or one of forecasts anywhere in the sentence.</summary>
    public static bool IsIn(TokenizedSentence tokens, int first, int last)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((Forecasts.Contains(tokens[i]) && IsForecast(tokens, i))
                || (i >= first && i <= last && (Words.Contains(tokens[i]) || (WithTo.Contains(tokens[i]) && tokens[i + 1] is "to" or "for"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence leaves open if it will be so.</summary>
    public static bool IsOpen(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Open.Contains(tokens[i]) && IsForecast(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Not a name, the polls that somebody goes to or that are counted, or a survey of damage.</summary>
    private static bool IsForecast(TokenizedSentence tokens, int at) => !tokens.IsCapitalised(at) && tokens[at] switch
    {
        "poll" or "polls" => !(tokens[at - 1] == "the" && tokens[at - 2] is "to" or "at") && !tokens.Is(at - 1, TokenKind.Number),
        "survey" => Enumerable.Range(0, tokens.Count).Any(i => OfOpinions.Contains(tokens[i])),
        _ => true,
    };
}
