using System.Globalization;
using System.Text.Json;
using Collate.Local.Output;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary><c>collate verify --jsonl</c>: one line <c>{"sentence", "evidence": [text, ...]}</c> in, one line <c>{"verdict", "reason"}</c> out, in order.</summary>
internal sealed class VerifyLinesCommand(CommandContext context)
{
    private static readonly string s_malformed = Answer(supported: false, "malformed");

    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command, a line at a time. A line that is no such object is answered too, with the reason <c>malformed</c>, and named on the error stream; an empty line is passed over.</summary>
    public async Task<int> RunAsync(string file, CancellationToken cancellationToken)
    {
        foreach (var (number, line) in TextLines.Read(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = AnswerTo(line);
            if (answer == s_malformed)
            {
                await _terminal.Error.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"collate: {file}, line {number} is no {{\"sentence\": \"...\", \"evidence\": [\"...\"]}}; it is answered as malformed.")).ConfigureAwait(false);
            }

            await _terminal.Output.WriteAsync(answer + "\n").ConfigureAwait(false);
        }

        return ExitCode.Done;
    }

    private static string AnswerTo(string line)
    {
        if (Parse(line) is not var (sentence, evidence))
        {
            return s_malformed;
        }

        var verdict = SummaryAuditor.Check(sentence, evidence);
        return Answer(verdict.Supported, verdict.ReasonText);
    }

    private static (string Sentence, IReadOnlyList<string> Evidence)? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("sentence", out var sentence) && sentence.ValueKind == JsonValueKind.String
                && root.TryGetProperty("evidence", out var evidence) && evidence.ValueKind == JsonValueKind.Array
                && evidence.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String)
                    ? (sentence.GetString()!, [.. evidence.EnumerateArray().Select(text => text.GetString()!)])
                    : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The latter for a string that is no Unicode text.
            return null;
        }
    }

    private static string Answer(bool supported, string? reason) =>
        $$"""{"verdict":"{{AuditJson.NameOf(supported)}}","reason":{{(reason is null ? "null" : $"\"{reason}\"")}}}""";
}
