namespace Collate.Upkeep;

/// <summary>Holds a part of a store that others than the engine write to what is promised of it. <see cref="StoreDoctor"/> runs it with its own.</summary>
public interface IStoreCheck
{
    /// <summary>Looks at all of it, and changes nothing.</summary>
    Task<IReadOnlyList<Diagnosis>> RunAsync(CancellationToken cancellationToken);
}
