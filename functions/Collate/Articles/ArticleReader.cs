namespace Collate.Articles;

/// <summary>Reads one dropped file into an <see cref="Article"/>.</summary>
/// <remarks>Never throws for what a file holds: whatever cannot be read is a <see cref="ReadResult"/> with a reason.</remarks>
public static class ArticleReader
{
    /// <summary>The largest file that is read: 4 MiB.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The format that the ending of a name stands for, or none if files of that ending are not read. Case does not matter.</summary>
    public static ArticleFormat? FormatOf(string name) => throw new NotImplementedException();

    /// <summary>Reads a file by its name's ending.</summary>
    /// <param name="name">The file's name; only its ending matters.</param>
    /// <param name="content">The file's bytes.</param>
    public static ReadResult Read(string name, ReadOnlyMemory<byte> content) => throw new NotImplementedException();

    /// <summary>Reads a file of a known format.</summary>
    public static ReadResult Read(ArticleFormat format, ReadOnlyMemory<byte> content) => throw new NotImplementedException();
}
