using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Collate.Language;

/// <summary>What frequent English words and phrasal verbs mean: their senses, and what these are kinds of, derive from and exclude.</summary>
/// <remarks>
/// <para>From Princeton WordNet (Fellbaum 1998; see <c>Resources/NOTICE.md</c>), the most frequent senses only. A sense is a number of a set of synonyms. The data is
/// read where the assembly is mapped; what is asked for often is kept, at most once for each entry, and depends on nothing but the table.</para>
/// <para><c>Resources/meanings.bin</c>, little-endian, written by <c>build/words/meanings.cs</c>: the letters <c>CMN1</c>; the number of words (those of
/// <see cref="WordTable"/>, by rank), of phrasal verbs and of senses, and the first senses of nouns, adverbs and verbs (adjectives come first), 4 bytes each; the phrasal verbs in order, 8 bytes each, the rank of the verb's form above that of
/// the particle; then four lists of lists (senses of an entry, of what derives from it, of its opposites; senses above a sense), each as the starts
/// of its lists and their end, and the senses, 4 bytes each.</para>
/// </remarks>
internal static unsafe class WordMeanings
{
    private const int HeaderSize = 28;

    // Kept so that the memory stays mapped.
    private static readonly UnmanagedMemoryStream Resource =
        (UnmanagedMemoryStream)typeof(WordMeanings).Assembly.GetManifestResourceStream("Collate.meanings.bin")!;

    private static readonly byte* Data = Resource.PositionPointer;
    private static readonly int Words = Int32(4);
    private static readonly int Phrases = Int32(8);
    private static readonly int Senses = Int32(12);
    private static readonly int FirstNoun = Int32(16);
    private static readonly int FirstAdverb = Int32(20);
    private static readonly int FirstVerb = Int32(24);
    private static readonly int OwnAt = HeaderSize + (8 * Phrases);
    private static readonly int DerivedAt = AfterLists(OwnAt, Words + Phrases);
    private static readonly int OppositeAt = AfterLists(DerivedAt, Words + Phrases);
    private static readonly int AboveAt = AfterLists(OppositeAt, Words + Phrases);
    private static readonly Meaning?[] Known = new Meaning?[Words + Phrases];

    /// <summary>How many entries there are.</summary>
    public static int Count => Known.Length;

    /// <summary>Every byte of the table.</summary>
    public static ReadOnlySpan<byte> Bytes => new(Data, (int)Resource.Length);

    /// <summary>The entry of a verb with its particle (<c>step down</c>), or -1.</summary>
    /// <param name="verb">The rank of the verb, in whatever form.</param>
    /// <param name="particle">The rank of the particle.</param>
    public static int PhraseOf(int verb, int particle)
    {
        if (verb < 0 || particle < 0)
        {
            return -1;
        }

        var wanted = ((ulong)verb << 32) | (uint)particle;
        var (low, high) = (0, Phrases - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = BinaryPrimitives.ReadUInt64LittleEndian(Bytes[(HeaderSize + (8 * middle))..]);
            if (found == wanted)
            {
                return Words + middle;
            }

            (low, high) = found < wanted ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>What the entry means: a word's rank, or what <see cref="PhraseOf"/> found.</summary>
    public static Meaning Of(int entry) => Known[entry] ??= Read(entry);

    private static Meaning Read(int entry)
    {
        var own = List(OwnAt, Words + Phrases, entry);
        var core = new SortedSet<int>(own.ToArray());
        core.UnionWith(List(DerivedAt, Words + Phrases, entry).ToArray());
        var above = new SortedSet<int>();
        var next = core.ToList();
        var direct = new SortedSet<int>();
        for (var step = 0; step < Meaning.Steps; step++)
        {
            var found = next.SelectMany(sense => List(AboveAt, Senses, sense).ToArray()).Where(above.Add).ToList();
            if (step == 0)
            {
                direct.UnionWith(own.ToArray().SelectMany(sense => List(AboveAt, Senses, sense).ToArray()));
            }

            next = found;
        }

        var parts = WordParts.None;
        foreach (var sense in own)
        {
            parts |= sense >= FirstVerb ? WordParts.Verb : sense >= FirstAdverb ? WordParts.Adverb : sense >= FirstNoun ? WordParts.Noun : WordParts.Adjective;
        }

        return new Meaning(parts, [.. core], [.. direct], [.. above], List(OppositeAt, Words + Phrases, entry).ToArray());
    }

    private static ReadOnlySpan<int> List(int at, int lists, int index)
    {
        var starts = MemoryMarshal.Cast<byte, int>(Bytes.Slice(at, 4 * (lists + 1)));
        return MemoryMarshal.Cast<byte, int>(Bytes[(at + (4 * (lists + 1)))..])[starts[index]..starts[index + 1]];
    }

    private static int AfterLists(int at, int lists) => at + (4 * (lists + 1)) + (4 * Int32(at + (4 * lists)));

    private static int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[at..]);
}
