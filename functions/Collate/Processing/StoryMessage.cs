using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Processing;

/// <summary>The message of the queue <c>collate-stories</c>: look again at the story to which an article belongs, or belonged; or at what stands under a story's id.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Article">The article's hash, or none.</param>
/// <param name="Story">The story's id, or none.</param>
/// <param name="TraceParent">The trace it belongs to (W3C Trace Context), or none. Like the two instants it is for telemetry alone: no result depends on it.</param>
/// <param name="Seen">When the article was first looked at, or none.</param>
/// <param name="Sent">When the message was sent, or none.</param>
/// <param name="Waited">It was put off so that the story is not written too often, and is not put off again.</param>
/// <param name="Again">It was handled before, and something may be left open.</param>
/// <param name="Wake">It was sent so that the model is asked, and for when, or none.</param>
internal sealed record StoryMessage(
    string Schema,
    string? Article,
    string? Story = null,
    string? TraceParent = null,
    DateTimeOffset? Seen = null,
    DateTimeOffset? Sent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Waited = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Again = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateTimeOffset? Wake = null)
{
    public const string SchemaName = "collate/look/1";

    public static string Write(string article) => JsonSerializer.Serialize(new StoryMessage(SchemaName, article), StateJson.Compact.StoryMessage);

    /// <summary>The message of an article that was just dropped.</summary>
    public static string Write(string article, DateTimeOffset seen, DateTimeOffset sent) =>
        JsonSerializer.Serialize(new StoryMessage(SchemaName, article, TraceParent: Activity.Current is { IdFormat: ActivityIdFormat.W3C } trace ? trace.Id : null, Seen: seen, Sent: sent), StateJson.Compact.StoryMessage);

    /// <summary>Whether it tells of an article that was just dropped, and nobody handled it before unless it was delivered before.</summary>
    [JsonIgnore]
    public bool IsFresh => Seen is not null && !Waited && !Again;

    /// <summary>The message that has the model asked about a story, once it was quiet.</summary>
    /// <param name="first">The article from which the story's id derives.</param>
    /// <param name="wake">For when it is sent.</param>
    public static string WriteWake(string first, DateTimeOffset wake) => JsonSerializer.Serialize(new StoryMessage(SchemaName, first, Wake: wake), StateJson.Compact.StoryMessage);

    public static string WriteFolder(string story) => JsonSerializer.Serialize(new StoryMessage(SchemaName, null, story), StateJson.Compact.StoryMessage);

    /// <summary>The same, once it has waited, which was no waiting for somebody to have the time.</summary>
    public string WriteWaited() => JsonSerializer.Serialize(this with { Waited = true, Sent = null }, StateJson.Compact.StoryMessage);

    /// <summary>The same, to be handled once more.</summary>
    public string WriteAgain() => JsonSerializer.Serialize(this with { Again = true }, StateJson.Compact.StoryMessage);

    /// <summary>Reads a message that names an article or a story, or answers none.</summary>
    public static StoryMessage? Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, StateJson.Compact.StoryMessage) switch
            {
                { Schema: SchemaName, Article: { } article, Story: null } read when Hashes.IsHash(article) => read,
                { Schema: SchemaName, Article: null, Story: { } story } read when StoryFolder.IsId(story) => read,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
