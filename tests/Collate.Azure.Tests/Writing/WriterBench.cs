using Collate.Azure.Writing;
using Collate.Storage;
using Collate.Summaries;
using Collate.Summaries.Modelled;
using Collate.Testing;
using Collate.TestKit;

namespace Collate.Azure.Tests.Writing;

/// <summary>A writer that asks a scripted server, over HTTP, with a ledger in memory.</summary>
internal sealed class WriterBench : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private WriterBench(ChatServer server, IBlobStore store, TimeProvider time, ModelWriterOptions options)
    {
        (Server, Store, Time, Options) = (server, store, time, options);
        Writer = NewWriter();
    }

    public ChatServer Server { get; }

    public IBlobStore Store { get; }

    public TimeProvider Time { get; }

    public ModelWriterOptions Options { get; }

    public ModelWriter Writer { get; }

    public static ModelWriterOptions Defaults { get; } = new() { Model = "gpt-test", Timeout = TimeSpan.FromSeconds(20) };

    public static async Task<WriterBench> StartAsync(Func<ChatRequest, ChatAnswer> script, ModelWriterOptions? options = null, TimeProvider? time = null, IBlobStore? store = null)
    {
        store ??= new MemoryBlobStore();
        await store.CreateContainersAsync(None);
        return new WriterBench(await ChatServer.StartAsync(script), store, time ?? new QuickTime(), options ?? Defaults);
    }

    /// <summary>Another instance, as another process would have it.</summary>
    public ModelWriter NewWriter(TimeProvider? time = null)
    {
        var connection = new WriterConnection { Endpoint = Server.Endpoint, Deployment = Options.Model, ApiKey = "secret-key-1", Timeout = Options.Timeout };
        return new ModelWriter(new AzureOpenAIModel(ChatClients.Create(connection, time ?? Time), connection, time ?? Time), Store, Options, time ?? Time);
    }

    /// <summary>The seeds, as the command line summarizes them.</summary>
    public async Task<(Summary Summary, IReadOnlyDictionary<string, string> Texts)> SummarizeSeedsAsync(int words = 180) =>
        await SummarizeAsync(SeedOrders.Seeds, words);

    public async Task<(Summary Summary, IReadOnlyDictionary<string, string> Texts)> SummarizeAsync(IEnumerable<(string Name, byte[] Content)> files, int words = 180)
    {
        var result = await Collator.CollateAsync(files.Select(file => new ArticleFile(file.Name, file.Content)), new SummaryOptions { Words = words }, Writer, singleStory: true, None);
        return (Assert.Single(result.Stories), result.Texts);
    }

    /// <summary>Holds a document to its promises, and every sentence of it to what it cites.</summary>
    public static void Holds(Summary summary, IReadOnlyDictionary<string, string> texts)
    {
        string TextOf(string file) => texts[file["sources/".Length..^".txt".Length]];
        SummaryAssert.Holds(summary, TextOf);
        Assert.All(SummaryAuditor.Audit(summary, source => TextOf(source.File)).Sentences, sentence => Assert.True(sentence.Verdict.Supported, sentence.Text));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
