using System.Globalization;

namespace Collate.Convergence.Storms;

/// <summary>One thing that happens.</summary>
/// <param name="Kind">What.</param>
/// <param name="Wait">How many milliseconds after the step before it. For <see cref="StormStepKind.Kill"/>: how long the host has lived by then.</param>
/// <param name="Host">Which host is killed.</param>
/// <param name="Name">Which name is dropped or deleted.</param>
/// <param name="Pick">
/// Which file or decision; of a thousand requests how many meet with a fault; how many milliseconds Azurite is away; for <see cref="StormStepKind.Kill"/> 1 if the host's life counts from its start
/// instead of from when it was ready.
/// </param>
internal sealed record StormStep(StormStepKind Kind, int Wait, int Host = 0, string Name = "", int Pick = 0)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"+{Wait} ms: {Kind} {(Kind == StormStepKind.Kill ? $"host {Host}" : Name)} #{Pick}");
}
