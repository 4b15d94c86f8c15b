using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>Tells a slip of the pen: one number with the digits of another in another order, as 1,140 and 1,410, or 148 and 184.</summary>
internal static class Transposed
{
    private const int Digits = 10;

    /// <summary>Whether two numbers, as written, have the same digits, at least two of them different, in another order.</summary>
    public static bool Are(NumberMention a, NumberMention b) => a.GivenUnit == b.GivenUnit && Are(a.Given, b.Given);

    /// <summary>The same of two values. Zeros at the end count for nothing.</summary>
    public static bool Are(decimal a, decimal b)
    {
        if (a == b || a <= 0 || b <= 0 || a >= long.MaxValue / Digits || b >= long.MaxValue / Digits || decimal.Truncate(a * Digits) != a * Digits || decimal.Truncate(b * Digits) != b * Digits)
        {
            return false;
        }

        Span<int> counts = stackalloc int[Digits];
        var (first, second) = (Plain(a), Plain(b));
        for (; first > 0; first /= Digits)
        {
            counts[(int)(first % Digits)]++;
        }

        for (; second > 0; second /= Digits)
        {
            counts[(int)(second % Digits)]--;
        }

        return !counts.ContainsAnyExcept(0) && a < Digits * b && b < Digits * a;
    }

    private static long Plain(decimal value)
    {
        var plain = (long)(value * Digits);
        while (plain > 0 && plain % Digits == 0)
        {
            plain /= Digits;
        }

        return plain;
    }
}
