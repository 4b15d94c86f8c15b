using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Web;

/// <summary>What is sent to a host to bring it down: every request gets its status, and the host's memory stays where it was.</summary>
public sealed class HostileLoadTests(ServingHost host) : IClassFixture<ServingHost>
{
    private const int Mebibyte = 1024 * 1024;

    // A job's request may be 64 MiB, and one that is read whole into one text would take three times as much. Sixteen at a time would take 3 GiB.
    private const long Room = 384L * Mebibyte;

    [Fact]
    public async Task Post_HostileBodiesAllAtOnce_AreRefusedInBoundedMemory()
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        await StatusAsync(client, Json("""{"articles":[{"text":"The river rose by two metres in Dresden on Monday."}]}"""));
        var before = host.Process.PeakMemory;
        var bomb = Bomb();
        var deep = Encoding.UTF8.GetBytes(new string('[', 20_000) + new string(']', 20_000));
        var loads = new (int Times, Func<HttpContent> Body, HttpStatusCode[] Expected)[]
        {
            (24, () => File("bomb.docx", bomb), [HttpStatusCode.OK, HttpStatusCode.TooManyRequests]),
            (64, () => Json(deep), [HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]),
            (8, () => Endless(""" {"articles":[ """, " "), [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests]),
            (8, () => Endless("""{"articles":[{"text":" """, "a"), [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests]),
            (8, () => Endless("""{"articles":[ """, """{"text":"a"},"""), [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests]),
            (8, () => Endless("""{"articles":[{"text":"a", """, "\"text\":7,"), [HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]),
            (8, () => EndlessForm(), [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.TooManyRequests]),
        };

        await Parallel.ForEachAsync(loads.SelectMany(load => Enumerable.Repeat(load, load.Times)), new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (load, _) =>
        {
            // None if the host answered and hung up while the client went on sending.
            if (await StatusAsync(client, load.Body()) is { } status)
            {
                Assert.Contains(status, load.Expected);
            }
        });

        var grown = host.Process.PeakMemory - before;
        Assert.True(grown < Room, FormattableString.Invariant($"The host took {grown / Mebibyte} MiB more."));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("api/health")).StatusCode);
    }

    [Fact]
    public async Task Post_BodiesThatHardlyCome_AreGivenUpWithAStatus()
    {
        var before = host.Process.PeakMemory;

        var lines = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TrickleAsync()));

        Assert.All(lines, line => Assert.Equal("HTTP/1.1 408 Request Timeout", line));
        Assert.True(host.Process.PeakMemory - before < Room);
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient client, HttpContent body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/summaries") { Content = body };
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
        catch (HttpRequestException hungUp)
        {
            Assert.IsAssignableFrom<IOException>(hungUp.InnerException);
            return null;
        }
    }

    /// <summary>Sends a byte a second, and answers the first line that comes back.</summary>
    private async Task<string?> TrickleAsync()
    {
        using var client = new TcpClient(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/summaries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        var answer = reader.ReadLineAsync();
        while (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1)));
            try
            {
                await stream.WriteAsync("1\r\n \r\n"u8.ToArray());
            }
            catch (IOException)
            {
                // The host has answered and hung up.
                break;
            }
        }

        return await answer;
    }

    private static ByteArrayContent Json(string json) => Json(Encoding.UTF8.GetBytes(json));

    private static ByteArrayContent Json(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static MultipartFormDataContent File(string name, byte[] content) => new() { { new ByteArrayContent(content), "files", name } };

    // No length is stated: it comes in chunks.
    private static StreamContent Endless(string start, string rest)
    {
        var content = new StreamContent(new RepeatingStream(start, rest, 80L * Mebibyte));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static StreamContent EndlessForm()
    {
        var content = new StreamContent(new RepeatingStream("--x\r\nContent-Disposition: form-data; name=f; filename=a.txt\r\n\r\n", "all work and no play ", 80L * Mebibyte));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        return content;
    }

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 512; i++)
            {
                entry.Write(new byte[Mebibyte]);
            }
        }

        return bytes.ToArray();
    }
}
