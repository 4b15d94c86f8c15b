namespace Collate.Azure.Tests;

public sealed class ProbeTests
{
    [Fact]
    public void Probe() => Assert.True(true);
}
