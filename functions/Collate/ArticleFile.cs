using Collate.Articles;

namespace Collate;

/// <summary>A file that is to be summarized.</summary>
/// <param name="Name">Its name or path; its ending says how it is read.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Format">How it is read, whatever its name says; none to go by the name.</param>
public sealed record ArticleFile(string Name, ReadOnlyMemory<byte> Content, ArticleFormat? Format = null);
