namespace Collate.Digests;

/// <summary>Where the pages are that a digest and the feed lead to.</summary>
/// <param name="Site">The site's address, ending in a slash; none for links that start at the root of whatever site shows them.</param>
internal sealed record DigestLinks(Uri? Site)
{
    private string Root => Site?.AbsoluteUri ?? "/";

    /// <summary>A story's page. (An id is hexadecimal.)</summary>
    public string Story(string id) => $"{Root}stories/{id}";

    /// <summary>The list of stories.</summary>
    public string Stories => Root;

    /// <summary>A digest's page.</summary>
    public string Digest(string id) => $"{Root}digests/{id}";

    /// <summary>The feed itself.</summary>
    public string Feed => $"{Root}api/feed.atom";
}
