namespace Collate.Language.Values;

/// <summary>A sentence with its tokens and their folded forms: what all readers of values share.</summary>
internal sealed class TokenizedSentence
{
    private static readonly string[] AsciiMarks = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    private readonly List<Token> tokens;
    private readonly string[] words;

    /// <summary>Reads the tokens of a text.</summary>
    public TokenizedSentence(string text)
    {
        Text = text;
        tokens = new List<Token>((text.Length / 5) + 4);
        Tokenizer.Tokenize(text, tokens);
        words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            words[i] = token.Kind switch
            {
                TokenKind.Word => WordForm.Fold(text.AsSpan(token.Start, token.End - token.Start)),
                TokenKind.Mark when text[token.Start] < 128 && token.End == token.Start + 1 => AsciiMarks[text[token.Start]],
                TokenKind.Mark => text[token.Start..token.End],
                _ => "",
            };
        }
    }

    /// <summary>The words as they stand.</summary>
    public string Text { get; }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<Token> Tokens => tokens;

    /// <summary>How many tokens.</summary>
    public int Count => words.Length;

    /// <summary>A word token's folded form, a mark itself, an empty string for numbers and outside the sentence.</summary>
    public string this[int index] => (uint)index < (uint)words.Length ? words[index] : "";

    /// <summary>Whether a token is of that kind; outside the sentence none is.</summary>
    public bool Is(int index, TokenKind kind) => (uint)index < (uint)words.Length && tokens[index].Kind == kind;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Raw(int index) => Text.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start);

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < words.Length && tokens[index].Start == tokens[index - 1].End;

    /// <summary>Whether a token is a word that starts with a capital letter.</summary>
    public bool IsCapitalised(int index) => Is(index, TokenKind.Word) && char.IsUpper(Text, tokens[index].Start);
}
