namespace Collate.Language.Values;

/// <summary>Adds number words up: <c>two hundred and five thousand</c>.</summary>
internal struct NumberPhrase
{
    private decimal total;
    private decimal current;
    private decimal smallest;
    private bool hasCurrent;

    /// <summary>Whether anything was taken.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The product of the magnitudes behind the last part: 1,000,000 in <c>1.5 million</c>.</summary>
    public decimal Scale { get; private set; }

    /// <summary>The number so far.</summary>
    public readonly decimal Value => total + current;

    /// <summary>Starts with a number written in digits.</summary>
    public void Start(decimal value)
    {
        current = value;
        hasCurrent = HasValue = true;
        Scale = 1;
    }

    /// <summary>Takes a word if it continues the number.</summary>
    public bool TryAdd(NumberWord word, bool afterArticle)
    {
        if (word.Kind == NumberWordKind.Unit)
        {
            var fits = !hasCurrent
                || (word.Value < 100 && current % 100 == 0)
                || (word.Value < 10 && current % 10 == 0 && current % 100 >= 20);
            if (!fits || (smallest != 0 && word.Value >= smallest))
            {
                return false;
            }

            current += word.Value;
            hasCurrent = HasValue = true;
            Scale = 1;
            return true;
        }

        if (word.Kind != NumberWordKind.Magnitude || (!hasCurrent && !afterArticle) || (HasValue && !hasCurrent))
        {
            return false;
        }

        if (!hasCurrent)
        {
            current = 1;
            Scale = 1;
        }

        if (current > 999_999_999_999 || (smallest != 0 && word.Value >= smallest))
        {
            return false;
        }

        HasValue = true;
        Scale *= word.Value;
        if (word.Value <= 100)
        {
            current *= word.Value;
            hasCurrent = true;
            return true;
        }

        total += current * word.Value;
        smallest = word.Value;
        current = 0;
        hasCurrent = false;
        return true;
    }
}
