namespace Collate.Local.Bench.Load;

/// <summary>A file that is dropped, and when. Times are in milliseconds since 1970.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">Their hash.</param>
internal sealed record LoadArticle(string Name, byte[] Content, string Sha256)
{
    /// <summary>When storage had it, or 0.</summary>
    public double Dropped { get; set; }

    /// <summary>When a listing that showed it was complete, or 0.</summary>
    public double Shown { get; set; }

    /// <summary>When a summary that tells of it was committed, or 0.</summary>
    public double Summarized { get; set; }
}
