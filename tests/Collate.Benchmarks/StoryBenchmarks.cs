using BenchmarkDotNet.Attributes;
using Collate.Local.Bench;

namespace Collate.Benchmarks;

/// <summary>One story, from text to verified summary.</summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private byte[][] _files = [];

    [Params(10, 100, 1000)]
    public int Articles { get; set; }

    /// <summary>Ten reports carried by all, or most articles with words of their own.</summary>
    [Params(true, false)]
    public bool Copies { get; set; }

    [GlobalSetup]
    public void Setup() => _files = BenchScenarios.StoryFiles(Articles, Copies);

    [Benchmark]
    public int Summarize() => BenchScenarios.Summarize(_files).Sentences.Count;
}
