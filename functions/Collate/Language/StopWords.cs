namespace Collate.Language;

/// <summary>The words that carry no content, of every language that has a list.</summary>
internal static class StopWords
{
    /// <summary>Whether a lower-case English word carries no content.</summary>
    public static bool IsEnglish(ReadOnlySpan<char> word) => throw new NotImplementedException();
}
