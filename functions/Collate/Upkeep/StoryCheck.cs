using System.Text;
using System.Text.Json;
using Collate.Processing;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Upkeep;

/// <summary>Holds everything in <c>summaries</c> to what is promised of it.</summary>
internal sealed class StoryCheck(IBlobStore store, StoryProcessor processor, StateCheck state, Chart chart)
{
    private readonly VersionCheck _versions = new(store, chart);
    private readonly RedirectCheck _redirects = new(store, chart);
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);

    /// <summary>The current summaries by id, as far as they can be read.</summary>
    public SortedDictionary<string, (Summary Summary, string? Listed)> Stories { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks at all of it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, BlobHead>(StringComparer.Ordinal);
        var story = "";
        await foreach (var head in store.ListAsync(StoreNames.Summaries, "", cancellationToken).ConfigureAwait(false))
        {
            var folder = head.Name.Split('/')[0];
            if (!string.Equals(folder, story, StringComparison.Ordinal))
            {
                await CheckFolderAsync(story, files, cancellationToken).ConfigureAwait(false);
                (story, files) = (folder, new(StringComparer.Ordinal));
            }

            if (!StoryFolder.IsId(folder) || head.Name.Length <= folder.Length + 1 || !IsKnown(head.Name[(folder.Length + 1)..]))
            {
                chart.ToDelete(FindingKind.Stray, store, StoreNames.Summaries, head.Name, "It belongs to no story.", head.ETag);
            }
            else
            {
                files[head.Name[(folder.Length + 1)..]] = head;
            }
        }

        await CheckFolderAsync(story, files, cancellationToken).ConfigureAwait(false);
        await CheckPlansAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool IsKnown(string file) =>
        StoryFolder.IsOfASummary(file) || file is StoryFolder.RedirectFile || file.StartsWith(StoryFolder.VersionsFolder, StringComparison.Ordinal);

    private async Task CheckFolderAsync(string story, Dictionary<string, BlobHead> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
        {
            return;
        }

        if (files.TryGetValue(StoryFolder.Json, out var json))
        {
            await CheckSummaryAsync(story, json, files, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            foreach (var head in files.Where(file => StoryFolder.IsOfASummary(file.Key)).Select(file => file.Value))
            {
                chart.ToDelete(FindingKind.Stray, store, StoreNames.Summaries, head.Name, "It is part of a summary that is not there.", head.ETag);
            }
        }

        if (files.TryGetValue(StoryFolder.RedirectFile, out var redirect))
        {
            await _redirects.RunAsync(story, redirect, json is not null, cancellationToken).ConfigureAwait(false);
        }

        await _versions.RunAsync(story, files, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckSummaryAsync(string story, BlobHead json, Dictionary<string, BlobHead> files, CancellationToken cancellationToken)
    {
        chart.Stories++;
        var blob = await store.ReadAsync(StoreNames.Summaries, json.Name, long.MaxValue, cancellationToken).ConfigureAwait(false);
        if (blob is null || Read(blob.Content) is not { } summary || !string.Equals(summary.Story, story, StringComparison.Ordinal))
        {
            chart.ToDelete(FindingKind.SummaryWrong, store, StoreNames.Summaries, json.Name, "It is no summary of its story.", json.ETag);
            return;
        }

        Stories[story] = (summary, json.Metadata.GetValueOrDefault(StoryCard.ListedKey));
        if (!blob.Content.Span.SequenceEqual(SummaryJson.Write(summary)))
        {
            chart.ToDelete(FindingKind.SummaryWrong, store, StoreNames.Summaries, json.Name, "It is not as Collate writes it.", json.ETag);
        }

        var texts = await CheckSourcesAsync(story, summary, files, cancellationToken).ConfigureAwait(false);
        CheckCitations(summary, json, texts);
        await CheckPageAsync(story, StoryFolder.Markdown, SummaryMarkdown.Write(summary), files, cancellationToken).ConfigureAwait(false);
        await CheckPageAsync(story, StoryFolder.Html, SummaryHtml.Write(summary), files, cancellationToken).ConfigureAwait(false);
        foreach (var source in summary.Sources)
        {
            if (!_told.TryAdd(source.Sha256, story))
            {
                chart.Mendable(FindingKind.StoryOrphaned, StoreNames.Summaries, json.Name, $"The story {_told[source.Sha256]} tells of the same article.");
            }
        }
    }

    private async Task<Dictionary<string, string>> CheckSourcesAsync(string story, Summary summary, Dictionary<string, BlobHead> files, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in summary.Sources)
        {
            var name = $"{story}/{source.File}";
            if (await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false) is not { } blob)
            {
                chart.Mendable(FindingKind.SourceWrong, StoreNames.Summaries, name, "It is missing.");
                continue;
            }

            texts[source.File] = Encoding.UTF8.GetString(blob.Content.Span);
            var format = state.View?.Live.GetValueOrDefault(source.Sha256)?.Format;
            if (format is { } known && state.Texts.TryGetValue((source.Sha256, known), out var hash) && !string.Equals(Hashes.Of(blob.Content.Span), hash, StringComparison.Ordinal))
            {
                chart.ToDelete(FindingKind.SourceWrong, store, StoreNames.Summaries, name, "It is not the text of its article.", blob.Head.ETag);
            }
        }

        var cited = summary.Sources.Select(source => source.File).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, head) in files.Where(file => file.Key.StartsWith(StoryFolder.SourcesFolder, StringComparison.Ordinal) && !cited.Contains(file.Key)))
        {
            chart.ToDelete(FindingKind.Stray, store, StoreNames.Summaries, $"{story}/{file}", "It is no source of the summary.", head.ETag);
        }

        return texts;
    }

    private void CheckCitations(Summary summary, BlobHead json, Dictionary<string, string> texts)
    {
        foreach (var citation in summary.Sentences.SelectMany(sentence => sentence.Citations)
            .Concat(summary.Disagreements.SelectMany(about => about.Values).SelectMany(value => value.Citations))
            .Concat(summary.Timeline.SelectMany(entry => entry.Citations)))
        {
            chart.Citations++;
            var file = citation.Source >= 1 && citation.Source <= summary.Sources.Count ? summary.Sources[citation.Source - 1].File : null;
            if (file is null || (texts.TryGetValue(file, out var text) && !(citation.Start >= 0 && citation.Start < citation.End && citation.End <= text.Length && text.AsSpan(citation.Start..citation.End).SequenceEqual(citation.Quote))))
            {
                chart.ToDelete(FindingKind.CitationWrong, store, StoreNames.Summaries, json.Name, $"Words cited from source {citation.Source} do not stand there.", json.ETag);
            }
        }
    }

    private async Task CheckPageAsync(string story, string file, string expected, Dictionary<string, BlobHead> files, CancellationToken cancellationToken)
    {
        var name = $"{story}/{file}";
        var blob = files.ContainsKey(file) ? await store.ReadAsync(StoreNames.Summaries, name, long.MaxValue, cancellationToken).ConfigureAwait(false) : null;
        if (blob?.Content.Span.SequenceEqual(Encoding.UTF8.GetBytes(expected)) != true)
        {
            chart.ToDelete(FindingKind.PageWrong, store, StoreNames.Summaries, name, blob is null ? "It is missing." : "It is not that of its summary.", blob?.Head.ETag);
        }
    }

    // Every article once, by way of what is around it; then whatever tells of no article that is there.
    private async Task CheckPlansAsync(CancellationToken cancellationToken)
    {
        if (state.View is not { } view)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in view.Live.Keys.Order(StringComparer.Ordinal).Where(article => !seen.Contains(article)))
        {
            var (isCurrent, around) = await processor.CheckAsync(article, cancellationToken).ConfigureAwait(false);
            seen.Add(article);
            seen.UnionWith(around);
            if (!isCurrent)
            {
                chart.Mendable(FindingKind.StoryOutdated, StoreNames.Articles, view.Live[article].Names[0], "What stands of its story, or of one connected to it, does not follow from the articles present.");
            }
        }

        foreach (var (story, (summary, _)) in Stories)
        {
            if (summary.Sources.Count == 0 || !view.Live.ContainsKey(summary.Sources[0].Sha256)
                || !string.Equals(await processor.StoryOfAsync(summary.Sources[0].Sha256, cancellationToken).ConfigureAwait(false), story, StringComparison.Ordinal))
            {
                // It stays for reconcile, which learns from it where its articles went.
                chart.Mendable(FindingKind.StoryOrphaned, StoreNames.Summaries, $"{story}/{StoryFolder.Json}", "Its articles are gone, or tell another story.");
            }
        }

        foreach (var (name, article) in state.Articles)
        {
            if (_told.ContainsKey(article) || await processor.StoryOfAsync(article, cancellationToken).ConfigureAwait(false) is null)
            {
                chart.Summarized++;
            }
            else
            {
                chart.Mendable(FindingKind.ArticleUnaccounted, StoreNames.Articles, name, "No summary tells of it.");
            }
        }
    }

    private static Summary? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            return SummaryJson.Read(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
