using System.Text;
using Collate.Local.Bench;

namespace Collate.Convergence.Storms;

/// <summary>What can be dropped on hosts that are processes: everything in <see cref="Corpus"/>, and made-up stories large enough that hosts let them wait for their turn.</summary>
internal static class StormCorpus
{
    private const int Stories = 5, ReportsPerStory = 8, SentencesPerReport = 12, MoreNames = 30;

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Corpus.Names, .. Enumerable.Range(0, MoreNames).Select(number => FormattableString.Invariant($"news/{number:00}.txt"))];

    /// <summary>The files.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Files { get; } =
    [
        .. Corpus.Files,
        .. Enumerable.Range(1, Stories).Select(seed => new GeneratedStory(seed)).SelectMany(story => Enumerable.Range(0, ReportsPerStory).Select(_ => Write(story.Next(SentencesPerReport)))),
    ];

    private static ReadOnlyMemory<byte> Write(GeneratedArticle article) => Encoding.UTF8.GetBytes(FormattableString.Invariant(
        $"---\ntitle: {article.Title}\npublisher: {article.Publisher}\ndate: {article.Day:yyyy-MM-dd}\n---\n\n{string.Join("\n\n", article.Paragraphs)}\n"));
}
