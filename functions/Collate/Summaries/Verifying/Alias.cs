namespace Collate.Summaries.Verifying;

/// <summary>Two forms of one name, told by a text.</summary>
/// <param name="Brief">The words of the first, in the form in which names are compared.</param>
/// <param name="Full">Those of the other.</param>
internal readonly record struct Alias(string[] Brief, string[] Full)
{
    /// <summary>The other form of a name; none if it is neither.</summary>
    public string[]? OtherOf(string[] words) => WordSequence.Equal(words, Brief) ? Full : WordSequence.Equal(words, Full) ? Brief : null;
}
