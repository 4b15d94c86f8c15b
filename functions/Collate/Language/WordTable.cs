using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Collate.Language;

/// <summary>Frequent English words in order of frequency, with static vectors in integers.</summary>
/// <remarks>
/// <para>The 80,000 most frequent words of GloVe (Pennington, Socher, Manning 2014), counted without marks and numbers. Vectors are scaled to
/// length 254 and rounded to bytes, so that similarities are integers and equal on every machine. Looking a word up allocates
/// nothing; the data is read where the assembly is mapped, so loading costs neither time nor heap.</para>
/// <para><c>Resources/words.bin</c>, little-endian, written by <c>build/words/words.cs</c>: the letters <c>CWT1</c>; the number of words,
/// of hash buckets (a power of two) and of bytes of text, 4 bytes each; the buckets, 4 bytes each, an index plus one or zero, found by
/// FNV-1a of the UTF-8 word with linear probing; the words' offsets in the text and its end, 4 bytes each; the text; the vectors,
/// 100 signed bytes each.</para>
/// </remarks>
internal static unsafe class WordTable
{
    /// <summary>Components per vector.</summary>
    public const int Dimensions = 100;

    private const int HeaderSize = 16;
    private const int MaxWordBytes = 96;

    // Kept so that the memory stays mapped.
    private static readonly UnmanagedMemoryStream Resource =
        (UnmanagedMemoryStream)typeof(WordTable).Assembly.GetManifestResourceStream("Collate.words.bin")!;

    private static readonly byte* Data = Resource.PositionPointer;
    private static readonly int Buckets = Int32(8);
    private static readonly int OffsetsAt = HeaderSize + (4 * Buckets);
    private static readonly int TextAt = OffsetsAt + (4 * (Int32(4) + 1));
    private static readonly int VectorsAt = TextAt + Int32(12);

    /// <summary>How many words there are.</summary>
    public static int Count { get; } = Int32(4);

    /// <summary>Every byte of the table.</summary>
    public static ReadOnlySpan<byte> Bytes => new(Data, (int)Resource.Length);

    /// <summary>The rank of a lower-case word, counted from 0 for the most frequent, or -1 if it is not in the table.</summary>
    /// <param name="word">The word, without possessive ending. Hyphenated words have entries only when they are frequent as such.</param>
    public static int RankOf(ReadOnlySpan<char> word)
    {
        Span<byte> utf8 = stackalloc byte[MaxWordBytes];
        if (!Encoding.UTF8.TryGetBytes(word, utf8, out var length) || length == 0)
        {
            return -1;
        }

        utf8 = utf8[..length];
        var bucket = (int)(Fnv1a.Hash(utf8) & (uint)(Buckets - 1));
        while (Int32(HeaderSize + (4 * bucket)) is > 0 and var entry)
        {
            if (TextOf(entry - 1).SequenceEqual(utf8))
            {
                return entry - 1;
            }

            bucket = (bucket + 1) & (Buckets - 1);
        }

        return -1;
    }

    /// <summary>The vector of the word of that rank, scaled to one length for all words as nearly as bytes allow.</summary>
    public static ReadOnlySpan<sbyte> VectorOf(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
        return MemoryMarshal.Cast<byte, sbyte>(Bytes.Slice(VectorsAt + (rank * Dimensions), Dimensions));
    }

    /// <summary>The word of that rank.</summary>
    public static string WordAt(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Count);
        return Encoding.UTF8.GetString(TextOf(rank));
    }

    private static ReadOnlySpan<byte> TextOf(int rank)
    {
        var start = Int32(OffsetsAt + (4 * rank));
        return Bytes[(TextAt + start)..(TextAt + Int32(OffsetsAt + (4 * rank) + 4))];
    }

    private static int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[at..]);
}
