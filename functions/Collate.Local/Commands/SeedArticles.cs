using System.Security.Cryptography;
using Collate.Articles;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Commands;

/// <summary>The sample articles of the demo.</summary>
internal sealed class SeedArticles
{
    private readonly IReadOnlyList<ArticleFile> _files;

    private SeedArticles(IReadOnlyList<ArticleFile> files) => _files = files;

    /// <summary>How many there are.</summary>
    public int Count => _files.Count;

    /// <summary>Reads the files of a folder in ordinal order of their names. Throws <see cref="CommandException"/> if there are none.</summary>
    public static SeedArticles Find(string folder)
    {
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(path => new ArticleFile(Path.GetFileName(path), File.ReadAllBytes(path))).OrderBy(file => file.Name, StringComparer.Ordinal).ToList()
            : [];
        return files.Count > 0
            ? new SeedArticles(files)
            : throw new CommandException(ExitCode.Failed, $"There are no sample articles in {folder}.", "Run the demo from a checkout of the repository.");
    }

    /// <summary>Drops every file whose content is not there yet. Answers how many that were.</summary>
    public async Task<int> DropAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        var dropped = 0;
        foreach (var file in _files)
        {
            var present = await store.ReadAsync(StoreNames.Articles, file.Name, file.Content.Length, cancellationToken).ConfigureAwait(false);
            if (present is { Truncated: false } && present.Content.Span.SequenceEqual(file.Content.Span))
            {
                continue;
            }

            if (await store.WriteAsync(StoreNames.Articles, file.Name, file.Content, "text/plain", WriteCondition.Unchanged(present?.Head), null, cancellationToken).ConfigureAwait(false) is null)
            {
                throw new CommandException(ExitCode.Failed, $"Something else wrote articles/{file.Name} at the same moment.", "Run the demo again.");
            }

            dropped++;
        }

        return dropped;
    }

    /// <summary>The readable ones that are in none of these summaries under their name.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyCollection<Summary> summaries) =>
        [.. _files.Where(file => ArticleReader.Read(file.Name, file.Content).IsArticle && !summaries.Any(summary => Holds(summary, file))).Select(file => file.Name)];

    /// <summary>Whether a summary has one of them as its source.</summary>
    public bool IsStoryOf(Summary summary) => _files.Any(file => Holds(summary, file));

    private static bool Holds(Summary summary, ArticleFile file)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
        return summary.Sources.Any(source => string.Equals(source.Sha256, sha256, StringComparison.Ordinal) && source.Names.Contains(file.Name, StringComparer.Ordinal));
    }
}
