namespace Collate.Summaries.Modelled;

/// <summary>The texts that go out with evidence. They are files of the engine, and their version is part of every stored answer's key.</summary>
internal static class PromptFiles
{
    /// <summary>The version: raise it, and name new files, with any change of these texts or of what <see cref="PromptBuilder"/> makes of evidence.</summary>
    public const string Version = "1";

    /// <summary>The name of <see cref="AnswerSchema"/>.</summary>
    public const string AnswerName = "summary";

    /// <summary>The name of <see cref="RepairSchema"/>.</summary>
    public const string RepairName = "repair";

    /// <summary>What the model is to do with evidence.</summary>
    public static string Instructions { get; } = EmbeddedText.Read($"Collate.writer.{Version}.instructions.md");

    /// <summary>What it is to answer.</summary>
    public static string AnswerSchema { get; } = EmbeddedText.Read($"Collate.writer.{Version}.schema.json");

    /// <summary>What it is to do with sentences that failed.</summary>
    public static string RepairInstructions { get; } = EmbeddedText.Read($"Collate.writer.{Version}.repair.md");

    /// <summary>What it is to answer to that.</summary>
    public static string RepairSchema { get; } = EmbeddedText.Read($"Collate.writer.{Version}.repair.schema.json");
}
