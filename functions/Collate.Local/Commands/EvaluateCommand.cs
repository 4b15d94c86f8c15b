using System.Text.Encodings.Web;
using System.Text.Json;
using Collate.Evaluation;
using Collate.Local.Output;
using Collate.Local.Settings;
using Collate.Summaries.Modelled;
using Spectre.Console;

namespace Collate.Local.Commands;

/// <summary><c>collate evaluate</c>: scores summaries and grouping on topics of which the right answers are known.</summary>
internal sealed class EvaluateCommand(CommandContext context)
{
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(EvaluateRequest request, CancellationToken cancellationToken)
    {
        var topics = Read(request.File, cancellationToken);
        if (topics.Count == 0)
        {
            await _terminal.Error.WriteLineAsync($"collate: There are no topics in '{TextFlow.Plain(request.File)}'.").ConfigureAwait(false);
            return ExitCode.NothingRead;
        }

        var writer = await CommandWriter.ReadAsync(SettingsReader.Read(context.Checkout), cancellationToken).ConfigureAwait(false);
        var evaluator = writer is null ? new Evaluator()
            : new Evaluator((story, articles, options) => writer.SummarizeAsync(story, articles, options, Ask.AtOnce, cancellationToken).GetAwaiter().GetResult());
        var result = new ProgressBar(_terminal).Run("Summarizing and grouping", topics.Count, step => Evaluate(evaluator, topics, step, cancellationToken));
        Write("--predictions", request.Predictions, json => WritePredictions(json, result));
        Write("--clusters", request.Clusters, json => WriteClusters(json, result));
        foreach (var article in result.Unreadable)
        {
            await _terminal.Error.WriteLineAsync($"collate: The article '{TextFlow.Plain(article)}' could not be read; it counts as a story of its own.").ConfigureAwait(false);
        }

        WriteTable(result);
        return ExitCode.Done;
    }

    private static List<EvaluationTopic> Read(string file, CancellationToken cancellationToken)
    {
        var topics = new List<EvaluationTopic>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in TextLines.Read(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                topics.Add(EvaluationTopicJson.Read(line));
            }
            catch (JsonException error)
            {
                throw Unusable(file, number, error.Message, error);
            }

            if (!ids.Add(topics[^1].Id))
            {
                throw Unusable(file, number, $"There is a topic '{topics[^1].Id}' before.", null);
            }
        }

        return topics;
    }

    private static CommandException Unusable(string file, int line, string problem, Exception? inner) => new(
        ExitCode.BadUsage,
        FormattableString.Invariant($"{file}, line {line}: {problem}"),
        "Each line is one topic: {\"id\", \"lang\", \"articles\": [{\"id\", \"title\", \"date\", \"text\"}], \"references\": [text, ...]}.",
        inner);

    private static EvaluationResult Evaluate(Evaluator evaluator, List<EvaluationTopic> topics, Action step, CancellationToken cancellationToken)
    {
        foreach (var topic in topics)
        {
            cancellationToken.ThrowIfCancellationRequested();
            evaluator.Add(topic);
            step();
        }

        return evaluator.Finish();
    }

    private static void Write(string option, string? file, Action<Utf8JsonWriter> write)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            using var stream = File.Create(file);
            using (var json = new Utf8JsonWriter(stream, s_json))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }

            stream.Write("\n"u8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.BadUsage, $"The file '{file}' cannot be written: {Problem.Of(error)}", $"Name another one with {option}.", error);
        }
    }

    private static void WritePredictions(Utf8JsonWriter json, EvaluationResult result)
    {
        foreach (var summary in result.Summaries)
        {
            json.WriteStartArray(summary.Topic);
            foreach (var sentence in summary.Sentences)
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteClusters(Utf8JsonWriter json, EvaluationResult result)
    {
        foreach (var article in result.Stories)
        {
            json.WriteString(article.Article, article.Story);
        }
    }

    private void WriteTable(EvaluationResult result)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn("Measure");
        foreach (var name in (string[])["Precision", "Recall", "F1"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        if (result.Rouge is { } rouge)
        {
            AddRow(table, "ROUGE-1", rouge.One, 100, "0.00");
            AddRow(table, "ROUGE-2", rouge.Two, 100, "0.00");
            AddRow(table, "ROUGE-L", rouge.Longest, 100, "0.00");
        }

        AddRow(table, "B-cubed", result.Grouping, 1, "0.000");
        _terminal.Results.Write(table);
        var stories = result.Stories.Select(article => article.Story).Distinct(StringComparer.Ordinal).Count();
        new Page(_terminal).Text(FormattableString.Invariant(
            $"{result.Summaries.Count} summaries; {result.Stories.Count} articles ({result.Undated} undated) of {result.Topics} topics in {stories} stories. ROUGE is in per cent, B-cubed of 1."));
    }

    private static void AddRow(Table table, string name, Score score, double scale, string format) =>
        table.AddRow([name, .. new[] { score.Precision, score.Recall, score.F1 }.Select(value => (value * scale).ToString(format, System.Globalization.CultureInfo.InvariantCulture))]);
}
