using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Collate.Local.Bench;

/// <summary>Gets one address again and again over connections that stay open, with as little work for each request as can be: client and server share the machine.</summary>
internal static class HttpLoad
{
    /// <summary>How many requests are under way at a time.</summary>
    public const int Connections = 16;

    /// <summary>Sends requests, and answers how long all took in seconds, and each in milliseconds, in rising order.</summary>
    /// <exception cref="InvalidOperationException">An answer is not 200.</exception>
    public static async Task<(double Seconds, double[] Milliseconds)> RunAsync(Uri address, int requests, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(i => Task.Run(() => OneAsync(address, (requests + i) / Connections, cancellationToken), cancellationToken))).ConfigureAwait(false);
        var seconds = clock.Elapsed.TotalSeconds;
        var all = times.SelectMany(time => time).ToArray();
        Array.Sort(all);
        return (seconds, all);
    }

    private static async Task<double[]> OneAsync(Uri address, int requests, CancellationToken cancellationToken)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var buffer = new byte[256 * 1024];
        var times = new double[requests];
        for (var i = 0; i < requests; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await socket.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await ReadAsync(socket, buffer, cancellationToken).ConfigureAwait(false);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return times;
    }

    private static async Task ReadAsync(Socket socket, byte[] buffer, CancellationToken cancellationToken)
    {
        var filled = 0;
        var end = -1;
        while (end < 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            filled += read > 0 ? read : throw new InvalidOperationException("The server hung up.");
            end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }

        var left = LengthOf(buffer.AsSpan(0, end)) - (filled - end - 4);
        while (left > 0)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(0, Math.Min(left, buffer.Length)), cancellationToken).ConfigureAwait(false);
            left -= read > 0 ? read : throw new InvalidOperationException("The server hung up.");
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var header = "\r\nContent-Length: "u8;
        if (!head.StartsWith("HTTP/1.1 200 "u8) || head.IndexOf(header) is not (>= 0 and var at))
        {
            throw new InvalidOperationException($"The server did not answer with a whole document: {Encoding.ASCII.GetString(head[..Math.Min(head.Length, 100)])}");
        }

        var value = head[(at + header.Length)..];
        var end = value.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? value : value[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
