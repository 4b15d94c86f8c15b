namespace Collate.Local;

/// <summary>Why a command cannot go on: what is wrong in one sentence, and what to do about it in another.</summary>
internal sealed class CommandException(int exitCode, string problem, string remedy, Exception? inner = null)
    : Exception($"{problem} {remedy}", inner)
{
    /// <summary>What the process answers.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What is wrong: one sentence.</summary>
    public string Problem { get; } = problem;

    /// <summary>What to do about it: one sentence.</summary>
    public string Remedy { get; } = remedy;
}
