namespace Collate.Summaries;

/// <summary>Who wrote the prose of a summary.</summary>
/// <param name="Kind">Which writer.</param>
public sealed record WriterInfo(WriterKind Kind);

/// <summary>A kind of writer. Written in documents in kebab case.</summary>
public enum WriterKind
{
    /// <summary>The embedded writer: sentences of the sources themselves.</summary>
    Extractive,

    /// <summary>A chat model on Azure OpenAI.</summary>
    AzureOpenAI,
}
