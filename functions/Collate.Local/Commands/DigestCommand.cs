using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Azure;
using Collate.Digests;
using Collate.Local.Azurite;
using Collate.Local.Hosting;
using Collate.Local.Output;
using Collate.Local.Settings;
using Collate.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Collate.Local.Commands;

/// <summary><c>collate digest</c>: what a stretch of time brought, from a folder of articles or from what is stored. Writes nothing but its answer.</summary>
internal sealed class DigestCommand(CommandContext context, TimeProvider time)
{
    private readonly Terminal _terminal = context.Terminal;

    /// <summary>Runs the command.</summary>
    public async Task<int> RunAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        var configuration = SettingsReader.Read(context.Checkout);
        SettingsReader.Check(configuration);
        var digests = DigestSettings.Read(configuration);
        var options = SummarySettings.Read(configuration);
        var from = InstantOf("--from", request.From, digests.Schedule, endOfDay: false);
        var to = request.To is { } text ? InstantOf("--to", text, digests.Schedule, endOfDay: true) : time.GetUtcNow();
        if (to <= from)
        {
            throw new CommandException(ExitCode.BadUsage, "--to is not after --from.", "Give the earlier of the two as --from.");
        }

        var (before, now) = request.Folder is { } folder ? FromFolder(folder, options, from, to, cancellationToken) : await FromStorageAsync(configuration, options, from, to, cancellationToken).ConfigureAwait(false);
        var digest = DigestStretch.Compose(from, to, digests.Schedule.Zone, before, now);
        await _terminal.Output.WriteAsync(request.Format switch
        {
            "json" => Encoding.UTF8.GetString(DigestJson.Write(digest)),
            "html" => DigestHtml.Write(digest, digests.Site),
            _ => DigestMarkdown.Write(digest, digests.Site),
        }).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static DateTimeOffset InstantOf(string option, string text, DigestSchedule schedule, bool endOfDay)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return schedule.StartOf(endOfDay ? day.AddDays(1) : day);
        }

        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new CommandException(ExitCode.BadUsage, $"{option} is '{text}'.", "Make it a day, such as 2025-06-17, or an instant, such as 2025-06-17T06:00:00Z.");
    }

    private static (IReadOnlyList<Summary> Before, IReadOnlyList<Summary> Now) FromFolder(string folder, SummaryOptions options, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var files = ArticleFiles.Read([folder], cancellationToken).Files.Select(file => (File: file, ArticleReader.Read(file.Name, file.Content).Article?.Published?.Instant)).ToArray();
        return (Stories(from), Stories(to));

        IReadOnlyList<Summary> Stories(DateTimeOffset end) => Collator.Collate(files.Where(file => file.Instant is not { } instant || instant < end).Select(file => file.File), options, cancellationToken: cancellationToken).Stories;
    }

    private async Task<(IReadOnlyList<Summary> Before, IReadOnlyList<Summary> Now)> FromStorageAsync(IConfiguration configuration, SummaryOptions options, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var storage = DevelopmentStorage.From(configuration);
        await using var azurite = storage is null ? null : await LocalStorage.EnsureAsync(context, storage, cancellationToken).ConfigureAwait(false);
        await using var host = LocalHost.Create(configuration, context.Verbose ? LogLevel.Debug : LogLevel.Warning, heartbeat: false, _terminal.ErrorIsTerminal && _terminal.Colour);
        await host.PrepareAsync(cancellationToken).ConfigureAwait(false);
        return await new StoredStretch(host.Store, options).ReadAsync(from, to, cancellationToken).ConfigureAwait(false);
    }
}
