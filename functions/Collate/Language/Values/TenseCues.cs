namespace Collate.Language.Values;

/// <summary>The cues of English words, and the future forms of some other languages.</summary>
internal static class TenseCues
{
    private static readonly WordMap<TenseCue> English = Table(
        (TenseCue.Finite, "was were did wasn't weren't didn't began went came took gave fell rose spoke saw broke chose drove flew grew knew threw drew wrote shook sank woke tore wore stole froze hid bit rode swam sang "
            + "said says told announced announces reported reports according confirmed confirms stated added warned warns"),
        (TenseCue.Past, "has have had hasn't haven't hadn't held met sent left won lost found made led brought built bought sold paid put set cut shot hit struck beat fought stood sat ran became kept caught taught sought felt heard understood dealt spent lent bent swept shut spread burst cast quit hurt let dug hung "
            + "stuck swung laid fled bled fed begun taken given broken chosen driven flown grown thrown written seen gone come done been"),
        (TenseCue.Forward, "will won't shall would wouldn't may might must should upcoming coming tomorrow "
            + "begins starts opens ends lasts meets resumes concludes expires continues runs takes arrives visits returns faces hosts votes travels"),
        (TenseCue.Due, "expected scheduled slated due planned"),
        (TenseCue.Wish, "plans plan planning hopes hope hoping aims aim intends intend wants want seeks seek expects expect prepares preparing threatens invites invited readies set"),
        (TenseCue.Ask, "agreed decided ordered urged asked vowed pledged promised threatened refused voted called advised wanted hoped intended offered proposed"),
        (TenseCue.Unsure, "is are isn't aren't could couldn't can cannot can't ahead"),
        (TenseCue.Be, "be being"),
        (TenseCue.To, "to for"),
        (TenseCue.After, "after following"),
        (TenseCue.And, "and or"),
        (TenseCue.Break, ", ; : ( ) \" \u201C \u201D \u00AB \u00BB \u2014 \u2013 - who which that when while because although though but as where before if"));

    private static readonly WordSet NoPast = WordPairs.Set(
        "need needs hundred speed feed seed breed weed deed indeed exceed proceed succeed embed shed sled greed creed steed shred sacred naked wicked rugged kindred biped moped").ToWordSet();

    private static readonly WordSet Unsure = WordPairs.Set(
        "soll sollen sollte sollten könnte könnten doit doivent devrait devraient pourrait pourraient podría podrían debe deben deve devono potrebbe potrebbero poderia poderiam devem mohl mohla mohli by").ToWordSet();

    private static readonly WordMap<Future> Futures = new Dictionary<string, Future>(StringComparer.Ordinal)
    {
        ["de"] = new("wird werden bis kommenden kommender kommendem nächsten nächster nächstem"),
        ["fr"] = new("prévu prévue prévus prévues prochain prochaine jusqu'à jusqu'au d'ici", "era", "ira", "dra", "ura", "rra", "eront", "iront", "dront", "uront"),
        ["es"] = new("próximo próxima previsto prevista previstos previstas hasta va van", "rá", "rán"),
        ["it"] = new("prossimo prossima previsto prevista previsti previste fino entro", "rà", "ranno"),
        ["pt"] = new("próximo próxima previsto prevista até vai vão", "rá", "rão"),
        ["cs"] = new("bude budou budeme chystá chystají plánuje plánují příští"),
        ["el"] = new("θα έως μέχρι επόμενη ερχόμενη"),
    }.ToWordMap();

    /// <summary>The cues of an English sentence's tokens.</summary>
    public static TenseCue[] Of(TokenizedSentence sentence)
    {
        var cues = new TenseCue[sentence.Count];
        for (var i = 0; i < cues.Length; i++)
        {
            cues[i] = Of(sentence, i);
        }

        return cues;
    }

    /// <summary>Whether the future of a language is known here; English has cues of its own.</summary>
    public static bool HasFuture(string language) => Futures.ContainsKey(language);

    /// <summary>What a word of another language makes of its sentence.</summary>
    public static DateDirection Of(string word, string language) => !Futures.TryGetValue(language, out var future) ? DateDirection.Back
        : future.Words.Contains(word) || (word.Length > 3 && Array.Exists(future.Endings, ending => word.EndsWith(ending, StringComparison.Ordinal))) ? DateDirection.Forward
        : Unsure.Contains(word) ? DateDirection.Open
        : DateDirection.Back;

    private static TenseCue Of(TokenizedSentence sentence, int at)
    {
        var word = sentence[at];
        if (English.TryGetValue(word, out var cue))
        {
            // A capital inside a sentence makes a name ("May", "Will"); "will have" has happened by then, "would have" never has.
            return cue > TenseCue.Finite && cue < TenseCue.Be && at > 0 && sentence.IsCapitalised(at) ? TenseCue.None
                : cue == TenseCue.Past && sentence[at - 1] == "to" ? TenseCue.None
                : cue == TenseCue.Forward && sentence[at + 1] == "have" && word is not "will" ? TenseCue.Unsure
                : cue;
        }

        return word.EndsWith("'ll", StringComparison.Ordinal) ? TenseCue.Forward
            : word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !sentence.IsCapitalised(at) && !NoPast.Contains(word) ? TenseCue.Past
            : TenseCue.None;
    }

    private static WordMap<TenseCue> Table(params (TenseCue Cue, string Words)[] lists)
    {
        var table = new Dictionary<string, TenseCue>(StringComparer.Ordinal);
        foreach (var (cue, words) in lists)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = cue;
            }
        }

        return table.ToWordMap();
    }

    private sealed class Future(string words, params string[] endings)
    {
        public HashSet<string> Words { get; } = WordPairs.Set(words);

        public string[] Endings { get; } = endings;
    }
}
