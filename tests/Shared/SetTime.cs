using System.Globalization;

namespace Collate.TestKit;

/// <summary>A clock that shows what it was set to.</summary>
internal sealed class SetTime(string instant) : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    /// <summary>Sets the clock.</summary>
    public void Set(string instant) => _now = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public override DateTimeOffset GetUtcNow() => _now;
}
