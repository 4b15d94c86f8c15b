using System.Text.Json.Serialization;

namespace Collate.Summaries;

/// <summary>Who wrote the prose of a summary.</summary>
/// <param name="Kind">Which writer.</param>
public sealed record WriterInfo(WriterKind Kind)
{
    /// <summary>The model that was to write, by the name of its deployment; none where no model is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Model { get; init; }

    /// <summary>The version of the prompt; none where no model is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Prompt { get; init; }

    /// <summary>What the model's answer cost, by the service's count; none if it was not asked about this evidence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TokenUse? Tokens { get; init; }

    /// <summary>How many sentences the model put right when they were sent back; none unless it wrote.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Repairs { get; init; }

    /// <summary>Why the extractive writer stood in for the model; none if it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WriterFallback? Fallback { get; init; }
}

/// <summary>What a model's answer cost.</summary>
/// <param name="In">Tokens that went to the model, repair included.</param>
/// <param name="Out">Tokens that came from it, repair included.</param>
public sealed record TokenUse(int In, int Out);

/// <summary>That the extractive writer stood in for a model.</summary>
/// <param name="Reason">Why: one of <see cref="Modelled.StandIn"/>.</param>
public sealed record WriterFallback(string Reason);

/// <summary>A kind of writer. Written in documents in kebab case.</summary>
public enum WriterKind
{
    /// <summary>The embedded writer: sentences of the sources themselves.</summary>
    Extractive,

    /// <summary>A chat model on Azure OpenAI.</summary>
    AzureOpenAI,
}
