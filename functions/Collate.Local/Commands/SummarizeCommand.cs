using System.Globalization;
using Collate.Azure;
using Collate.Local.Output;
using Collate.Local.Settings;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Microsoft.Extensions.Configuration;

namespace Collate.Local.Commands;

/// <summary><c>collate summarize</c>: files in, documents out, no storage.</summary>
internal sealed class SummarizeCommand(CommandContext context)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(SummarizeRequest request, CancellationToken cancellationToken)
    {
        var configuration = SettingsReader.Read(context.Checkout);
        var options = Options(request, configuration);
        var writer = await CommandWriter.ReadAsync(configuration, cancellationToken).ConfigureAwait(false);
        var read = ArticleFiles.Read(request.Paths, cancellationToken);
        var result = writer is null ? Collator.Collate(read.Files, options, request.SingleStory, cancellationToken: cancellationToken)
            : await Collator.CollateAsync(read.Files, options, writer, request.SingleStory, cancellationToken).ConfigureAwait(false);
        await SayWhoStoodInAsync(result, writer).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (read.Inaccessible.Count > 0)
        {
            result = result with { Quarantined = [.. result.Quarantined.Concat(read.Inaccessible).OrderBy(file => file.Name, StringComparer.Ordinal)] };
        }

        if (read.Skipped > 0)
        {
            await _terminal.Error.WriteLineAsync(FormattableString.Invariant($"collate: Passed over {read.Skipped} {(read.Skipped == 1 ? "file" : "files")} of other types than .txt, .md, .html, .json and .docx.")).ConfigureAwait(false);
        }

        var pages = request.Out is { } folder ? await SummaryFolder.WriteAsync(folder, result, cancellationToken).ConfigureAwait(false) : null;
        await WriteAsync(result, request.Format, pages).ConfigureAwait(false);
        if (result.Stories.Count > 0)
        {
            return ExitCode.Done;
        }

        await _terminal.Error.WriteLineAsync(
            result.Quarantined.Count > 0 ? "collate: None of the files could be read." : "collate: There are no files to read.").ConfigureAwait(false);
        return ExitCode.NothingRead;
    }

    private async Task SayWhoStoodInAsync(CollateResult result, ModelWriter? writer)
    {
        foreach (var group in result.Stories.Where(story => story.Writer.Fallback is not null).GroupBy(story => story.Writer.Fallback!.Reason, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await _terminal.Error.WriteLineAsync(FormattableString.Invariant($"collate: The model did not write {group.Count()} of {result.Stories.Count} summaries ({group.Key}): the sources' own sentences stand in. {writer?.Problem}").TrimEnd()).ConfigureAwait(false);
        }
    }

    private static SummaryOptions Options(SummarizeRequest request, IConfiguration configuration)
    {
        var options = SettingsReader.Checked(() => SummarySettings.Read(configuration));
        if (request.Words is not { } words)
        {
            return options;
        }

        return words is >= SummaryOptions.MinWords and <= SummaryOptions.MaxWords
            ? options with { Words = words }
            : throw new CommandException(
                ExitCode.BadUsage,
                $"--words is {words.ToString(CultureInfo.InvariantCulture)}.",
                FormattableString.Invariant($"Make it a whole number from {SummaryOptions.MinWords} to {SummaryOptions.MaxWords}."));
    }

    private async Task WriteAsync(CollateResult result, SummarizeFormat format, IReadOnlyList<string>? pages)
    {
        if (format == SummarizeFormat.Json)
        {
            await _terminal.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(CollateResultJson.Write(result))).ConfigureAwait(false);
            return;
        }

        foreach (var file in result.Quarantined)
        {
            await _terminal.Error.WriteLineAsync($"{TextFlow.Plain(file.Name)}: {file.Reason}: {TextFlow.Plain(file.Explanation)}").ConfigureAwait(false);
        }

        switch (format)
        {
            case SummarizeFormat.Markdown:
                await _terminal.Output.WriteAsync(MarkdownOf(result)).ConfigureAwait(false);
                break;
            case SummarizeFormat.Html:
                await _terminal.Output.WriteAsync(HtmlOf(result, pages)).ConfigureAwait(false);
                break;
            default:
                WriteText(result);
                break;
        }
    }

    // Footnotes of one Markdown document must not clash, so those of each further story get its number. Text of articles is escaped
    // in the document: a bracket and a caret that stand unescaped are always a footnote's.
    private static string MarkdownOf(CollateResult result) => string.Join("\n---\n\n", result.Stories.Select((story, index) =>
        index == 0 ? SummaryMarkdown.Write(story) : SummaryMarkdown.Write(story).Replace("[^", FormattableString.Invariant($"[^{index + 1}-"), StringComparison.Ordinal)));

    private static string HtmlOf(CollateResult result, IReadOnlyList<string>? pages) => (result.Stories.Count, pages) switch
    {
        (0, _) => "",
        (1, _) => SummaryHtml.Write(result.Stories[0]),
        (_, { } written) => string.Concat(written.Select(page => page + "\n")),
        var (count, _) => throw new CommandException(
            ExitCode.BadUsage,
            FormattableString.Invariant($"The articles tell {count} stories, and each is a page of its own."),
            "Add --out DIR to have the pages written into a folder, or --single-story if it is one story."),
    };

    private void WriteText(CollateResult result)
    {
        var page = new Page(_terminal);
        for (var i = 0; i < result.Stories.Count; i++)
        {
            if (i > 0)
            {
                page.Space();
                page.Note(new string('-', Math.Min(40, _terminal.Width)));
                page.Space();
            }

            SummaryPage.Write(page, result.Stories[i]);
        }
    }
}
