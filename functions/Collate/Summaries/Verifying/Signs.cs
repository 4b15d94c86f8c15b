using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>What tells, more or less, whether a sentence says what it cites: what the lesser checks find, and how near it stands. Flags are 0 or 100, shares parts of a hundred.</summary>
internal sealed class Signs
{
    private const int FewestTerms = 2;
    private const int LongestRun = 8;
    private const int MostItems = 20;

    private Signs(Reading claim, List<Reading> cited, ContentCheck.Outcome content)
    {
        Order = ItemOrder.Percent(claim, cited);
        Run = 100 * Math.Min(content.Run, LongestRun) / LongestRun;
        Items = 100 * Math.Min(claim.Items.Count, MostItems) / MostItems;
        Numbers = 50 * Math.Min(claim.Values.Numbers.Count, 2);
        Texts = cited.Count > 1 ? 100 : 0;
        var terms = claim.Terms.Where(term => !LightWords.Contains(term.Form)).ToList();
        Best = terms.Count == 0 ? 100 : cited.Max(text => terms.Sum(text.StrengthOf)) / terms.Count;
        var plain = terms.FindAll(term => !claim.IsInName(term));
        Stems = plain.Count == 0 ? 100 : 100 * plain.Count(term => cited.Exists(text => text.Stems.Contains(term.Stem))) / plain.Count;
        Clause = WorstClause(claim, cited);
        Denied = claim.Values.Negations.Count == 0 && cited.Exists(text => text.Values.Negations.Count > 0) ? 100 : 0;
        Spoken = AttributionReader.HasAny(claim) && cited.Exists(AttributionReader.HasAny) ? 100 : 0;
    }

    /// <summary>How much of it stands there in the same order.</summary>
    public int Order { get; }

    /// <summary>How much of it one text has.</summary>
    public int Best { get; }

    /// <summary>How many of its words stand there as they are.</summary>
    public int Stems { get; }

    /// <summary>How much of the clause that has the least of it is there.</summary>
    public int Clause { get; }

    /// <summary>The longest row of new words.</summary>
    public int Run { get; }

    /// <summary>How much it speaks of.</summary>
    public int Items { get; }

    /// <summary>Whether it has numbers.</summary>
    public int Numbers { get; }

    /// <summary>Whether several sentences are cited.</summary>
    public int Texts { get; }

    /// <summary>Whether something is denied there and nothing here.</summary>
    public int Denied { get; }

    /// <summary>Whether somebody says it here and there.</summary>
    public int Spoken { get; }

    /// <summary>Reads the signs.</summary>
    public static Signs Of(Reading claim, List<Reading> cited, ContentCheck.Outcome content) => new(claim, cited, content);

    private static int WorstClause(Reading claim, List<Reading> cited)
    {
        var worst = 100;
        foreach (var clause in claim.Items.Where(item => item.Term is { } term && !item.IsName && !LightWords.Contains(term.Form)).GroupBy(item => item.Clause))
        {
            var terms = clause.Select(item => item.Term!.Value).ToList();
            if (terms.Count >= FewestTerms)
            {
                worst = Math.Min(worst, terms.Sum(term => cited.Max(text => text.StrengthOf(term))) / terms.Count);
            }
        }

        return worst;
    }
}
