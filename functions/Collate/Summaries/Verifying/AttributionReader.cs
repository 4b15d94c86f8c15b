using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds what is not stated but said by somebody: <c>Shoigu said</c>, <c>according to</c>, <c>reportedly</c>.</summary>
internal static class AttributionReader
{
    private const int Near = 6;
    private const int Speaker = 9;
    private const int OwnTerm = 3;

    private static readonly HashSet<string> Saying = WordPairs.Set(
        "liken likened likens describes reckons reckon puts praised praises credits credited thinks thought considered quoting quotes hailed jugent juge pense pensent teilten allege argue claim insist maintain contend assert suspect suspects suspected accuse accusing blame blamed blames say said says saying tell told tells added adds cautioned cautions cautioning warn protested protests maintains maintained contends contended complained complains conceded concedes admitted admits recalled recalls replied answered reiterated testified testifies thought think observed observes informed assured hailed criticised argued  announced announces stated states claimed claims claim reported reports warned warns explained explains insisted insists alleged alleges argued argues suggested suggests "
        + "noted notes stressed stresses remarked mentioned emphasized highlighted declared estimated estimates estimate confirmed quoted described according wrote acknowledged asserted revealed disclosed predicted promised "
        + "report statement statements accused accuses believes believe thinks expects predicts assesses assessed called calls "
        + "sagte sagten sagt teilte erklärte erklärt berichtete berichtet berichten laut zufolge angaben meldete melden vermutet vermuten behauptet räumte räumten darstellung behaupten behauptete wirft werfen warf warfen vorgeworfen vorwirft "
        + "dit déclaré selon affirmé affirme annoncé indiqué indique accuse accusent accusé soupçonne soupçonnent soupçonné assure estime estiment affirment dijo según anunció afirmó declaró afirma afirman asegura aseguran aseguró acusa acusan acusó sospecha sospechan calcula cifra informó "
        + "uvedl uvedla uvedlo uvedli řekl řekla řekli sdělil sdělila podle dle oznámil oznámila tvrdí prohlásil prohlásila obvinil obvinila informoval informovala "
        + "לטענת לדברי אמר אמרה قال قالت وقال زعم أعلن ذكرت σύμφωνα δήλωσε είπε ανακοίνωσε कहा сказал заявил сообщил сообщает");

    private static readonly HashSet<string> Plain = WordPairs.Set("allege claim argue insist believe maintain contend say said says told claims claimed alleges insists insisted believes believed thinks argues argued contends contended maintains maintained estimates estimating");

    /// <summary>Who says so makes no difference to what is said: not <c>claims</c>, <c>argues</c>.</summary>
    private static readonly HashSet<string> Neutral = WordPairs.Set("say said says tell told tells announce announced announces report reported confirm confirmed confirms state stated states add added adds note noted notes explain explained explains informed remarked mentioned disclosed revealed estimate estimated estimates sagte sagten teilte erklärte berichtete meldete dit déclaré annoncé indiqué dijo anunció informó uvedl uvedla sdělil sdělila řekl řekla oznámil oznámila");

    private static readonly HashSet<string> Announcing = WordPairs.Set("announce announced announces said says confirmed confirms reported annoncé anunció");

    private static readonly HashSet<string> Sources = WordPairs.Set("laut zufolge selon según podle dle לטענת לדברי");

    private static readonly HashSet<string> Accusing = WordPairs.Set("accuse accuses accused accusing accusent accusé accusée acusa acusan acusó soupçonne soupçonnent sospecha sospechan obvinil obvinila obvinili");

    private static readonly HashSet<string> Reproaching = WordPairs.Set("wirft werfen warf warfen vorgeworfen");

    private static readonly HashSet<string> Hedged = WordPairs.Set("reportedly allegedly purportedly apparently supposedly");

    /// <summary>Whether a folded word is a verb of saying or introduces a source.</summary>
    public static bool IsSaying(string word) => Saying.Contains(word)
        || (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 && (Saying.Contains(word[..^3] + "ed") || Saying.Contains(word[..^3] + "s") || Saying.Contains(word[..^3] + "es")));

    /// <summary>Whether a text names any source, or hedges, for what it says.</summary>
    public static bool HasAny(Reading text) => Array.Exists(text.Words, w => (Saying.Contains(w) && !(w == "states" && text.Has("united"))) || Hedged.Contains(w) || IsSaying(w) || w is "media" or "sources" or "puts" or "put" or "per" or "spokesman" or "spokeswoman");

    /// <summary>The stretches that somebody says: what such words cover, and quotations of more than three words.</summary>
    public static List<Said> Read(SentenceValues values)
    {
        var stretches = new List<Said>();
        foreach (var quotation in values.Quotations)
        {
            if (values.Sentence.Text.AsSpan(quotation.Start, quotation.End - quotation.Start).Count(' ') >= OwnTerm)
            {
                stretches.Add(new Said(quotation.Start, quotation.End, false));
            }
        }

        var sentence = values.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (values.Quotations.Any(q => q.Start <= sentence.Tokens[i].Start && sentence.Tokens[i].Start < q.End))
            {
                continue;
            }

            if (Hedged.Contains(word))
            {
                stretches.Add(new Said(sentence.Tokens[i].End, EndOfClause(sentence, i + 1), false));
            }
            else if ((word == "according" && sentence[i + 1] == "to") || Sources.Contains(word))
            {
                var isPlain = Authorities.AreIn(sentence, i, i + Near + 2);
                stretches.Add(i < 2 ? new Said(AfterComma(sentence, i), sentence.Text.Length, isPlain) : new Said(0, sentence.Tokens[i].Start, isPlain));
            }
            else if (Accusing.Contains(word) && !IsNoun(sentence, i))
            {
                stretches.Add(new Said(sentence.Tokens[i].End, EndOfClause(sentence, i + 1), false));
            }
            else if (Reproaching.Contains(word) && Enumerable.Range(i, sentence.Count - i).Any(at => sentence[at] == "vor"))
            {
                stretches.Add(new Said(sentence.Tokens[i].End, sentence.Text.Length, false));
            }
            else if (Saying.Contains(word) && !IsNoun(sentence, i))
            {
                AddVerb(sentence, i, stretches);
            }
        }

        return stretches;
    }

    /// <summary><c>he said (that)</c> covers what follows; <c>, he said</c> what went before.</summary>
    private static void AddVerb(TokenizedSentence sentence, int at, List<Said> stretches)
    {
        var isPlain = Announcing.Contains(sentence[at]) && sentence[at] is not ("said" or "says") && !Authorities.AreContested(sentence) && !Authorities.AreMedia(sentence, at - Speaker, at);
        isPlain |= Neutral.Contains(sentence[at]) && Authorities.AreIn(sentence, at - Speaker, at + Near) && sentence[at - 1] is not ("not" or "never" or "to");
        for (var back = at - 1; back > 0 && back >= at - Near; back--)
        {
            if (sentence[back] is "," or "”" or "\"" or "»")
            {
                if (back == at - 1 && IsApposition(sentence, back))
                {
                    break;
                }

                if (sentence[back] != "," || (!IsThatAhead(sentence, at) && IsLastWord(sentence, back, at)))
                {
                    stretches.Add(new Said(StartBefore(sentence, back), sentence.Tokens[back].Start, isPlain));
                    return;
                }

                break;
            }
        }

        if (Plain.Contains(sentence[at]) || IsThatAhead(sentence, at) || (sentence[at] == "estimated" && sentence[at + 1] == "to"))
        {
            // "told to boil water after bacteria were found": why is the writer's own.
            var end = at + 1;
            while (sentence[at] == "told" && sentence[at + 1] == "to" && end < sentence.Count && sentence[end] is not ("after" or "because" or "since" or "when" or "as"))
            {
                end++;
            }

            stretches.Add(new Said(sentence.Tokens[at].End, end > at + 1 && end < sentence.Count ? sentence.Tokens[end].Start : sentence.Text.Length, isPlain || IsOwn(sentence, at)));
        }
    }

    /// <summary><c>Orion announced that it is to build</c>: nobody knows better what they are about to do.</summary>
    private static bool IsOwn(TokenizedSentence sentence, int at)
    {
        // "said on Friday they had charged a man"
        var next = sentence[at + 1] == "on" && CalendarWords.TryGetDay(sentence[at + 2], out _) ? at + 3 : at + 1;
        next += sentence[next] == "that" ? 1 : 0;
        return Announcing.Contains(sentence[at]) && sentence[next] is "it" or "they" or "its" or "their" && !Authorities.AreContested(sentence);
    }

    /// <summary><c>Browne, the Defence Secretary, said</c>: nothing but a name before the first comma.</summary>
    private static bool IsApposition(TokenizedSentence sentence, int last)
    {
        for (var i = 0; i < last; i++)
        {
            if (sentence[i] == ",")
            {
                return i > 0;
            }

            if (!sentence.Is(i, TokenKind.Word) || !sentence.IsCapitalised(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>analysts' estimates</c>, <c>the report</c>; and <c>conceded defeat</c>, <c>conceded to her rival</c>, which say nothing either.</summary>
    public static bool IsNoun(TokenizedSentence sentence, int at) => (sentence[at] is "conceded" or "concedes" && sentence[at + 1] is "defeat" or "to" or "shortly" or "a" or "the" or "two" or ".") ||
        sentence[at] is "estimates" or "estimate" or "reports" or "report" or "claims" or "claim" or "statement" or "statements" or "states" or "notes" or "warns" or "calls" or "protests"
        && at > 0 && (sentence[at - 1] is "the" or "a" or "an" or "their" or "its" or "his" or "her" or "previous" or "above" or "below" or "of" or "'" or "\u2019" or "these" or "those" or "united" || sentence.Raw(at - 1) is [.., '\'' or '\u2019', 's']);

    /// <summary>Whether a comma and <c>he said</c> end what was said, and no other clause begins there: <c>, but neither side reported progress</c>.</summary>
    private static bool IsLastWord(TokenizedSentence sentence, int comma, int at) =>
        sentence[comma + 1] is not ("but" or "and" or "or" or "while" or "which" or "who" or "where" or "although") && (at + 1 >= sentence.Count || sentence[at + 1] is not ("any" or "no" or "a" or "an" or "its" or "their" or "some"));

    /// <summary>Where the sentence before a mark begins: a semicolon divides.</summary>
    private static int StartBefore(TokenizedSentence sentence, int at)
    {
        while (at > 0 && sentence[at - 1] != ";")
        {
            at--;
        }

        return at == 0 ? 0 : sentence.Tokens[at].Start;
    }

    private static bool IsThatAhead(TokenizedSentence sentence, int at)
    {
        for (var i = at + 1; i <= at + Near; i++)
        {
            if (sentence[i] is "that" or "dass" or "que" or "že" or "ότι" or "“" or "\"" or ":" or "«")
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfClause(TokenizedSentence sentence, int at)
    {
        while (at < sentence.Count && sentence[at] is not ("," or ";" or "—"))
        {
            at++;
        }

        return at < sentence.Count ? sentence.Tokens[at].Start : sentence.Text.Length;
    }

    private static int AfterComma(TokenizedSentence sentence, int at)
    {
        while (at < sentence.Count && sentence[at] != ",")
        {
            at++;
        }

        return at < sentence.Count ? sentence.Tokens[at].End : 0;
    }
}
