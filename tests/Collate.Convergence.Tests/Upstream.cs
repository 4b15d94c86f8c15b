using System.Net;
using System.Text;
using Collate.Convergence.Storms;

namespace Collate.Convergence.Tests;

/// <summary>What stands behind a proxy: counts what reaches it, and answers with what it was sent.</summary>
internal sealed class Upstream : IDisposable
{
    private readonly HttpListener _listener = new();
    private int _reached;

    public Upstream()
    {
        Port = FreePorts.Find(1)[0];
        _listener.Prefixes.Add(FormattableString.Invariant($"http://127.0.0.1:{Port}/"));
        _listener.Start();
        _ = AnswerAsync();
    }

    public int Port { get; }

    public int Reached => Volatile.Read(ref _reached);

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                Interlocked.Increment(ref _reached);
                using var reader = new StreamReader(context.Request.InputStream);
                var answer = Encoding.UTF8.GetBytes($"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["x-ms-version"]} {await reader.ReadToEndAsync()}");
                (context.Response.StatusCode, context.Response.ContentLength64) = (201, answer.Length);
                context.Response.Headers["x-ms-request-id"] = "7";
                await context.Response.OutputStream.WriteAsync(answer);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // It was closed.
        }
    }
}
