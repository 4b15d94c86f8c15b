namespace Collate.Summaries.Verifying;

/// <summary>Words for up and down in the news of other languages than English, by how they begin.</summary>
internal static class Directions
{
    private static readonly Dictionary<string, (string[] Up, string[] Down)> Beginnings = new(StringComparer.Ordinal)
    {
        ["de"] = (["stieg", "steig", "gestieg", "zugenomm", "zunehm", "wachs", "gewachs", "erhoh", "anhob", "angehob"], ["sank", "sink", "gesunk", "gefall", "fiel", "zuruckg", "gesenk", "senk", "schrumpf", "geschrumpf", "verringer", "reduzier"]),
        ["fr"] = (["augment", "haus", "grimp", "progress", "bondi", "accru"], ["baiss", "recul", "dimin", "chut", "redui", "repli"]),
        ["es"] = (["sub", "aument", "crec", "alza", "increment"], ["baj", "ca", "descen", "reduc", "disminu", "retroced"]),
        ["it"] = (["aument", "sal", "cresc", "rialz"], ["cal", "diminu", "scend", "sces", "ridu"]),
        ["pt"] = (["aument", "sub", "cresc", "alta"], ["ca", "diminu", "baix", "redu", "desc"]),
        ["cs"] = (["zvys", "zvyš", "stoup", "vzrost", "rust"], ["sniz", "klesl", "poklesl", "pokles", "snizi"]),
    };

    /// <summary>What is decided one way or the other, in the same way.</summary>
    private static readonly Dictionary<string, (string[] For, string[] Against)[]> Decisions = new(StringComparer.Ordinal)
    {
        ["de"] = [(["angenomm", "annahm", "nahm", "gebilligt", "billigt", "genehmig", "stattg", "statt", "bestatigt"], ["abgelehn", "lehn", "ablehn", "abgewies", "wies", "verworf", "verwarf", "gekippt", "aufgehob", "hob"]), (["verurteil"], ["freigesproch", "sprach", "freispruch"])],
        ["fr"] = [(["approuv", "adopt", "accept", "valid", "ouvert", "confirm", "ratifi"], ["rejet", "refus", "repouss", "renonc", "annul", "suspend", "infirm"]), (["condamn"], ["relax", "acquitt"]), (["ferme"], ["sursis"])],
        ["es"] = [(["aprob", "ratific", "acept", "confirm", "avalo", "avala", "autoriz"], ["rechaz", "suspend", "anul", "deneg", "denieg", "revoc"]), (["conden"], ["absol"])],
        ["cs"] = [(["schval", "prijal", "potvrd", "povol"], ["zamit", "odmit", "zrus", "zakaz"]), (["odsouz"], ["osvoboz", "obvin"]), (["nejdriv"], ["nejpozd"])],
    };

    /// <summary>Whether two stems without accents go the same way, opposite ways, or none that is known.</summary>
    public static TermRelation Between(string one, string other, string language)
    {
        foreach (var decision in Decisions.GetValueOrDefault(language) ?? [])
        {
            if (Of(one, decision) is not 0 and var side && Of(other, decision) is not 0 and var otherSide)
            {
                return side == otherSide ? TermRelation.Same : TermRelation.Opposite;
            }
        }

        if (!Beginnings.TryGetValue(language, out var beginnings))
        {
            return TermRelation.None;
        }

        var (first, second) = (Of(one, beginnings), Of(other, beginnings));
        return first == 0 || second == 0 ? TermRelation.None : first == second ? TermRelation.Same : TermRelation.Opposite;
    }

    private static int Of(string stem, (string[] Up, string[] Down) beginnings) =>
        stem.Length < 4 ? 0 : Array.Exists(beginnings.Up, b => b.Length > 2 && stem.StartsWith(b, StringComparison.Ordinal)) ? 1 : Array.Exists(beginnings.Down, b => b.Length > 2 && stem.StartsWith(b, StringComparison.Ordinal)) ? -1 : 0;
}
