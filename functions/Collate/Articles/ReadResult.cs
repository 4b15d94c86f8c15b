using System.Diagnostics.CodeAnalysis;

namespace Collate.Articles;

/// <summary>What came of reading a file: an article, or the reason why there is none. Never an exception.</summary>
public sealed record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The article, if the file could be read.</summary>
    public Article? Article { get; private init; }

    /// <summary>Why there is no article, if there is none.</summary>
    public RejectionReason? Reason { get; private init; }

    /// <summary>One sentence for a person: what is wrong and what to do about it. Empty for an article.</summary>
    public string Explanation { get; private init; } = "";

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsArticle => Article is not null;

    /// <summary>A file that could be read.</summary>
    public static ReadResult Of(Article article) => new() { Article = article };

    /// <summary>A file that could not.</summary>
    public static ReadResult Rejected(RejectionReason reason, string explanation) => new() { Reason = reason, Explanation = explanation };
}
