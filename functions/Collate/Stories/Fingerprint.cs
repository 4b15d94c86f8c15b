using System.Buffers.Binary;
using System.Buffers.Text;
using Collate.Articles;

namespace Collate.Stories;

/// <summary>The fixed-size sparse vector that tells which articles may tell the same story.</summary>
/// <remarks>
/// <para>Weights come from a fixed table and never from other articles, so a fingerprint is a pure function of its article: of title and
/// text. It holds the <see cref="MaxFeatures"/> heaviest features, each a hash with a weight, scaled to one length and rounded to integers.</para>
/// <para>As bytes: a version and kind, then per feature, in ascending order, the hash in four bytes and in two bytes the weight with the
/// highest bit set for a name; most significant byte first.</para>
/// </remarks>
public sealed class Fingerprint : IEquatable<Fingerprint>
{
    /// <summary>How many features a fingerprint holds at most.</summary>
    public const int MaxFeatures = 80;

    /// <summary>How many marks it holds at most.</summary>
    internal const int MaxMarks = MarkReader.MaxDays + MarkReader.MaxNumbers;

    /// <summary>How many of the heaviest features are keys: what two articles are found by.</summary>
    internal const int MaxKeys = 24;

    /// <summary>The length of every vector, as nearly as rounding allows.</summary>
    internal const int Length = 1 << 14;

    private const int FeatureSize = 6;
    private const int NameBit = 0x8000;
    private const byte EnglishVersion = 0x10;
    private const byte OtherVersion = 0x11;

    private readonly uint[] features;
    private readonly ushort[] weights;

    private readonly uint[] marks;

    private Fingerprint(bool english, uint[] features, ushort[] weights, uint[] marks)
    {
        this.marks = marks;
        IsEnglish = english;
        this.features = features;
        this.weights = weights;
        var (names, words) = (0UL, 0UL);
        for (var i = 0; i < weights.Length; i++)
        {
            var square = (ulong)WeightAt(i) * (ulong)WeightAt(i);
            (names, words) = IsNameAt(i) ? (names + square, words) : (names, words + square);
        }

        (NameLength, WordLength) = ((int)IntegerRoot.Of(names), (int)IntegerRoot.Of(words));
    }

    /// <summary>Whether words were weighed by the table of English words.</summary>
    internal bool IsEnglish { get; }

    /// <summary>The length of the vector of names alone.</summary>
    internal int NameLength { get; }

    /// <summary>The length of the vector of the other words.</summary>
    internal int WordLength { get; }

    /// <summary>Whether there are names as well as other words.</summary>
    internal bool HasBoth => NameLength > 0 && WordLength > 0;

    /// <summary>How many features there are.</summary>
    internal int Count => features.Length;

    /// <summary>The hashes of the features in ascending order.</summary>
    internal ReadOnlySpan<uint> Features => features;

    /// <summary>Days and numbers that the text names, in ascending order.</summary>
    internal ReadOnlySpan<uint> Marks => marks;

    /// <summary>The fingerprint of an article.</summary>
    public static Fingerprint Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article, new WordMemo());
    }

    /// <summary>The same, with a memo that is shared by several articles.</summary>
    internal static Fingerprint Of(Article article, WordMemo memo) => new FingerprintBuilder(article.Title, article.Text, memo).Build();

    /// <summary>Restores what <see cref="ToString"/> wrote. Throws <see cref="FormatException"/> for anything else.</summary>
    public static Fingerprint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = stackalloc byte[1 + ((MaxFeatures + MaxMarks) * FeatureSize)];
        if (!Base64Url.TryDecodeFromChars(text, bytes, out var length) || Base64Url.GetEncodedLength(length) != text.Length
            || length % FeatureSize != 1 || bytes[0] is not (EnglishVersion or OtherVersion))
        {
            throw new FormatException("This is not a fingerprint.");
        }

        var count = length / FeatureSize;
        var split = count;
        while (split > 0 && BinaryPrimitives.ReadUInt16BigEndian(bytes[(1 + ((split - 1) * FeatureSize) + 4)..]) == 0)
        {
            split--;
        }

        var features = new uint[split];
        var weights = new ushort[split];
        var marks = new uint[count - split];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(1 + ((split + i) * FeatureSize))..]);
            if ((i > 0 && marks[i] <= marks[i - 1]) || !Mark.IsValid(marks[i]))
            {
                throw new FormatException("This is not a fingerprint: its marks are damaged.");
            }
        }

        for (var i = 0; i < features.Length; i++)
        {
            var feature = bytes.Slice(1 + (i * FeatureSize), FeatureSize);
            features[i] = BinaryPrimitives.ReadUInt32BigEndian(feature);
            weights[i] = BinaryPrimitives.ReadUInt16BigEndian(feature[4..]);
            if ((i > 0 && features[i] <= features[i - 1]) || (weights[i] & ~NameBit) is 0 or > Length)
            {
                throw new FormatException("This is not a fingerprint: its features are damaged.");
            }
        }

        return new Fingerprint(bytes[0] == EnglishVersion, features, weights, marks);
    }

    /// <summary>A compact form in printable ASCII without white space or quotation marks, at most 802 characters.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[1 + ((MaxFeatures + MaxMarks) * FeatureSize)];
        bytes[0] = IsEnglish ? EnglishVersion : OtherVersion;
        for (var i = 0; i < features.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes[(1 + (i * FeatureSize))..], features[i]);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(5 + (i * FeatureSize))..], weights[i]);
        }

        for (var i = 0; i < marks.Length; i++)
        {
            var mark = bytes.Slice(1 + ((features.Length + i) * FeatureSize), FeatureSize);
            BinaryPrimitives.WriteUInt32BigEndian(mark, marks[i]);
            mark[4..].Clear();
        }

        return Base64Url.EncodeToString(bytes[..(1 + ((features.Length + marks.Length) * FeatureSize))]);
    }

    /// <inheritdoc/>
    public bool Equals(Fingerprint? other) =>
        other is not null && IsEnglish == other.IsEnglish && features.AsSpan().SequenceEqual(other.features) && weights.AsSpan().SequenceEqual(other.weights)
        && marks.AsSpan().SequenceEqual(other.marks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fingerprint);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0u;
        foreach (var feature in features)
        {
            hash = (hash * 31) + feature;
        }

        return (int)hash;
    }

    /// <summary>Makes a fingerprint of features in ascending order with weights from 1 to <see cref="Length"/>.</summary>
    internal static Fingerprint Create(bool english, ReadOnlySpan<(uint Feature, int Weight, bool IsName)> parts, params uint[] marks)
    {
        var features = new uint[parts.Length];
        var weights = new ushort[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            features[i] = parts[i].Feature;
            weights[i] = (ushort)(parts[i].Weight | (parts[i].IsName ? NameBit : 0));
        }

        return new Fingerprint(english, features, weights, marks);
    }

    /// <summary>The weight of the feature at an index.</summary>
    internal int WeightAt(int index) => weights[index] & ~NameBit;

    /// <summary>Whether the feature at an index is a name.</summary>
    internal bool IsNameAt(int index) => (weights[index] & NameBit) != 0;

    /// <summary>The heaviest features, heaviest first, of equal ones the smaller hash; at most <see cref="MaxKeys"/>.</summary>
    /// <param name="buffer">Takes the keys.</param>
    internal ReadOnlySpan<Key> Keys(Span<Key> buffer)
    {
        Span<ulong> order = stackalloc ulong[MaxFeatures];
        order = order[..Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)(uint)(Length - WeightAt(i)) << 32) | features[i];
        }

        order.Sort();
        var count = Math.Min(Count, MaxKeys);
        for (var i = 0; i < count; i++)
        {
            buffer[i] = new Key((uint)order[i], Length - (int)(order[i] >> 32));
        }

        return buffer[..count];
    }

    /// <summary>A feature by which a fingerprint is found.</summary>
    /// <param name="Feature">Its hash.</param>
    /// <param name="Weight">Its weight.</param>
    internal readonly record struct Key(uint Feature, int Weight);
}
