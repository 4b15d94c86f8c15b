using System.Text.Json;
using Collate.Local.Output;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary><c>collate verify</c>: holds a summary document, ours or edited by hand, to what it cites.</summary>
internal sealed class VerifyCommand(CommandContext context)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        var summary = await ReadAsync(request.Document, cancellationToken).ConfigureAwait(false);
        var texts = SourceTexts.Find(request.Document, request.Sources, summary);
        if (texts is null)
        {
            await _terminal.Error.WriteLineAsync("collate: The sources' texts are not beside the document, so its quotations are taken at their word. Name their folder with --sources.").ConfigureAwait(false);
        }

        var audit = SummaryAuditor.Audit(summary, texts is null ? null : texts.Of);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Json)
        {
            await _terminal.Output.WriteAsync(AuditJson.Write(request.Document, audit)).ConfigureAwait(false);
        }
        else
        {
            AuditPage.Write(_terminal, audit);
        }

        return audit.Supported ? ExitCode.Done : ExitCode.Unsupported;
    }

    private static async Task<Summary> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CommandException(ExitCode.BadUsage, $"There is no file '{file}'.", "Check the path; relative paths start at the current folder.");
        }

        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
            return SummaryJson.ReadForAudit(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (JsonException error)
        {
            throw new CommandException(ExitCode.BadUsage, $"{file}: {error.Message}", "Name a summary.json, as collate summarize --out DIR writes it.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadUsage, $"The file '{file}' cannot be read: {Problem.Of(error)}", "Check that you may read it.", error);
        }
    }
}
