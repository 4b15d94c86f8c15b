namespace Collate.Upkeep;

/// <summary>Which promise a store breaks.</summary>
public enum FindingKind
{
    /// <summary>A dropped file that is neither summarized, nor in quarantine, nor on its way.</summary>
    ArticleUnaccounted,

    /// <summary>What is recorded of a name is not what the name holds, or cannot be read.</summary>
    NameWrong,

    /// <summary>A cleaned article is missing, or not what reading its file gives.</summary>
    ArticleWrong,

    /// <summary>The log cannot be read, or tells otherwise than the names.</summary>
    LogWrong,

    /// <summary>Something in quarantine lacks its copy, its reason or its file, or nobody can say why it is there.</summary>
    QuarantineWrong,

    /// <summary>A story's documents are not those that follow from the articles present.</summary>
    StoryOutdated,

    /// <summary>A summary of articles that are not there, or belong to another story.</summary>
    StoryOrphaned,

    /// <summary>A summary that cannot be read, or is not the one that was committed.</summary>
    SummaryWrong,

    /// <summary>A citation whose words do not stand in its stored source.</summary>
    CitationWrong,

    /// <summary>A source that is missing, or whose text is not the article's.</summary>
    SourceWrong,

    /// <summary>A page that is missing, or not that of its summary.</summary>
    PageWrong,

    /// <summary>A blob that belongs to nothing.</summary>
    Stray,

    /// <summary>A redirect that cannot be read, leads nowhere, or stands beside a summary.</summary>
    RedirectWrong,

    /// <summary>A version that is missing or cannot be read, or whose account of what changed is.</summary>
    VersionWrong,

    /// <summary>The list of stories lacks a story, has one too many, or tells otherwise than its summary.</summary>
    ListWrong,

    /// <summary>A digest, the feed or the digests' history is missing or cannot be read.</summary>
    DigestWrong,

    /// <summary>What a model answered, or what asking it took, cannot be read.</summary>
    AnswerWrong,

    /// <summary>A job that nobody works on, that never goes, or whose record or result is missing or cannot be read.</summary>
    JobWrong,

    /// <summary>A message that failed again and again and was put aside.</summary>
    MessageGivenUp,
}
