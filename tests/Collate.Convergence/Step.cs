using System.Globalization;

namespace Collate.Convergence;

/// <summary>One thing that happens.</summary>
/// <param name="Kind">What.</param>
/// <param name="Host">At which host.</param>
/// <param name="Name">Which name it concerns.</param>
/// <param name="Pick">Which text or decision, or how many messages.</param>
/// <param name="Minutes">How much time passes before it.</param>
internal sealed record Step(StepKind Kind, int Host, string Name, int Pick, int Minutes)
{
    /// <summary>At which storage call the host ends; 0 if it does not.</summary>
    public int KilledAt { get; init; }

    /// <summary>It ends after that call has done its work and before it heard of it.</summary>
    public bool After { get; init; }

    /// <summary>Before which storage call the next step of the script comes in between; 0 for none.</summary>
    public int Interrupted { get; init; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"+{Minutes} min, host {Host}: {Kind} {Name} #{Pick}{(KilledAt > 0 ? $", killed {(After ? "after" : "before")} call {KilledAt}" : "")}{(Interrupted > 0 ? $", the next step before call {Interrupted}" : "")}");
}
