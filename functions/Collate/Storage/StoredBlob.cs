namespace Collate.Storage;

/// <summary>A blob as it was read: head and content belong together.</summary>
/// <param name="Head">What is known of it.</param>
/// <param name="Content">Its bytes; empty when it is larger than the caller wanted to read (see <paramref name="Truncated"/>) or cannot be read (see <paramref name="Archived"/>).</param>
/// <param name="Truncated">It is larger than the caller's limit and was not read.</param>
/// <param name="Archived">It lies in an archive tier and cannot be read until somebody brings it back, which may leave its version as it is.</param>
public sealed record StoredBlob(BlobHead Head, ReadOnlyMemory<byte> Content, bool Truncated = false, bool Archived = false);
