using System.Globalization;

namespace Collate.Convergence.Storms;

/// <summary>One thing that happens.</summary>
/// <param name="Kind">What.</param>
/// <param name="Wait">How many milliseconds after the step before it; for <see cref="StormStepKind.Kill"/>: after the host had done as much as it may.</param>
/// <param name="Host">Which host is killed.</param>
/// <param name="Name">Which name is dropped or deleted.</param>
/// <param name="Pick">
/// Which file or decision; of a thousand requests how many meet with a fault; how many milliseconds Azurite is away; for <see cref="StormStepKind.Kill"/> how much the host may
/// do first: so many files and messages, or nothing, if it is killed while it is starting.
/// </param>
internal sealed record StormStep(StormStepKind Kind, int Wait, int Host = 0, string Name = "", int Pick = 0)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"+{Wait} ms: {Kind} {(Kind == StormStepKind.Kill ? $"host {Host}" : Name)} #{Pick}");
}
