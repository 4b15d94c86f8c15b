using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Words that say in themselves that something is not, is no more or is kept from being: what a sentence built anew has in the place of a <c>not</c>.</summary>
internal static class NegativeWords
{
    private static readonly HashSet<string> English =
    [
        .. WordPairs.Set(
            "without lack shortage short absence absent miss lose lost loss fail failure refuse decline deny denial reject dismiss refute dispute contradict oppose opposition against object stop cease halt end quit abandon scrap drop cancel "
            + "suspend exclude exempt omit spare avoid prevent avert block bar ban prohibit forbid outlaw veto rule overturn quash overrule reverse revoke withdraw pull clear acquit exonerate free run out spend exhaust deplete unless only until before "
            + "except but save barring despite although even hardly scarcely barely rarely seldom few little zero nil nobody impossible unable unclear unknown uncertain undecided unresolved unsuccessful unhurt unharmed unscathed "
            + "intact safe alive survive escape idle empty vacant closed shut off stall delay postpone defer pending await yet still remain neither nor resist refrain abstain shun skip stay hold silent silence outage blackout cut down away left "
            + "pass throw thrown threw turn break broken breakdown defy violate breach ignore neglect overlook forget hide withhold keep late later instead rather other than far doubt skeptical sceptical wrong false untrue baseless unfounded disappear vanish gone dead die disagree strongly dissent minus never none outside beyond kept").Select(Stemmer.Stem),
    ];

    // How they begin, without accents.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["de"] = ["unklar", "unbek", "unge", "unver", "unmog", "offen", "ohne", "abgelehn", "ablehn", "lehn", "abgewies", "abweis", "wies", "weis", "zuruck", "bestr", "dement", "verweiger", "weiger", "verzicht", "verlor", "verlier", "fehl", "mangel", "ausgeschloss", "schloss", "schliess", "gegen", "verbot", "verbiet", "verhinder", "gestopp", "stopp", "beend", "end", "gescheiter", "scheiter", "los", "frei", "nur", "erst", "kaum", "ausser", "gestrich", "ausfall", "ausgefall", "ausgesetz"],
        ["fr"] = ["sans", "aucun", "refus", "rejet", "repouss", "dement", "ni", "contest", "renonc", "manqu", "perd", "perte", "echou", "echec", "empech", "interdi", "contre", "oppos", "exclu", "suspend", "annul", "arret", "cess", "fin", "faute", "seul", "inconnu", "incertain", "indemne", "absen", "prive", "abandon", "hors", "avant", "depourvu", "impossible", "incapable"],
        ["es"] = ["sin", "ningun", "rechaz", "neg", "desmint", "desment", "renunci", "falt", "perd", "fracas", "impid", "imped", "prohib", "contra", "opus", "opon", "exclu", "suspend", "anul", "ces", "fin", "solo", "apenas", "desconoc", "inciert", "ileso", "ausen", "inadmit", "carec", "abandon", "impos", "incapaz", "descart", "desestim", "evit"],
        ["cs"] = ["ne", "bez", "odmit", "zamit", "popr", "vyvrat", "zakaz", "ztrat", "chyb", "proti", "zrus", "ukonc", "konc", "vylouc", "selh", "nedost", "jen", "az", "zadn"],
    };

    /// <summary>Whether a text has a negation or such a word that the others do not have.</summary>
    public static bool AreIn(Reading text, IReadOnlyList<Reading> others) => AreIn(text, others, (0, int.MaxValue));

    /// <summary>The same, of the words from one token to another only; a negation counts wherever it stands.</summary>
    public static bool AreIn(Reading text, IReadOnlyList<Reading> others, (int Start, int End) tokens)
    {
        if (text.Values.Negations.Count > 0)
        {
            return true;
        }

        // Where no words are known, nothing can be told.
        if (text.Source.Language != "en" && !Others.ContainsKey(text.Source.Language))
        {
            return true;
        }

        var beginnings = Others.GetValueOrDefault(text.Source.Language, []);
        var sentence = text.Values.Sentence;
        for (var i = tokens.Start; i < Math.Min(tokens.End, sentence.Count); i++)
        {
            if (!sentence.Is(i, TokenKind.Word))
            {
                continue;
            }

            var word = sentence[i];
            var isNegative = text.Source.Language == "en" ? English.Contains(word) || English.Contains(Stemmer.Stem(word)) || IsNegated(word)
                : Array.Exists(beginnings, beginning => TermReader.Plain(word).StartsWith(beginning, StringComparison.Ordinal));
            if (isNegative && others.All(other => !other.Has(word)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>unpaid</c>, <c>homeless</c>.</summary>
    private static bool IsNegated(string word) => word.Length > 6
        && (word.EndsWith("less", StringComparison.Ordinal) || word.EndsWith("-free", StringComparison.Ordinal)
            || (word.StartsWith("un", StringComparison.Ordinal) && !word.StartsWith("uni", StringComparison.Ordinal) && !word.StartsWith("under", StringComparison.Ordinal) && word is not ("until" or "unless")));
}
