namespace Collate.Language.Values;

/// <summary>Reads German numbers that are written as one word: <c>dreitausend</c>, <c>zweihundertfünfzig</c>, <c>achtundvierzig</c>.</summary>
internal static class GermanNumbers
{
    private const string Thousand = "tausend";
    private const string Hundred = "hundert";
    private const string And = "und";

    /// <summary>The number, if the whole folded word is one; words of the table itself are not read here.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, decimal> unit, out decimal value) =>
        TryRead(word, Thousand, 1000, unit, out value) && value > 0;

    private static bool TryRead(ReadOnlySpan<char> word, string power, int factor, Func<ReadOnlySpan<char>, decimal> unit, out decimal value)
    {
        var at = word.IndexOf(power);
        if (at < 0)
        {
            return factor == 1000 ? TryRead(word, Hundred, 100, unit, out value) : TryReadSmall(word, unit, out value);
        }

        decimal many = 1;
        decimal rest = 0;
        value = 0;
        var behind = word[(at + power.Length)..];
        if ((at > 0 && !(factor == 1000 ? TryRead(word[..at], Hundred, 100, unit, out many) : TryReadSmall(word[..at], unit, out many)))
            || (behind.Length > 0 && !(factor == 1000 ? TryRead(behind, Hundred, 100, unit, out rest) : TryReadSmall(behind, unit, out rest))))
        {
            return false;
        }

        value = (many * factor) + rest;
        return true;
    }

    /// <summary>Below a hundred: <c>acht</c>, <c>achtundvierzig</c>.</summary>
    private static bool TryReadSmall(ReadOnlySpan<char> word, Func<ReadOnlySpan<char>, decimal> unit, out decimal value)
    {
        value = word is "ein" or "eins" ? 1 : unit(word);
        if (value > 0)
        {
            return true;
        }

        var at = word.IndexOf(And);
        var ones = at <= 0 ? 0 : word[..at] is "ein" ? 1 : unit(word[..at]);
        var tens = at <= 0 ? 0 : unit(word[(at + And.Length)..]);
        value = ones + tens;
        return ones is > 0 and < 10 && tens is >= 20 and < 100;
    }
}
