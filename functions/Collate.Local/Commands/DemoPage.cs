using Collate.Local.Azurite;
using Collate.Local.Output;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary>What the demo shows.</summary>
internal static class DemoPage
{
    /// <summary>The stories, where they are stored, and how long it took (the last line, and the only one that differs between two runs).</summary>
    public static void Write(Page page, IReadOnlyList<Summary> stories, DevelopmentStorage storage, int seeds, TimeSpan elapsed)
    {
        foreach (var story in stories)
        {
            SummaryPage.Write(page, story);
            page.Space();
        }

        page.Heading("Where the files are");
        page.Text(FormattableString.Invariant($"The {seeds} dropped files: container {StoreNames.Articles}, {storage.Blobs}/{StoreNames.Articles}"));
        foreach (var story in stories)
        {
            var folder = $"{StoreNames.Summaries}/{story.Story}";
            page.Text($"The summary: container {StoreNames.Summaries}, folder {story.Story}");
            foreach (var file in (string[])["summary.html", "summary.md", "summary.json"])
            {
                page.Text($"{storage.Blobs}/{folder}/{file}", "  ");
            }

            page.Text(FormattableString.Invariant($"{storage.Blobs}/{folder}/sources/ ({story.Sources.Count} cleaned texts, which the citations point into)"), "  ");
        }

        page.Note("Any storage client opens them while the storage runs (collate demo --keep), with the connection string UseDevelopmentStorage=true.");
        page.Space();
        page.Text(FormattableString.Invariant($"It took {elapsed.TotalSeconds:0.0} s."));
    }
}
