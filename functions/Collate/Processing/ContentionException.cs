namespace Collate.Processing;

/// <summary>Others kept changing a blob between reading and writing it. A passing failure: the host retries.</summary>
public sealed class ContentionException : Exception
{
    /// <summary>Others kept changing this.</summary>
    /// <param name="what">Container and name, or what was worked on.</param>
    public ContentionException(string what)
        : base($"Others kept changing '{what}' while this was at work on it. Trying again later succeeds.")
    {
    }
}
