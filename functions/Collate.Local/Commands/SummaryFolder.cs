using System.Text;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary>Writes summaries into a folder as they stand in the container <c>summaries</c>.</summary>
internal static class SummaryFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <c>{story}/summary.json</c>, <c>.md</c>, <c>.html</c> and <c>{story}/sources/{sha256}.txt</c> for every story. Answers the paths of the pages.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, CollateResult result, CancellationToken cancellationToken)
    {
        try
        {
            var pages = new List<string>();
            foreach (var story in result.Stories)
            {
                pages.Add(await WriteStoryAsync(Path.Join(folder, story.Story), story, result.Texts, cancellationToken).ConfigureAwait(false));
            }

            return pages;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadUsage, $"The folder '{folder}' cannot be written to: {Problem.Of(error)}", "Name another one with --out.", error);
        }
    }

    private static async Task<string> WriteStoryAsync(string folder, Summary story, IReadOnlyDictionary<string, string> texts, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Join(folder, "sources"));
        foreach (var source in story.Sources)
        {
            await File.WriteAllBytesAsync(Path.Join(folder, source.File), Utf8.GetBytes(texts[source.Sha256]), cancellationToken).ConfigureAwait(false);
        }

        await File.WriteAllBytesAsync(Path.Join(folder, "summary.json"), SummaryJson.Write(story), cancellationToken).ConfigureAwait(false);
        await File.WriteAllBytesAsync(Path.Join(folder, "summary.md"), Utf8.GetBytes(SummaryMarkdown.Write(story)), cancellationToken).ConfigureAwait(false);
        var page = Path.Join(folder, "summary.html");
        await File.WriteAllBytesAsync(page, Utf8.GetBytes(SummaryHtml.Write(story)), cancellationToken).ConfigureAwait(false);
        return page;
    }
}
