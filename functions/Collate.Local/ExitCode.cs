namespace Collate.Local;

/// <summary>What the command line answers to the program that called it.</summary>
internal static class ExitCode
{
    /// <summary>There are results.</summary>
    public const int Done = 0;

    /// <summary>Something unexpected went wrong; the last line on standard error says what, and what to do about it.</summary>
    public const int Failed = 1;

    /// <summary>Something in the document is not borne out by what it cites. The same as <see cref="Failed"/>: either way it has not passed.</summary>
    public const int Unsupported = 1;

    /// <summary>An option, a path or a setting cannot be used.</summary>
    public const int BadUsage = 2;

    /// <summary>None of the files could be read.</summary>
    public const int NothingRead = 3;

    /// <summary>Stopped by Ctrl-C before there were results (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;
}
