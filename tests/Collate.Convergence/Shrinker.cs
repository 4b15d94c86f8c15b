namespace Collate.Convergence;

/// <summary>Looks for the shortest script that still fails.</summary>
/// <remarks>Delta debugging: A. Zeller and R. Hildebrandt, Simplifying and Isolating Failure-Inducing Input, IEEE Transactions on Software Engineering 28(2), 2002; complements only, and single faults last.</remarks>
internal static class Shrinker
{
    /// <summary>Answers a script of which no step, and no fault of a step, can be left out.</summary>
    /// <param name="script">A script that fails.</param>
    /// <param name="fails">Whether a script fails.</param>
    public static async Task<IReadOnlyList<Step>> ShrinkAsync(IReadOnlyList<Step> script, Func<IReadOnlyList<Step>, Task<bool>> fails)
    {
        script = await ShortenAsync(script, fails);
        for (var i = 0; i < script.Count; i++)
        {
            foreach (var plain in (Step[])[script[i] with { KilledAt = 0 }, script[i] with { Interrupted = 0 }, script[i] with { Minutes = 0 }])
            {
                Step[] simpler = [.. script.Take(i), plain with { KilledAt = Math.Min(plain.KilledAt, script[i].KilledAt), Interrupted = Math.Min(plain.Interrupted, script[i].Interrupted), Minutes = Math.Min(plain.Minutes, script[i].Minutes) }, .. script.Skip(i + 1)];
                script = simpler[i] != script[i] && await fails(simpler) ? simpler : script;
            }
        }

        return script;
    }

    /// <summary>Answers a script of which no step can be left out.</summary>
    /// <param name="script">A script that fails.</param>
    /// <param name="fails">Whether a script fails; once it says no to everything, the script stays as it is.</param>
    public static async Task<IReadOnlyList<T>> ShortenAsync<T>(IReadOnlyList<T> script, Func<IReadOnlyList<T>, Task<bool>> fails)
    {
        var parts = 2;
        while (script.Count > 1)
        {
            var size = Math.Max(1, script.Count / parts);
            IReadOnlyList<T>? shorter = null;
            for (var at = 0; at < script.Count && shorter is null; at += size)
            {
                T[] rest = [.. script.Take(at), .. script.Skip(at + size)];
                shorter = await fails(rest) ? rest : null;
            }

            if (shorter is not null)
            {
                (script, parts) = (shorter, Math.Max(2, parts - 1));
            }
            else if (size == 1)
            {
                break;
            }
            else
            {
                parts = Math.Min(script.Count, parts * 2);
            }
        }

        return script;
    }
}
