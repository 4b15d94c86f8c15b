using System.Runtime.CompilerServices;

namespace Collate.Language;

/// <summary>Numbers words from 0 in the order in which they are added, and finds them again.</summary>
/// <remarks>
/// Made for lists that a program starts with: filling it costs a fraction of what a frozen dictionary costs, and it is compiled for good at once, since the thousands of words that are added first are most of what
/// it ever does. For lists that are ours: words that somebody else chooses are only looked up. Safe for use by several threads once it is filled.
/// </remarks>
/// <param name="ignoreCase">Whether capitals do not matter, by the invariant rules.</param>
internal sealed class WordIndex(bool ignoreCase)
{
    private string[] _words = new string[8];
    private int[] _buckets = new int[16];

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The word of a number.</summary>
    public string this[int number] => _words[number];

    /// <summary>The number of a word, which is added if it is not there.</summary>
    public int Add(string word)
    {
        var bucket = BucketOf(word);
        if (_buckets[bucket] > 0)
        {
            return _buckets[bucket] - 1;
        }

        if (Count == _words.Length)
        {
            Grow();
            bucket = BucketOf(word);
        }

        _words[Count] = word;
        _buckets[bucket] = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _buckets[BucketOf(word)] - 1;

    /// <summary>Where a word stands, or the free place where it belongs: buckets are at most half full.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int BucketOf(ReadOnlySpan<char> word)
    {
        var last = _buckets.Length - 1;
        var bucket = (int)Hash(word) & last;
        while (_buckets[bucket] is > 0 and var entry && !IsSame(_words[entry - 1], word))
        {
            bucket = (bucket + 1) & last;
        }

        return bucket;
    }

    private bool IsSame(string known, ReadOnlySpan<char> word) =>
        known.Length == word.Length && (ignoreCase ? known.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase) : known.AsSpan().SequenceEqual(word));

    /// <summary>In the manner of <see cref="Fnv1a"/>, but a character at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (hash ^ (ignoreCase && c > 'Z' ? char.ToUpperInvariant(c) : c)) * 0x01000193;
        }

        return hash ^ (hash >> 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        Array.Resize(ref _words, 2 * _words.Length);
        _buckets = new int[2 * _buckets.Length];
        for (var i = 0; i < Count; i++)
        {
            _buckets[BucketOf(_words[i])] = i + 1;
        }
    }
}
