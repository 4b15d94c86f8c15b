using System.Globalization;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Tells a change in plain words.</summary>
internal static class DiffWords
{
    /// <summary>Of each kind so many are told one by one.</summary>
    private const int Told = 12;

    public static IReadOnlyList<string> Of(SummaryDiff diff)
    {
        var lines = new List<string>();
        if (diff.Ended is { } ended)
        {
            lines.Add(ended.To is { } to ? $"The story goes on as part of story {to}."
                : $"The story ended: {(diff.Sources.Withdrawn.Count == 1 ? "its only source" : "none of its sources")} {(diff.Sources.Withdrawn.Count == 1 ? "no longer counts" : "counts any more")}.");
        }

        if (diff.From is null)
        {
            lines.Add($"{(diff.Version > 1 ? "The story stands under this id again" : "The first version")}: {Count(diff.Sources.Added.Count, "source")}, {Count(diff.Sentences.Added.Count, "sentence")}.");
            Tell(lines, diff.Disagreements.Opened, Opened);
            return lines;
        }

        Tell(lines, diff.Sources.Withdrawn, source => $"Withdrawn because {Because(source.Because)}: {Wording.Line(source.Shown)}.");
        if (diff.Ended is not null)
        {
            return lines;
        }

        Tell(lines, diff.Disagreements.Settled, Settled);
        Tell(lines, diff.Disagreements.Opened, Opened);
        Tell(lines, diff.Disagreements.Changed, one => $"The disagreement about {DisagreementWords.About(one.About, one.Kind, one.To)} goes on with other values: {Sides(one.To)}.");
        Tell(lines, diff.Numbers, number => $"{(number.Of is { } of ? "The number of " + Wording.Line(of) : "A number")} was {Quoted(number.From)} and is now {Quoted(number.To)}.");
        if (diff.Headline is { From: { } before, To: { } now })
        {
            lines.Add($"The headline was {Quoted(before)} and is now {Quoted(now)}.");
        }

        Tell(lines, diff.Sources.Added, source => source.Replaces is null ? $"New source: {Wording.Line(source.Shown)}." : $"The new text of {Wording.Line(source.Name)} is a source: {Wording.Line(source.Shown)}.");
        Tell(lines, diff.Sources.Renamed, source => $"Source {source.N.ToString(CultureInfo.InvariantCulture)} goes by other names now: {Quoted(string.Join(", ", source.To))}.");
        Tell(lines, diff.Sentences.Reworded, pair => $"Reworded: {Quoted(pair.To)} It was: {Quoted(pair.From)}");
        Tell(lines, diff.Sentences.Added, sentence => $"New: {Quoted(sentence.Text)}");
        Tell(lines, diff.Sentences.Dropped, sentence => sentence.Because is { } because ? $"Dropped because {Because(because)}: {Quoted(sentence.Text)}" : $"Dropped: {Quoted(sentence.Text)}");
        Tell(lines, diff.Sentences.Supported, sentence => $"Now {Wording.Of(sentence.To, ", ")}, before {Wording.Of(sentence.From, ", ")}: {Quoted(sentence.Text)}");
        if (lines.Count == 0)
        {
            lines.Add("Nothing that a reader would see.");
        }
        else if (diff.Sentences.Kept > 0)
        {
            lines.Add(diff.Sentences.Kept == 1 ? "One sentence stands word for word as it did." : $"{Number(diff.Sentences.Kept)} sentences stand word for word as they did.");
        }

        return lines;
    }

    /// <summary>Why a source no longer counts: <c>the article was replaced</c>.</summary>
    public static string Because(Withdrawal because) => because switch
    {
        Withdrawal.Replaced => "the article was replaced",
        Withdrawal.Removed => "the article was removed",
        Withdrawal.Moved => "the article is part of another story now",
        Withdrawal.Ignored => "the editors say that it does not count",
        _ => "it is no longer part of the story",
    };

    private static string Settled(DisagreementSettled one)
    {
        var about = $"The disagreement about {DisagreementWords.About(one.About, one.Kind, one.Values)}";
        return one switch
        {
            { How: Settlement.Agreed, Now: { Sources: [var only] } now } => $"{about} is settled: {Wording.Line(only)}, which gave two values, now says {Wording.Line(now.Value)}.",
            { How: Settlement.Agreed, Now: { } now } => $"{about} is settled: {All(now.Sources.Count)} now say {Wording.Line(now.Value)}.",
            { How: Settlement.Withdrawn, Now: { } now } => $"{about} is settled: what contradicted {Wording.Line(now.Value)} ({Who(now.Sources)}) is withdrawn.",
            { How: Settlement.Gone } => $"{about} is gone with its sources.",
            _ => $"{about} is settled: what its sources say is no longer taken for a contradiction.",
        };
    }

    private static string Opened(DisagreementOpened one) => $"The sources disagree about {DisagreementWords.About(one.About, one.Kind, one.Values)}: {Sides(one.Values)}.";

    private static string Sides(IReadOnlyList<SideOfDisagreement> sides) => string.Join(" against ", sides.Select(side => $"{Wording.Line(side.Value)} ({Who(side.Sources)})"));

    private static string Who(IReadOnlyList<string> sources) => sources.Count <= 3 ? string.Join(", ", sources.Select(Wording.Line))
        : $"{Wording.Line(sources[0])} and {Number(sources.Count - 1)} more";

    private static string All(int count) => count == 2 ? "both sources" : $"all {Number(count)} sources";

    private static string Quoted(string text) => $"“{Wording.Line(text)}”";

    private static string Count(int count, string what) => count == 1 ? $"one {what}" : $"{Number(count)} {what}s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Tell<T>(List<string> lines, IReadOnlyList<T> changes, Func<T, string> tell)
    {
        lines.AddRange(changes.Take(Told).Select(tell));
        if (changes.Count > Told)
        {
            lines.Add($"And {Number(changes.Count - Told)} more like these.");
        }
    }
}
