namespace Collate.Fuzz;

/// <summary>An input that breaks a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">The input's number in the run.</param>
/// <param name="Problem">What broke.</param>
/// <param name="Input">The input, made short.</param>
internal sealed record Finding(string Target, ulong Seed, int Number, string Problem, byte[] Input)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Target} --seed {Seed} --first {Number}: {Problem}: {Convert.ToBase64String(Input)}";
}
