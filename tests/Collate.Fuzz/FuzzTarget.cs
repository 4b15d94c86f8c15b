namespace Collate.Fuzz;

/// <summary>Something that reads bytes that anybody may have written.</summary>
/// <param name="Name">Its name on the command line, and the folder of its corpus.</param>
/// <param name="Samples">Sound inputs that mutations start from.</param>
/// <param name="Words">What a mutation puts in: the syntax of the format, and what has meaning in it.</param>
/// <param name="Check">Reads an input and throws if a promise is broken. What the reader documents as its answer to bad input is not thrown on.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Samples, IReadOnlyList<string> Words, Action<byte[]> Check)
{
    /// <summary>Changes an input in the format's own way, for formats whose bytes hide their text; none to change bytes.</summary>
    public Func<Mutator, byte[], byte[]>? Mutate { get; init; }
}
