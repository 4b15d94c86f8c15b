using BenchmarkDotNet.Attributes;
using Collate.Local.Bench;
using Collate.Stories;

namespace Collate.Benchmarks;

/// <summary>Articles of many stories grouped.</summary>
[MemoryDiagnoser]
public class GroupingBenchmarks
{
    private Candidate[] _candidates = [];

    [Params(1000, 10_000, 100_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Setup() => _candidates = [.. BenchScenarios.Candidates(Articles)];

    [Benchmark]
    public int Group() => StoryGrouper.Group(_candidates).Count;
}
