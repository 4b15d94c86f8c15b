using Collate.Language.Values;

namespace Collate.History;

/// <summary>Finds the numbers that changed from one sentence to another that says the same.</summary>
internal static class NumberDiff
{
    /// <summary>Numbers of the same kind, unit and counted noun of which the value differs; where one of a kind is left on each side, it need not name its noun again.</summary>
    public static IEnumerable<NumberChange> Between(string from, string to, string language)
    {
        var before = Read(from, language);
        var after = Read(to, language);
        before.RemoveAll(number => after.RemoveAll(other => AreEqual(number, other)) > 0);
        foreach (var number in after)
        {
            var was = before.Find(other => AreAlike(number, other) && string.Equals(number.Head, other.Head, StringComparison.Ordinal))
                ?? (after.FindAll(other => AreAlike(number, other)).Count == 1 && before.FindAll(other => AreAlike(number, other)) is [var only] && (only.Head is null || number.Head is null) ? only : null);
            if (was is not null)
            {
                before.Remove(was);
                yield return new NumberChange(from[was.Start..was.End], to[number.Start..number.End], to) { Of = number.Noun ?? was.Noun };
            }
        }
    }

    /// <summary>Whether two numbers are the same value.</summary>
    public static bool AreEqual(NumberMention a, NumberMention b) => AreAlike(a, b) && a.Value == b.Value && a.To == b.To;

    private static bool AreAlike(NumberMention a, NumberMention b) => a.Kind == b.Kind && string.Equals(a.Unit, b.Unit, StringComparison.Ordinal);

    // A time of day or a place in a row is no figure that a reader follows from one summary to the next.
    private static List<NumberMention> Read(string sentence, string language) =>
        [.. ValueReader.Read(sentence, null, language).Numbers.Where(number => number.Kind is not (NumberKind.Time or NumberKind.Ordinal))];
}
