using System.Globalization;

namespace Collate.Convergence;

/// <summary>A file with a line for each seed that was run: <c>seed,what,milliseconds,outcome</c>. Runs go on where it ends.</summary>
internal sealed class Results(string? file)
{
    /// <summary>Seeds that were run in that way: with how many steps, or how many kills.</summary>
    public HashSet<int> Done(string what) => file is null || !File.Exists(file) ? [] :
    [
        .. File.ReadLines(file).Select(line => line.Split(',', 4)).Where(parts => parts.Length == 4 && string.Equals(parts[1], what, StringComparison.Ordinal))
            .Select(parts => int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1),
    ];

    /// <summary>Appends one.</summary>
    public void Add(int seed, string what, TimeSpan took, string outcome)
    {
        if (file is not null)
        {
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{seed},{what},{took.TotalMilliseconds:0},{outcome.ReplaceLineEndings(" ")}\n"));
        }
    }
}
