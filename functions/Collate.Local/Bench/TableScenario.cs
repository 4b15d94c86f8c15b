using System.Diagnostics;
using System.Runtime.CompilerServices;
using Collate.Articles;
using Collate.Language;

namespace Collate.Local.Bench;

/// <summary>What loading the engine's static tables takes: words and vectors, meanings, lexicons, rules.</summary>
internal static class TableScenario
{
    // What reads and compares texts. Messages, schemas, pages and metrics are no tables.
    private static readonly string[] Readers = ["Collate.Articles", "Collate.Language", "Collate.Stories", "Collate.Evidence", "Collate.Summaries.Verifying"];

    /// <summary>Loads everything, once for a process: a second time there is nothing left to load.</summary>
    /// <returns>How long it took, how much of that the processor worked, what is on the heap by it, and by how much the process has grown.</returns>
    public static (double Milliseconds, double Processor, long Heap, long Process) Load()
    {
        var types = typeof(Article).Assembly.GetTypes().Where(type => type is { TypeInitializer: not null, ContainsGenericParameters: false } && Array.Exists(Readers, name => IsIn(type, name))).ToArray();
        var (heap, process, started) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet, Stopwatch.GetTimestamp());
        var processor = Environment.CpuUsage.TotalTime;
        foreach (var type in types)
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        // The large ones are mapped, not read: touch every page.
        var sum = Touch(WordTable.Bytes) + Touch(WordMeanings.Bytes);
        var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        processor = Environment.CpuUsage.TotalTime - processor;
        GC.KeepAlive(sum);
        return (milliseconds, processor.TotalMilliseconds, GC.GetTotalMemory(forceFullCollection: true) - heap, Environment.WorkingSet - process);
    }

    private static bool IsIn(Type type, string name) => type.Namespace is { } space && (space == name || space.StartsWith(name + ".", StringComparison.Ordinal));

    private static int Touch(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        for (var i = 0; i < bytes.Length; i += Environment.SystemPageSize)
        {
            sum += bytes[i];
        }

        return sum;
    }
}
