using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Collate.Local.Tests.TestSupport;
using Collate.Summaries;

namespace Collate.Local.Tests.Web;

public sealed class SummariesApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Text = "The river rose by two metres in Dresden on Monday. Some 4,000 people left their homes, the mayor said. Trains to Prague were cancelled.";

    private static IReadOnlyList<ArticleFile> Seeds { get; } = [.. Directory.GetFiles(SamplePaths.Seeds).Select(path => new ArticleFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    [Fact]
    public async Task Post_SamplesAsFiles_AnswersWhatSummarizePrints()
    {
        using var form = Form([.. Seeds.Select(seed => (seed.Name, seed.Content.ToArray()))]);

        using var response = await host.PostAsync(form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(CollateResultJson.Write(Collator.Collate(Seeds, new SummaryOptions())), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Post_SamplesAsNamedTexts_AnswersWhatSummarizePrints()
    {
        var articles = Seeds.Select(seed => new { name = seed.Name, text = Encoding.UTF8.GetString(seed.Content.Span) });

        using var response = await host.PostJsonAsync(JsonSerializer.Serialize(new { articles, words = 100, singleStory = true }));

        Assert.Equal(CollateResultJson.Write(Collator.Collate(Seeds, new SummaryOptions { Words = 100 }, singleStory: true)), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Post_DescribedArticle_KeepsWhatIsSaidOfIt()
    {
        using var response = await host.PostJsonAsync(JsonSerializer.Serialize(new { articles = new[] { new { title = "Elbe floods", source = "Sächsische", published = "2025-06-17", url = "https://example.org/1", html = $"<p>{Text}</p>" } } }));
        var source = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("stories")[0].GetProperty("sources")[0];

        Assert.Equal(
            ("article-1", "Elbe floods", "Sächsische", "2025-06-17", "https://example.org/1"),
            (source.GetProperty("name").GetString(), source.GetProperty("title").GetString(), source.GetProperty("publisher").GetString(), source.GetProperty("published").GetString(), source.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Post_SomeThatCannotBeRead_NamesThemAndSummarizesTheRest()
    {
        using var form = Form(("good.txt", Encoding.UTF8.GetBytes(Text)), ("bad.exe", [1, 2, 3]), ("bomb.docx", Bomb()));

        using var response = await host.PostAsync(form);
        var result = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(1, result.GetProperty("stories").GetArrayLength());
        Assert.Equal(["bad.exe", "bomb.docx"], result.GetProperty("quarantined").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Post_FieldsOfAForm_AreOptions()
    {
        using var form = Form([.. Seeds.Select(seed => (seed.Name, seed.Content.ToArray()))]);
        form.Add(new StringContent("60"), "words");
        form.Add(new StringContent("true"), "singleStory");

        using var response = await host.PostAsync(form);

        Assert.Equal(CollateResultJson.Write(Collator.Collate(Seeds, new SummaryOptions { Words = 60 }, singleStory: true)), await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("""{}""", "/articles")]
    [InlineData("""[]""", "")]
    [InlineData("""{"articles":[]}""", "/articles")]
    [InlineData("""{"articles":{}}""", "/articles")]
    [InlineData("""{"articles":[1]}""", "/articles/0")]
    [InlineData("""{"articles":[{"text":"a"},{"name":"b"}]}""", "/articles/1/text")]
    [InlineData("""{"articles":[{"text":"a","html":"b"}]}""", "/articles/0/html")]
    [InlineData("""{"articles":[{"text":7}]}""", "/articles/0/text")]
    [InlineData("""{"articles":[{"name":"","text":"a"}]}""", "/articles/0/name")]
    [InlineData("""{"articles":[{"name":"a","text":"a"},{"name":"a","text":"b"}]}""", "/articles/1/name")]
    [InlineData("""{"articles":[{"text":"a","bo/dy":"b"}]}""", "/articles/0/bo~1dy")]
    [InlineData("""{"articles":[{"text":"a"}],"words":19}""", "/words")]
    [InlineData("""{"articles":[{"text":"a"}],"words":"100"}""", "/words")]
    [InlineData("""{"articles":[{"text":"a"}],"singleStory":1}""", "/singleStory")]
    [InlineData("""{"articles":[{"text":"a"}],"wrods":100}""", "/wrods")]
    public async Task Post_FieldThatCannotBeUsed_IsNamed(string json, string field)
    {
        using var response = await host.PostJsonAsync(json);

        Assert.Equal((422, "invalid-field", field), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"articles":[{"text":"a","text":"b"}]}""")]
    [InlineData("""{"articles":[{"text":"\ud800"}]}""")]
    public async Task Post_NotJson_IsMalformed(string json)
    {
        using var response = await host.PostJsonAsync(json);

        Assert.Equal((400, "malformed", null), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Post_JsonTwentyThousandDeep_IsMalformed()
    {
        using var response = await host.PostJsonAsync(new string('[', 20_000) + new string(']', 20_000));

        Assert.Equal((400, "malformed", null), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Post_TypeThatIsNotRead_IsUnsupported(string type)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await host.PostAsync(content);

        Assert.Equal((415, "unsupported-type", "Content-Type"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Post_WithoutABody_IsUnsupported()
    {
        using var response = await host.PostAsync(null);

        Assert.Equal((415, "unsupported-type", "Content-Type"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Post_AcceptsNoJson_IsNotAcceptable()
    {
        using var response = await host.SendAsync(HttpMethod.Post, "api/summaries", request =>
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            request.Content = new StringContent("""{"articles":[{"text":"a"}]}""", new MediaTypeHeaderValue("application/json"));
        });

        Assert.Equal((406, "not-acceptable", "Accept"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Post_AThousandAndOneArticles_IsTooLarge()
    {
        var articles = Enumerable.Range(0, 1_001).Select(_ => new { text = Text });

        using var response = await host.PostJsonAsync(JsonSerializer.Serialize(new { articles }));

        Assert.Equal((413, "too-large", "/articles"), await ApiHost.ProblemAsync(response));
    }

    [Fact]
    public async Task Post_FiftyOneArticles_IsAJobThatIsDoneAndCanBeForgotten()
    {
        var files = Enumerable.Range(0, 51).Select(i => new ArticleFile(FormattableString.Invariant($"{i}.txt"), Encoding.UTF8.GetBytes($"{Text} That was report {i}."))).ToArray();
        using var form = Form([.. files.Select(file => (file.Name, file.Content.ToArray()))]);

        using var accepted = await host.PostAsync(form);
        var job = accepted.Headers.Location!.ToString()[1..];
        using var missing = await host.GetAsync("api/jobs/0123456789abcdef0123456789abcdef/result");
        await Eventually.True(async () => JsonDocument.Parse(await host.Client.GetStringAsync(job)).RootElement.GetProperty("status").GetString() == "succeeded", "the job");
        using var status = await host.GetAsync(job);
        using var known = await host.GetAsync(job, ifNoneMatch: status.Headers.ETag!.ToString());
        using var result = await host.GetAsync(job + "/result");
        using var gone = await host.SendAsync(HttpMethod.Delete, job);
        using var after = await host.GetAsync(job);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.NotModified, HttpStatusCode.NoContent), (accepted.StatusCode, missing.StatusCode, known.StatusCode, gone.StatusCode));
        Assert.Equal(CollateResultJson.Write(Collator.Collate(files, new SummaryOptions())), await result.Content.ReadAsByteArrayAsync());
        Assert.Equal((404, "not-found", "id"), await ApiHost.ProblemAsync(after));
    }

    [Fact]
    public async Task Post_KeyOfAnotherRequest_IsInvalid()
    {
        var answers = new List<HttpResponseMessage>();
        foreach (var text in (string[])[Text, Text, Text + " More."])
        {
            answers.Add(await host.SendAsync(HttpMethod.Post, "api/summaries", request =>
            {
                request.Headers.Add("Idempotency-Key", "\"6f1c\"");
                request.Headers.Add("Prefer", "respond-async");
                request.Content = new StringContent(JsonSerializer.Serialize(new { articles = new[] { new { text } } }), new MediaTypeHeaderValue("application/json"));
            }));
        }

        Assert.Equal((HttpStatusCode.Accepted, answers[0].Headers.Location), (answers[1].StatusCode, answers[1].Headers.Location));
        Assert.Equal((422, "invalid-field", "Idempotency-Key"), await ApiHost.ProblemAsync(answers[2]));
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Post_StatedLengthOverTheLimit_IsRefusedBeforeTheBodyComes()
    {
        using var client = new TcpClient(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/summaries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 67108865\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Post_BodyThatHardlyComes_IsGivenUp()
    {
        using var client = new TcpClient(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/summaries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());
        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Post_EndlessChunkedBody_IsRefusedAtTheLimit()
    {
        using var content = new StreamContent(new Zeros(64L * 1024 * 1024 * 1024));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/summaries") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        // The host answers and hangs up; a client that goes on sending may see only the latter.
        try
        {
            using var response = await host.Client.SendAsync(request);
            Assert.Equal((413, "too-large", null), await ApiHost.ProblemAsync(response));
        }
        catch (HttpRequestException hungUp)
        {
            Assert.IsAssignableFrom<IOException>(hungUp.InnerException);
        }

        using var next = await host.GetAsync("api/health");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", 400)]
    [InlineData("multipart/form-data; boundary=x", 400)]
    public async Task Post_BrokenForm_IsMalformed(string type, int status)
    {
        using var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\ncut"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await host.PostAsync(content);

        Assert.Equal((status, "malformed"), await ApiHost.ProblemAsync(response) is var (actual, kind, _) ? (actual, kind) : default);
    }

    [Fact]
    public async Task Post_TwoFilesOfOneName_NamesTheField()
    {
        using var form = Form(("a.txt", Encoding.UTF8.GetBytes(Text)), ("a.txt", Encoding.UTF8.GetBytes(Text + " More.")));

        using var response = await host.PostAsync(form);

        Assert.Equal((422, "invalid-field", "files"), await ApiHost.ProblemAsync(response));
    }

    [Theory]
    [InlineData("a/../../b%2f\n<script>.txt")]
    [InlineData("%00.txt")]
    [InlineData("\u202egnp.txt")]
    public async Task Post_OddNames_AreKeptToTheLetter(string name)
    {
        using var response = await host.PostJsonAsync(JsonSerializer.Serialize(new { articles = new[] { new { name, text = Text } } }));

        var source = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("stories")[0].GetProperty("sources")[0];
        Assert.Equal(name, source.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(1_000, 200)]
    [InlineData(1_025, 422)]
    public async Task Post_LongNames_AreTakenUpToTheLimit(int length, int status)
    {
        using var response = await host.PostJsonAsync(JsonSerializer.Serialize(new { articles = new[] { new { name = new string('n', length), text = Text } } }));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Post_ManyAtOnce_AnswersEachOrSaysWhenToComeAgain()
    {
        var json = JsonSerializer.Serialize(new { articles = Seeds.Select(seed => new { name = seed.Name, text = Encoding.UTF8.GetString(seed.Content.Span) }) });

        var responses = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => host.PostJsonAsync(json)));

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.OK);
        foreach (var busy in responses.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests))
        {
            Assert.Equal("busy", (await ApiHost.ProblemAsync(busy)).Type);
            Assert.True(busy.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        Array.ForEach(responses, response => response.Dispose());
    }

    private static MultipartFormDataContent Form(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return form;
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 512; i++)
            {
                entry.Write(new byte[1024 * 1024]);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>As many zeros as are asked for, made as they are read.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            buffer.AsSpan(offset, read).Fill((byte)' ');
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
