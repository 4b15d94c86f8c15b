using Collate.Stories;

namespace Collate.Summaries;

/// <summary>Turns the articles of one story into its summary: lineages, claims, disagreements, evidence, writer, verifier.</summary>
public static class StorySummarizer
{
    /// <summary>The version of the engine. Part of every basis: raise it with any change that can change an output byte.</summary>
    public const int EngineVersion = 1;

    /// <summary>The hash of everything the summary of these articles depends on.</summary>
    /// <remarks>A pure function of engine version, options, and the articles' identities, formats and names; cheap, and needs no article text.</remarks>
    public static string BasisOf(IEnumerable<(string Sha256, Articles.ArticleFormat Format, IReadOnlyList<string> Names)> articles, SummaryOptions options) => throw new NotImplementedException();

    /// <summary>Summarizes a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">Its articles, in any order; at least one.</param>
    /// <param name="options">What the user set.</param>
    public static Summary Summarize(string story, IReadOnlyCollection<StoryArticle> articles, SummaryOptions options) => throw new NotImplementedException();
}
