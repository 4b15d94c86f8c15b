using Collate.Evidence;

namespace Collate.Tests.Evidence;

public sealed class SentenceVectorTests
{
    [Fact]
    public void Common_WrittenOut_IsWhatTheTableGives() => Assert.Equal(SentenceVector.CommonComponent(), SentenceVector.Common.ToArray());
}
