using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells how much of what a sentence says of a name, or of its subject, is cited in a sentence that speaks of somebody else.</summary>
/// <remarks>
/// For each name the words of its clause are looked up in the cited sentences: how much more of them the best has than the best of those that have the name, or begin with a pronoun or an
/// article behind one that has it. A merge of several sentences may show the same, so this proves nothing alone.
/// </remarks>
internal static class NamePlaces
{
    private const int NameWeight = 2;
    private const int FewestWords = 2;
    private const int MostNames = 8;
    private const int PronounReach = 6;
    private const int SubjectPercent = 80;

    // Of more cited sentences each says much the same.
    private const int MostCited = 32;

    private static readonly HashSet<string> Pronouns = WordPairs.Set("he she it they him her them his their its who er sie es ihr il elle ils él ella");
    private static readonly HashSet<string> Articles = WordPairs.Set("the der die das le la el");

    /// <summary>The outcome, in parts of a hundred of what is said.</summary>
    /// <param name="Name">How much of it is cited of another name only, for the name of which that is most.</param>
    /// <param name="Detail">That name; none if all is cited of its own.</param>
    /// <param name="HasOther">Whether the sentence that has the most names somebody whom this one does not.</param>
    /// <param name="Subject">How much is cited of another subject only.</param>
    public readonly record struct Outcome(int Name, string? Detail, bool HasOther, int Subject);

    /// <summary>Looks up the names and the subject.</summary>
    public static Outcome Run(Reading claim, List<Reading> cited)
    {
        if (cited.Count is < 2 or > MostCited || claim.Items.Count == 0)
        {
            return default;
        }

        var there = new int[claim.Items.Count, cited.Count];
        for (var i = 0; i < claim.Items.Count; i++)
        {
            for (var j = 0; j < cited.Count; j++)
            {
                there[i, j] = StrengthOf(claim.Items[i], cited[j]);
            }
        }

        var (most, detail, hasOther) = (0, (string?)null, false);
        foreach (var name in claim.Values.Names.Where(name => name.Country is null).Take(MostNames))
        {
            var said = SaidOf(claim, name);
            var (percent, best) = Missed(claim, said, there, [.. cited.Select(text => Has(text, name))], cited);
            if (percent > most && !AreLinked(claim, name, cited, best))
            {
                (most, detail) = (percent, name.Text);
                hasOther = cited[best].Values.Names.Any(other => other.Country is null && !claim.Values.Names.Any(told => NameAliases.Same(told, other)));
            }
        }

        return new Outcome(most, detail, hasOther, SubjectMissed(claim, there, cited));
    }

    /// <summary><c>A will take over B from C</c>, of <c>B has named A</c> and <c>A succeeds C</c>: a sentence that begins with somebody of the other leads from one to the other.</summary>
    private static bool AreLinked(Reading claim, NameMention name, List<Reading> cited, int best) => cited.Exists(text => Has(text, name)
        && text.Values.Names is [{ Country: null } first, ..] && text.Verbs is [var verb, ..] && first.Start < text.Items[verb.Item].Term!.Value.Start && !NameAliases.Same(first, name)
        && claim.Values.Names.Any(told => NameAliases.Same(told, first)) && cited[best].Values.Names.Any(there => NameAliases.Same(there, first)));

    /// <summary>How much more of what is said of the subject, which stands before the first verb, the best sentence has than the best of those that have as good as all of the subject.</summary>
    private static int SubjectMissed(Reading claim, int[,] there, List<Reading> cited)
    {
        var first = claim.Verbs.FirstOrDefault(verb => verb.Item > 0).Item;
        var subject = Enumerable.Range(0, first).Where(i => claim.Items[i].Term is not null).ToList();
        if (subject.Count == 0)
        {
            return 0;
        }

        var behind = Enumerable.Range(first, claim.Items.Count - first).Where(i => claim.Items[i].Clause == claim.Items[0].Clause || !IsCitedWhole(claim, claim.Items[i].Clause, there, cited)).ToList();
        var told = Enumerable.Range(0, cited.Count).Select(j => subject.Sum(i => there[i, j])).ToList();
        var speak = told.ConvertAll(strength => strength * 100 >= told.Max() * SubjectPercent);
        var said = Enumerable.Range(0, cited.Count).Select(j => behind.Sum(i => there[i, j])).ToList();
        var isNamed = subject.Exists(i => claim.Items[i].IsName);
        var own = Enumerable.Range(0, cited.Count).Where(j => speak[j] || (!isNamed && Enumerable.Range(0, cited.Count).Any(k => speak[k] && AreOfSame(cited[j], cited[k])))).Max(j => said[j]);
        return behind.Count == 0 ? 0 : (said.Max() - own) / behind.Count;
    }

    /// <summary><c>Bishop Alan Forde spoke</c>, <c>Forde promised</c>: who is only described here may be named there.</summary>
    private static bool AreOfSame(Reading one, Reading other) => one.Values.Names.Any(name => name.Country is null && other.Values.Names.Any(there => NameAliases.Same(name, there)));

    /// <summary>Whether a clause stands in one cited sentence from its beginning on, subject and all: then it is said of nobody else.</summary>
    private static bool IsCitedWhole(Reading claim, int clause, int[,] there, List<Reading> cited)
    {
        var items = Enumerable.Range(0, claim.Items.Count).Where(i => claim.Items[i].Clause == clause).ToList();
        return Enumerable.Range(0, cited.Count).Any(j => cited[j].Items is [var first, ..] && claim.Items[items[0]].Matches(first) && items.TrueForAll(i => there[i, j] >= TermSimilarity.Same));
    }

    /// <summary>How much more of it the best sentence has than the best of those that speak of whom it is said of.</summary>
    private static (int Percent, int Best) Missed(Reading claim, List<int> said, int[,] there, bool[] speak, List<Reading> cited)
    {
        var all = said.Sum(i => WeightOf(claim.Items[i])) * TermSimilarity.Same;
        if (all == 0 || !Array.Exists(speak, speaks => speaks))
        {
            return (0, 0);
        }

        var (most, best, own) = (-1, 0, 0);
        for (var j = 0; j < cited.Count; j++)
        {
            var found = said.Sum(i => WeightOf(claim.Items[i]) * there[i, j]);
            (most, best) = found > most ? (found, j) : (most, best);
            own = speak[j] || (j > 0 && speak[j - 1] && GoesOn(cited[j])) ? Math.Max(own, found) : own;
        }

        return ((most - own) * 100 / all, best);
    }

    /// <summary>What stands in the clause of a name, or where that is too little, in those beside it.</summary>
    private static List<int> SaidOf(Reading claim, NameMention name)
    {
        var clause = -1;
        for (var i = 0; i < claim.Items.Count && clause < 0; i++)
        {
            clause = claim.Items[i] is { IsName: true, Term: { } term } && term.Start >= name.Start && term.Start < name.End ? claim.Items[i].Clause : -1;
        }

        List<int> Within(int reach) => [.. Enumerable.Range(0, claim.Items.Count).Where(i => !claim.Items[i].IsName && Math.Abs(claim.Items[i].Clause - clause) <= reach)];
        return clause < 0 ? [] : Within(0) is var said && said.Count(i => WeightOf(claim.Items[i]) > 0) >= FewestWords ? said : Within(1);
    }

    private static int WeightOf(Item item) => item.Term is not { } term || item.IsName ? NameWeight : LightWords.Contains(term.Form) ? 0 : term.Weight;

    private static int StrengthOf(Item item, Reading text) => item.Term is { } term
        ? text.StrengthOf(term) is var strength && strength == 0 && item.Country is not null && text.Items.Any(item.Matches) ? TermSimilarity.Same : strength
        : (item.Number is { } number ? text.Quantities.Any(other => NumberComparison.Supports(number, other)) : text.Values.Dates.Any(date => IsSameDay(item.Date!, date))) ? TermSimilarity.Same : 0;

    private static bool IsSameDay(DateMention one, DateMention other) => string.Equals(one.Form, other.Form, StringComparison.Ordinal) || (one.When is { } days && other.When is { } otherDays && days.Overlaps(otherDays));

    private static bool Has(Reading text, NameMention name) => text.Values.Names.Any(other => NameAliases.Same(name, other))
        || name.Words.All(text.NameSet.Contains) || (name.Words.Count > 1 && text.NameSet.Contains(name.Words[^1]));

    /// <summary>Whether a sentence may speak of what the one before names: <c>She resigned</c>, <c>The minister</c>.</summary>
    private static bool GoesOn(Reading text)
    {
        var sentence = text.Values.Sentence;
        return Articles.Contains(sentence[0]) || Enumerable.Range(0, Math.Min(PronounReach, sentence.Count)).Any(i => Pronouns.Contains(sentence[i]));
    }
}
