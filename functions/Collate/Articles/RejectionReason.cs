namespace Collate.Articles;

/// <summary>Why a file could not be read. Written in documents in kebab case: <c>too-large</c>.</summary>
public enum RejectionReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>Over <see cref="ArticleReader.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>The ending of the name is not one that is read.</summary>
    UnknownType,

    /// <summary>Not text, whatever its name says: an image, an archive, a program.</summary>
    Binary,

    /// <summary>The file is damaged or not what its ending says: a broken .docx, malformed JSON.</summary>
    Malformed,

    /// <summary>It could be read, but holds no sentence.</summary>
    NoSentences,
}
