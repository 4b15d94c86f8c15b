using Collate.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Collate.Tests.Language;

public sealed class IntegerDotTests
{
    [Fact]
    public void Of_AnyVectors_IsTheSumOfProducts()
    {
        var vectors = Gen.Choose(-127, 127).ArrayOf(117).Two().ToArbitrary();

        Prop.ForAll(vectors, pair =>
        {
            var (a, b) = (pair.Item1, pair.Item2);
            var expected = a.Zip(b, (x, y) => x * y).Sum();
            return IntegerDot.Of(Array.ConvertAll(a, x => (sbyte)x), Array.ConvertAll(b, x => (sbyte)x)) == expected
                && IntegerDot.Of(Array.ConvertAll(a, x => (short)(x * 30)), Array.ConvertAll(b, x => (short)(x * 30))) == 900 * expected;
        }).QuickCheckThrowOnFailure();
    }
}
