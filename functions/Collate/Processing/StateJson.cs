using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collate.Processing;

/// <summary>How everything in <c>collate-state</c> and <c>quarantine</c>, and the messages, are written as JSON. Reflection-free.</summary>
[JsonSerializable(typeof(LogRecord))]
[JsonSerializable(typeof(NameRecord))]
[JsonSerializable(typeof(ArticleDocument[]))]
[JsonSerializable(typeof(QuarantineNote))]
[JsonSerializable(typeof(Redirect))]
[JsonSerializable(typeof(ReconcileCursor))]
[JsonSerializable(typeof(StoryMessage))]
[JsonSerializable(typeof(StoryCard))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>One line: for the log, for names, for messages.</summary>
    public static StateJson Compact { get; } = new(Settings(indented: false));

    /// <summary>For people: reasons and redirects.</summary>
    public static StateJson Indented { get; } = new(Settings(indented: true));

    private static JsonSerializerOptions Settings(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = indented,
        NewLine = "\n",
    };
}
