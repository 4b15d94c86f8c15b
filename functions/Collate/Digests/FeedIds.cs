using System.Security.Cryptography;
using System.Text;

namespace Collate.Digests;

/// <summary>Permanent ids for what a feed holds: <c>urn:uuid:</c> of version 8 (RFC 9562), from SHA-256 of a name.</summary>
internal static class FeedIds
{
    public static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes("collate:" + name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true):D}";
    }

    /// <summary>The id of a story's entry: the same in every feed, whatever becomes of the site's address.</summary>
    public static string OfStory(string story) => Of($"story:{story}");
}
