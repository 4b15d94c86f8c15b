using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using Collate.Local.Tests.TestSupport;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Local.Tests.Scenarios;

/// <summary>What may be dropped that is not a well-behaved article: each ends summarized or in quarantine with its reason.</summary>
public sealed class OddFilesScenario(ServingHost host) : IClassFixture<ServingHost>
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

    private readonly HostStorage _storage = host.Storage;

    [Fact]
    public async Task Serve_OddFiles_AreSummarizedOrQuarantinedAndNothingElseIsAffected()
    {
        foreach (var seed in Directory.GetFiles(SamplePaths.Seeds))
        {
            await _storage.DropAsync("seeds/" + Path.GetFileName(seed), await File.ReadAllBytesAsync(seed));
        }

        await Eventually.True(
            async () => (await _storage.SummariesAsync()).FirstOrDefault(summary => summary.Sources.Count == 5 && IsSeedStory(summary)) is { } summary && await IsCompleteAsync(summary),
            "the story of the sample articles");
        var before = await SeedStoryAsync();

        var summarized = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["utf16-le.txt"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(About("Lisbon"))],
            ["utf16-be.txt"] = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(About("Porto"))],
            ["a/folder/deep down/Braga.txt"] = Encoding.UTF8.GetBytes(About("Braga")),
            ["a%2Fpercent.txt"] = Encoding.UTF8.GetBytes(About("Coimbra")),
            ["two..dots...txt"] = Encoding.UTF8.GetBytes(About("Faro")),
            [new string('n', 896) + ".txt"] = Encoding.UTF8.GetBytes(About("Aveiro")),
            ["\u00E9t\u00E9 #1?&x=y+z.txt"] = Encoding.UTF8.GetBytes(About("Evora")),
            ["endless.txt"] = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 2000).Select(n => FormattableString.Invariant($"the lighthouse keeper wrote entry {n} about waves and gulls")))),
            ["script.html"] = Encoding.UTF8.GetBytes("<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; in Setubal</title></head><body><article><p>" + About("Setubal") + "</p></article></body></html>"),
            ["twin-a.txt"] = Encoding.UTF8.GetBytes(About("Sintra")),
            ["twin-b.txt"] = Encoding.UTF8.GetBytes(About("Sintra")),
        };
        var quarantined = new Dictionary<string, (byte[] Content, string Reason)>(StringComparer.Ordinal)
        {
            ["empty.txt"] = ([], "empty"),
            ["large.txt"] = (Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A plain sentence of text. ", 5 * 1024 * 1024 / 26 + 1))), "too-large"),
            ["image.txt"] = (Png, "binary"),
            ["broken.docx"] = (Encoding.UTF8.GetBytes("PK\u0003\u0004 this is not a document"), "malformed"),
            ["program.exe"] = (Encoding.UTF8.GetBytes("MZ"), "unknown-type"),
        };
        foreach (var (name, content) in summarized)
        {
            await _storage.DropAsync(name, content);
        }

        foreach (var (name, (content, _)) in quarantined)
        {
            await _storage.DropAsync(name, content);
        }

        await _storage.DropAsync("utf16-bare.txt", Encoding.Unicode.GetBytes(About("Tomar")));
        await DropRawAsync("dots/../up.txt", About("Viseu"));

        var dropped = await _storage.NamesAsync(StoreNames.Articles);
        await Eventually.True(async () => !dropped.Except(await EndedAsync(), StringComparer.Ordinal).Any(), "every file to end somewhere");

        Assert.False(host.Process.HasExited, host.Process.Error);
        var names = (await _storage.SummariesAsync()).SelectMany(summary => summary.Sources).SelectMany(source => source.Names).ToHashSet(StringComparer.Ordinal);
        var reasons = await ReasonsAsync();
        Assert.Empty(summarized.Keys.Except(names, StringComparer.Ordinal));
        Assert.Equal(quarantined.Select(pair => (pair.Key, pair.Value.Reason)), quarantined.Keys.Select(name => (name, reasons.GetValueOrDefault(name, "none"))));
        Assert.Empty(names.Intersect(reasons.Keys, StringComparer.Ordinal));
        Assert.Equal(before, await SeedStoryAsync());
    }

    [Fact]
    public async Task Serve_OneContentUnderTwoNames_IsOneSourceWithTwoNames()
    {
        await _storage.DropAsync("same/b.txt", Encoding.UTF8.GetBytes(About("Guarda")));
        await _storage.DropAsync("same/a.txt", Encoding.UTF8.GetBytes(About("Guarda")));

        await Eventually.True(
            async () => (await _storage.SummariesAsync()).SelectMany(summary => summary.Sources).Any(source => source.Name == "same/a.txt" && source.Names is ["same/a.txt", "same/b.txt"]),
            "one source with both names");
    }

    [Fact]
    public async Task Serve_ScriptInATitle_IsTextOnThePage()
    {
        await _storage.DropAsync("title.md", Encoding.UTF8.GetBytes("---\ntitle: \"<script>alert(2)</script> in Leiria\"\n---\n\n" + About("Leiria")));
        string? story = null;
        await Eventually.True(
            async () => (story = (await _storage.SummariesAsync()).FirstOrDefault(summary => summary.Sources.Any(source => source.Name == "title.md"))?.Story) is not null
                && (await _storage.NamesAsync(StoreNames.Summaries)).Contains($"{story}/summary.html"),
            "the page");

        var page = Encoding.UTF8.GetString(await _storage.ReadAsync(StoreNames.Summaries, $"{story}/summary.html"));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    private static string About(string town) =>
        $"The council of {town} approved a plan for {town} harbour on Wednesday, after {town} fishermen had asked for it for years. " +
        $"Mayor Ana {town}-Silva said the harbour of {town} would open in spring. Engineers will dredge the {town} basin and rebuild two piers.";

    private static bool IsSeedStory(Summary summary) => summary.Sources.Any(source => source.Name.StartsWith("seeds/", StringComparison.Ordinal));

    /// <summary>The readable forms follow the document: they are there when they carry its basis.</summary>
    private async Task<bool> IsCompleteAsync(Summary summary)
    {
        var names = new[] { $"{summary.Story}/summary.md", $"{summary.Story}/summary.html" };
        if (names.Except(await _storage.NamesAsync(StoreNames.Summaries)).Any())
        {
            return false;
        }

        var forms = await Task.WhenAll(names.Select(name => _storage.ReadAsync(StoreNames.Summaries, name)));
        return forms.All(form => Encoding.UTF8.GetString(form).Contains(summary.Basis, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<byte[]>> SeedStoryAsync()
    {
        var story = Assert.Single(await _storage.SummariesAsync(), IsSeedStory);
        return [.. await Task.WhenAll(new[] { "json", "md", "html" }.Select(ending => _storage.ReadAsync(StoreNames.Summaries, $"{story.Story}/summary.{ending}")))];
    }

    private async Task<IEnumerable<string>> EndedAsync() =>
        (await _storage.SummariesAsync()).SelectMany(summary => summary.Sources).SelectMany(source => source.Names).Concat((await ReasonsAsync()).Keys);

    private async Task<Dictionary<string, string>> ReasonsAsync()
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in await _storage.NamesAsync(StoreNames.Quarantine))
        {
            if (!name.EndsWith(".json", StringComparison.Ordinal))
            {
                continue;
            }

            using var note = JsonDocument.Parse(await _storage.ReadAsync(StoreNames.Quarantine, name));
            foreach (var dropped in note.RootElement.GetProperty("names").EnumerateArray())
            {
                reasons.Add(dropped.GetString()!, note.RootElement.GetProperty("reason").GetString()!);
            }
        }

        return reasons;
    }

    // The .NET client cannot send a name with the segment "..", but other clients can.
    private async Task DropRawAsync(string name, string content)
    {
        var parts = host.ConnectionString.Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var service = new BlobServiceClient(host.ConnectionString);
        var signature = new AccountSasBuilder(AccountSasPermissions.Write | AccountSasPermissions.Create, DateTimeOffset.UtcNow.AddHours(1), AccountSasServices.Blobs, AccountSasResourceTypes.Object)
            .ToSasQueryParameters(new StorageSharedKeyCredential(parts["AccountName"], parts["AccountKey"]));
        using var client = new TcpClient(service.Uri.Host, service.Uri.Port);
        await using var stream = client.GetStream();
        var body = Encoding.UTF8.GetBytes(content);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"PUT {service.Uri.AbsolutePath}/{StoreNames.Articles}/{name}?{signature} HTTP/1.1\r\nHost: {service.Uri.Authority}\r\nx-ms-blob-type: BlockBlob\r\nx-ms-version: 2021-12-02\r\n" +
            FormattableString.Invariant($"Content-Type: text/plain\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n")));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 201", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
