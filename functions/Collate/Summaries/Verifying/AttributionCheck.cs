using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that what is only said stays said, and what is uncertain stays uncertain.</summary>
internal static class AttributionCheck
{
    private static readonly HashSet<string> Uncertain = WordPairs.Set("may might could possibly perhaps possible potential potentially speculation speculated suspected alleged allegedly reportedly expected likely considering unclear plans planned if would "
        + "könnte könnten soll sollen möglicherweise mutmaßlich angeblich pourrait pourraient devrait probablement podría podrían presunto presunta očekává údajně možná prý");
    private static readonly HashSet<string> Modals = WordPairs.Set("may might could possibly perhaps suspected allegedly alleged reportedly "
        + "könnte könnten möglicherweise mutmaßlich angeblich pourrait pourraient probablement podría podrían očekává údajně možná prý");

    /// <summary>The verdict if a source or a doubt was dropped; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (AttributionReader.HasAny(claim))
        {
            // Whoever is said to claim it need not be said to claim it twice.
            return cited.Exists(AttributionReader.HasAny) ? null : FindDoubt(claim, cited);
        }

        // One text that states it is enough, if it speaks of the same at all.
        var most = cited.Max(c => Shared(claim, c));
        var relevant = cited.FindAll(c => Shared(claim, c) * 2 >= most);
        if (relevant.TrueForAll(c => IsSaid(claim, c)))
        {
            return Verdict.Failed(VerdictReason.Attribution, claim.Source.Text);
        }

        return FindDoubt(claim, cited);
    }

    private static Verdict? FindDoubt(Reading claim, List<Reading> cited) =>
        Array.Exists(claim.Words, Uncertain.Contains) || claim.Values.Negations.Count > 0 ? null : FindDroppedDoubt(claim, cited);

    private static int Shared(Reading claim, Reading cited) => cited.Stems.Count(claim.Stems.Contains);

    /// <summary>Whether three in four of the shared words stand in what somebody says.</summary>
    private static bool IsSaid(Reading claim, Reading cited)
    {
        if (cited.Attributions.Count == 0 || IsOwn(claim, cited))
        {
            return false;
        }

        var shared = new HashSet<string>(StringComparer.Ordinal);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in cited.Terms)
        {
            // What a clause adds in passing (", which supplies half of the city,") is the writer's own.
            if (IsAside(cited, term.Start))
            {
                if (claim.Stems.Contains(term.Stem))
                {
                    shared.Add(term.Stem);
                }

                continue;
            }

            if (claim.Stems.Contains(term.Stem) && !cited.IsInName(term))
            {
                shared.Add(term.Stem);
                if (cited.Attributions.Any(a => !a.IsPlain && a.Start <= term.Start && term.Start < a.End))
                {
                    said.Add(term.Stem);
                }
            }
        }

        return said.Count > 0 && said.Count * 4 >= shared.Count * 3;
    }

    /// <summary>Who says it is named at the front of the sentence: it tells of what they do, or of what they think.</summary>
    private static bool IsOwn(Reading claim, Reading cited)
    {
        if (claim.Values.Names.FirstOrDefault(name => name.Country is null) is not { } first || claim.Values.Sentence.Count == 0 || first.Start > claim.Source.Text.Length / 3)
        {
            return false;
        }

        return cited.Utterances.Count > 0 && cited.Utterances.All(utterance => cited.Values.Names.Any(name => utterance.IsSpeaker(name.Start) && NameAliases.Same(name, first)));
    }

    private static bool IsAside(Reading text, int position)
    {
        var sentence = text.Values.Sentence;
        for (var i = 0; i + 1 < sentence.Count && sentence.Tokens[i].Start < position; i++)
        {
            if (sentence[i] == "," && sentence[i + 1] is "which" or "who" or "whose")
            {
                var end = i + 2;
                while (end < sentence.Count && sentence[end] != ",")
                {
                    end++;
                }

                if (end < sentence.Count && sentence.Tokens[i].Start < position && position < sentence.Tokens[end].Start)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A word that every cited text has only behind <c>may</c> or <c>could</c>.</summary>
    private static Verdict? FindDroppedDoubt(Reading claim, List<Reading> cited)
    {
        foreach (var source in cited)
        {
            var sentence = source.Values.Sentence;
            for (var i = 0; i < sentence.Count; i++)
            {
                if (!(Modals.Contains(sentence[i]) || (sentence[i] == "would" && source.Has("if"))) || (sentence[i] == "may" && sentence.IsCapitalised(i)))
                {
                    continue;
                }

                if (sentence[i + 1] is "not" or "never")
                {
                    continue;
                }

                var next = source.Terms.FirstOrDefault(t => t.Start > sentence.Tokens[i].Start);
                if (next.Stem is not null && sentence.Text.AsSpan(sentence.Tokens[i].End, next.Start - sentence.Tokens[i].End).Trim().Count(' ') < (sentence[i] is "may" or "might" or "could" ? 3 : 5) && claim.Stems.Contains(next.Stem) && !cited.Exists(c => c.Terms.Any(t => t.Stem == next.Stem && (c != source || t.Start != next.Start))))
                {
                    return Verdict.Failed(VerdictReason.UnsupportedDetail, sentence[i] + " " + next.Form);
                }
            }
        }

        return null;
    }
}
