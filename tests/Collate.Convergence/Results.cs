using System.Globalization;

namespace Collate.Convergence;

/// <summary>A file with a line for each seed that was run: <c>seed,steps,milliseconds,outcome</c>. Runs go on where it ends.</summary>
internal sealed class Results(string? file)
{
    /// <summary>Seeds that were run with scripts of that length.</summary>
    public HashSet<int> Done(int steps) => file is null || !File.Exists(file) ? [] :
    [
        .. File.ReadLines(file).Select(line => line.Split(',', 4)).Where(parts => parts.Length == 4 && parts[1] == steps.ToString(CultureInfo.InvariantCulture))
            .Select(parts => int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1),
    ];

    /// <summary>Appends one.</summary>
    public void Add(int seed, int steps, TimeSpan took, string? fault)
    {
        if (file is not null)
        {
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{seed},{steps},{took.TotalMilliseconds:0},{fault?.ReplaceLineEndings(" ") ?? "ok"}\n"));
        }
    }
}
