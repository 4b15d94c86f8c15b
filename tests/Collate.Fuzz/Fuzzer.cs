using System.Diagnostics;

namespace Collate.Fuzz;

/// <summary>Runs a target on many inputs, and makes what breaks it short.</summary>
internal static class Fuzzer
{
    private const int MostTries = 3000;

    /// <summary>The inputs with these numbers; the findings, each once by what broke.</summary>
    /// <param name="target">What to run.</param>
    /// <param name="seed">Where the numbers start from.</param>
    /// <param name="first">The first input's number.</param>
    /// <param name="count">How many inputs.</param>
    /// <param name="patience">How long one input may take; none to let it take what it takes.</param>
    /// <param name="each">Told the number and the input before it is run.</param>
    public static IReadOnlyList<Finding> Run(FuzzTarget target, ulong seed, int first, int count, TimeSpan? patience = null, Action<int, byte[]>? each = null)
    {
        var findings = new Dictionary<string, Finding>(StringComparer.Ordinal);
        for (var number = first; number < first + count; number++)
        {
            var input = InputOf(target, seed, number);
            each?.Invoke(number, input);
            if (Problem(target, input, patience) is { } problem && !findings.ContainsKey(problem))
            {
                findings.Add(problem, new Finding(target.Name, seed, number, problem, Shrink(target, input, problem, patience)));
            }
        }

        return [.. findings.Values];
    }

    /// <summary>The input of a number.</summary>
    public static byte[] InputOf(FuzzTarget target, ulong seed, int number)
    {
        var mutator = new Mutator(target, seed, number);
        return target.Mutate is { } mutate ? mutate(mutator, mutator.Numbers.Of(target.Samples)) : mutator.Next();
    }

    /// <summary>What is wrong with the answer to an input, named so that one fault has one name; none if all holds.</summary>
    public static string? Problem(FuzzTarget target, byte[] input, TimeSpan? patience)
    {
        try
        {
            return patience is { } most && Took(target, input) > most && Took(target, input) > most && Took(target, input) > most
                ? "hang"
                : patience is null ? Check(target, input) : null;
        }
        catch (Exception exception)
        {
            return NameOf(exception);
        }
    }

    private static string? Check(FuzzTarget target, byte[] input)
    {
        target.Check(input);
        return null;
    }

    private static TimeSpan Took(FuzzTarget target, byte[] input)
    {
        var started = Stopwatch.GetTimestamp();
        target.Check(input);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Leaves out ever smaller pieces for as long as the same breaks (A. Zeller and R. Hildebrandt, Simplifying and isolating failure-inducing input, 2002).</summary>
    private static byte[] Shrink(FuzzTarget target, byte[] input, string problem, TimeSpan? patience)
    {
        var tries = string.Equals(problem, "hang", StringComparison.Ordinal) ? MostTries / 100 : MostTries;
        for (var piece = Math.Max(1, input.Length / 2); piece > 0; piece /= 2)
        {
            for (var at = 0; at + piece <= input.Length && tries > 0; tries--)
            {
                byte[] shorter = [.. input[..at], .. input[(at + piece)..]];
                if (string.Equals(Problem(target, shorter, patience), problem, StringComparison.Ordinal))
                {
                    input = shorter;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return input;
    }

    private static string NameOf(Exception exception)
    {
        var frame = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.FullName?.StartsWith("Collate.", StringComparison.Ordinal) == true);
        return exception is BrokenPromiseException ? exception.Message : $"{exception.GetType().Name} in {frame?.DeclaringType?.Name}.{frame?.Name}";
    }
}
