using System.Text;
using Collate.Local.Bench;

namespace Collate.Fuzz;

/// <summary>Makes an input from samples by a few random changes; the same seed and number make the same input.</summary>
/// <remarks>After the mutations of American Fuzzy Lop (M. Zalewski, 2013): bits, bytes, blocks, a dictionary, splices; and repetition, which is what finds quadratic time.</remarks>
internal sealed class Mutator
{
    /// <summary>The longest input, in bytes, but for the one in a thousand that is repeated up to sixteen times as long.</summary>
    public const int MostBytes = 16 * 1024;

    private const int LargePerThousand = 1;
    private static readonly byte[] Odd = [0, 1, 9, 10, 13, 32, 0x7F, 0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFE, 0xFF];

    private readonly IReadOnlyList<byte[]> _samples;
    private readonly byte[][] _words;

    public Mutator(FuzzTarget target, ulong seed, int number)
    {
        Numbers = new SeededNumbers((seed * 1_000_003UL) + (ulong)number);
        (_samples, _words) = (target.Samples, [.. target.Words.Select(Encoding.UTF8.GetBytes)]);
    }

    public SeededNumbers Numbers { get; }

    /// <summary>A sample or a stretch of one, changed one to eight times.</summary>
    public byte[] Next()
    {
        var sample = Numbers.Of(_samples);
        var bytes = sample.Length > 600 && Numbers.Chance(70) ? Stretch(sample, 600) : [.. sample];
        var changes = 1 + Numbers.NextRare(8);
        for (var i = 0; i < changes; i++)
        {
            bytes = Change(bytes);
        }

        var most = Numbers.Next(1000) < LargePerThousand ? 16 * MostBytes : MostBytes;
        if (most > MostBytes && bytes.Length > 0)
        {
            bytes = Repeat(Stretch(bytes, 2000), most);
        }

        return bytes.Length > most ? bytes[..most] : bytes;
    }

    /// <summary>One change.</summary>
    public byte[] Change(byte[] bytes)
    {
        var at = Numbers.Next(bytes.Length + 1);
        var length = Math.Min(Numbers.NextRare(64) + 1, bytes.Length - at);
        switch (Numbers.Next(12))
        {
            case 0 when bytes.Length > at:
                bytes = [.. bytes];
                bytes[at] ^= (byte)(1 << Numbers.Next(8));
                return bytes;
            case 1 when bytes.Length > at:
                bytes = [.. bytes];
                bytes[at] = Numbers.Chance(50) ? Numbers.Of(Odd) : (byte)Numbers.Next(256);
                return bytes;
            case 2:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 3:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            case 4:
                return [.. bytes[..at], .. Repeat(bytes[at..(at + length)], length * (1 + Numbers.NextRare(200))), .. bytes[at..]];
            case 5:
                return bytes[..at];
            case 6:
                return [.. bytes[..at], .. Stretch(Numbers.Of(_samples), 400), .. bytes[at..]];
            case 7:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Number()), .. bytes[at..]];
            case 8:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(new Rune(Scalar()).ToString()), .. bytes[at..]];
            case 9:
                return [.. bytes[..at], .. Word(), .. bytes[(at + length)..]];
            default:
                return [.. bytes[..at], .. Word(), .. bytes[at..]];
        }
    }

    private byte[] Word() => Numbers.Of(_words);

    private byte[] Stretch(byte[] sample, int most)
    {
        var start = Numbers.Next(sample.Length);
        return sample[start..Math.Min(sample.Length, start + 1 + Numbers.Next(most))];
    }

    private static byte[] Repeat(byte[] piece, int most)
    {
        if (piece.Length == 0)
        {
            return piece;
        }

        var result = new byte[Math.Max(piece.Length, most / piece.Length * piece.Length)];
        for (var at = 0; at < result.Length; at += piece.Length)
        {
            piece.CopyTo(result, at);
        }

        return result;
    }

    private string Number() => Numbers.Next(6) switch
    {
        0 => new string((char)('0' + Numbers.Next(10)), 1 + Numbers.NextRare(400)),
        1 => $"{Numbers.Next(100000)}.{Numbers.Next(1000)}",
        2 => $"-{Numbers.Next(int.MaxValue)}e{Numbers.Next(400)}",
        3 => $"{Numbers.Next(1000)},{Numbers.Next(1000):000},{Numbers.Next(1000):000}",
        4 => $"{Numbers.Next(10000)}-{Numbers.Next(14):00}-{Numbers.Next(33):00}",
        _ => $"{Numbers.Next(40)}",
    };

    // Mostly letters and signs that news has; sometimes anything there is.
    private int Scalar() => Numbers.Next(4) switch
    {
        0 => 0x2000 + Numbers.Next(0x70),
        1 => 0x300 + Numbers.Next(0x70),
        2 => Numbers.Next(0xD800),
        _ => 0xE000 + Numbers.Next(0x110000 - 0xE000),
    };
}
