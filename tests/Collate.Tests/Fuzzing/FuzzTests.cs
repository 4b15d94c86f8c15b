using System.Text;
using Collate.Fuzz;

namespace Collate.Tests.Fuzzing;

/// <summary>A few seconds of what tests/Collate.Fuzz runs for hours, and every input that ever broke something.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 20250617;

    private static string Corpus { get; } = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string, int> Targets { get; } = new(FuzzTargets.All.Select(target => (target.Name, target.Name == "story" ? 30 : 1500)));

    public static TheoryData<string> Found { get; } = new(Directory.GetFiles(Corpus, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Corpus, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Run_FixedSeed_BreaksNoPromise(string target, int count) => Assert.Empty(Fuzzer.Run(FuzzTargets.Named(target)!, Seed, 0, count));

    [Theory]
    [MemberData(nameof(Found))]
    public void Check_WhatBrokeOnce_HoldsNow(string file) =>
        Assert.Null(Fuzzer.Problem(FuzzTargets.Named(file.Split('/')[0])!, File.ReadAllBytes(Path.Combine(Corpus, file)), null));

    [Fact]
    public void Run_ReaderThatBreaks_FindsAndShortensTheInput()
    {
        var target = new FuzzTarget("broken", ["He came. She left."u8.ToArray()], ["<x>"], bytes => BrokenPromiseException.ThrowUnless(!Encoding.UTF8.GetString(bytes).Contains("<x>", StringComparison.Ordinal), "an x"));

        var finding = Assert.Single(Fuzzer.Run(target, Seed, 0, 300));

        Assert.Equal("an x", finding.Problem);
        Assert.Equal("<x>"u8.ToArray(), finding.Input);
    }

    [Fact]
    public void InputOf_SameSeedAndNumber_IsTheSame()
    {
        foreach (var target in FuzzTargets.All)
        {
            Assert.Equal(Fuzzer.InputOf(target, 3, 17), Fuzzer.InputOf(target, 3, 17));
        }
    }
}
