using System.Text.Json;

namespace Collate.Processing;

/// <summary>The message of the queue <c>collate-stories</c>: look again at the story to which this article belongs, or belonged.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Article">The article's hash.</param>
internal sealed record StoryMessage(string Schema, string Article)
{
    public const string SchemaName = "collate/look/1";

    public static string Write(string article) => JsonSerializer.Serialize(new StoryMessage(SchemaName, article), StateJson.Compact.StoryMessage);

    /// <summary>The article of a message, or none if it cannot be read.</summary>
    public static string? Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize(message, StateJson.Compact.StoryMessage);
            return read is { Schema: SchemaName } && Hashes.IsHash(read.Article) ? read.Article : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
