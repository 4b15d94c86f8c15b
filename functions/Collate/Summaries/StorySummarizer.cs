using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;

namespace Collate.Summaries;

/// <summary>Turns the articles of one story into its summary: lineages, claims, disagreements, evidence, writer, verifier.</summary>
public static class StorySummarizer
{
    /// <summary>The version of the engine. Part of every basis and of every name in <c>collate-state</c>: raise it with any change that can change an output byte.</summary>
    public const int EngineVersion = 1;

    /// <summary>The hash of everything the summary of these articles depends on.</summary>
    /// <remarks>A pure function of engine version, options, and the articles' identities, formats and names; cheap, and needs no article text.</remarks>
    public static string BasisOf(IEnumerable<(string Sha256, ArticleFormat Format, IReadOnlyList<string> Names)> articles, SummaryOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "collate/basis/1");
        Add(hash, EngineVersion.ToString(CultureInfo.InvariantCulture));
        Add(hash, options.Words.ToString(CultureInfo.InvariantCulture));
        if (options.Writer is { } writer)
        {
            Add(hash, writer);
        }

        foreach (var pin in options.Editorial)
        {
            Add(hash, $"editorial {pin.Kind}");
            foreach (var list in (IReadOnlyList<string>[])[pin.Articles, pin.Others, pin.Because is null ? [] : [pin.Because]])
            {
                Add(hash, list.Count.ToString(CultureInfo.InvariantCulture));
                foreach (var item in list)
                {
                    Add(hash, item);
                }
            }
        }

        foreach (var (sha256, format, names) in articles.OrderBy(article => article.Sha256, StringComparer.Ordinal))
        {
            Add(hash, sha256);
            Add(hash, format.ToString());
            Add(hash, names.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var name in names.Order(StringComparer.Ordinal))
            {
                Add(hash, name);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Summarizes a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">Its articles, in any order; at least one.</param>
    /// <param name="options">What the user set.</param>
    public static Summary Summarize(string story, IReadOnlyCollection<StoryArticle> articles, SummaryOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(articles.Count, nameof(articles));
        var evidence = EvidenceBuilder.Build(articles, options.Words);
        var basis = BasisOf(articles.Select(item => (item.Article.Sha256, item.Article.Format, item.Names)), options);
        return EditorialPin.Note(SummaryComposer.Compose(story, basis, evidence, ExtractiveWriter.Write(evidence)), options.Editorial);
    }

    /// <summary>Adds a text with its length, so that no two lists of texts give the same bytes.</summary>
    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
