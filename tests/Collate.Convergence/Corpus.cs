using System.Text;
using Collate.Tests.Processing;

namespace Collate.Convergence;

/// <summary>What can be dropped, under which names, and what editors can decide.</summary>
internal static class Corpus
{
    /// <summary>The names: of several formats, so that the same bytes are read differently.</summary>
    public static IReadOnlyList<string> Names { get; } = ["a.txt", "b.txt", "c.md", "d.html", "deep/e.txt", "deep/f.txt", "g.json", "h.txt", "i.md", "j.txt"];

    /// <summary>The files: three stories, corrections of them, the same as HTML and undated, and what cannot be read.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Files { get; } =
    [
        .. ((string[])[
            Texts.Bridge1, Texts.Bridge2, Texts.Bridge3, Texts.Election1, Texts.Election2, Texts.Comet,
            Texts.Bridge2.Replace("fifteen", "sixteen", StringComparison.Ordinal),
            Texts.Election1.Replace("54 percent", "55 percent", StringComparison.Ordinal),
            Texts.Bridge1.Replace("date 2025-06-17 ", "", StringComparison.Ordinal),
            "<html><head><title>Bridge down</title><meta name=\"date\" content=\"2025-06-19\"></head><body><p>" + Texts.Bridge2["date 2025-06-18 ".Length..] + "</p></body></html>",
            "---\ntitle: Dostan wins\ndate: 2025-06-20\npublisher: The Valdoria Post\n---\n\n" + Texts.Election2["date 2025-06-18 ".Length..],
            "{\"title\":\"Comet\",\"text\":\"" + Texts.Comet + "\",\"date\":\"2025-06-01\"}",
            "", " \n"]).Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)),
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 },
    ];

    /// <summary>What the editors can say; the first takes all decisions back.</summary>
    public static IReadOnlyList<string> Decisions { get; } =
    [
        """{"schema":"collate/overrides/1","together":[],"apart":[],"ignore":[]}""",
        """{"schema":"collate/overrides/1","together":[{"articles":["a.txt","b.txt"]}],"apart":[],"ignore":[]}""",
        """{"schema":"collate/overrides/1","together":[],"apart":[{"articles":["a.txt","deep/e.txt"]}],"ignore":[]}""",
        """{"schema":"collate/overrides/1","together":[],"apart":[],"ignore":[{"article":"b.txt"},{"publisher":"The Valdoria Post"}]}""",
    ];

    /// <summary>A decision as the editors write it.</summary>
    public static ReadOnlyMemory<byte> Decision(int number) => Encoding.UTF8.GetBytes(Decisions[number]);
}
