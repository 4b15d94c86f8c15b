using BenchmarkDotNet.Attributes;
using Collate.Articles;
using Collate.Local.Bench;

namespace Collate.Benchmarks;

/// <summary>Five hundred articles of each format read.</summary>
[MemoryDiagnoser]
public class IntakeBenchmarks
{
    private byte[][] _files = [];

    [Params("txt", "md", "html", "json", "docx")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _files = BenchScenarios.IntakeFiles(Format);

    [Benchmark]
    public int Read() => _files.Count(file => ArticleReader.Read($"a.{Format}", file).IsArticle);
}
