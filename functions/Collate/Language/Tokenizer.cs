namespace Collate.Language;

/// <summary>Splits text into words, numbers and marks.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of a text in order.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, List<Token> tokens) => throw new NotImplementedException();
}
