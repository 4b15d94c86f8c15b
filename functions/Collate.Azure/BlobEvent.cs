using System.Text.Json;
using Collate.Storage;

namespace Collate.Azure;

/// <summary>Reads what Event Grid says about a blob, in its own schema or as a CloudEvent: both have the same <c>subject</c>.</summary>
public static class BlobEvent
{
    private const string Prefix = "/blobServices/default/containers/" + StoreNames.Articles + "/blobs/";

    /// <summary>The name, within the container <c>articles</c>, of the blob that an event is about.</summary>
    /// <param name="message">The event as JSON, as Event Grid puts it on a storage queue: one object, or an array of one.</param>
    /// <returns>The name exactly as it stands in the subject, which is not URL-encoded; none if the message is not such an event, or about another container.</returns>
    /// <remarks>The kind of event does not matter: an event is a hint to look at a name, and whoever looks sees what is there now.</remarks>
    public static string? ArticleNamedBy(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() == 1)
            {
                root = root[0];
            }

            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("subject", out var subject)
                && subject.ValueKind == JsonValueKind.String
                && subject.GetString() is { } text
                && text.Length > Prefix.Length
                && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate in the subject: no blob has such a name.
            return null;
        }
    }
}
