using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Collate.Language;

/// <summary>Dot products of small integers. Sums of integers are the same on every vector width.</summary>
internal static class IntegerDot
{
    /// <summary>The dot product of two vectors of one length, of components from -127 to 127.</summary>
    public static int Of(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sums = Vector<int>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out var lowA, out var highA);
            Vector.Widen(new Vector<sbyte>(b[i..]), out var lowB, out var highB);
            // Two products of at most 127 * 127 fit into 16 bits together.
            Vector.Widen((lowA * lowB) + (highA * highB), out var low, out var high);
            sums += low + high;
        }

        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The dot product of two vectors of one length, whose lengths multiply to less than two to the 31.</summary>
    public static int Of(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var i = 0;
        if (Avx2.IsSupported)
        {
            // The same sums in fewer steps: the hardware multiplies and adds neighbours in 32 bits.
            var pairs = Vector256<int>.Zero;
            for (; i <= a.Length - Vector256<short>.Count; i += Vector256<short>.Count)
            {
                pairs += Avx2.MultiplyAddAdjacent(Vector256.Create(a[i..]), Vector256.Create(b[i..]));
            }

            return Vector256.Sum(pairs) + Rest(a[i..], b[i..]);
        }

        var sums = Vector<int>.Zero;
        for (; i <= a.Length - Vector<short>.Count; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(a[i..]), out var lowA, out var highA);
            Vector.Widen(new Vector<short>(b[i..]), out var lowB, out var highB);
            sums += (lowA * lowB) + (highA * highB);
        }

        return Vector.Sum(sums) + Rest(a[i..], b[i..]);
    }

    private static int Rest(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
