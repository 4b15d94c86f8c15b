namespace Collate.Local.Azurite;

/// <summary>What answers at an address of this machine.</summary>
internal enum ProbeAnswer
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A storage emulator.</summary>
    Storage,

    /// <summary>Something that is not a storage emulator, or that does not answer in time.</summary>
    Other,
}

/// <summary>Finds out what answers at an address.</summary>
internal sealed class AzuriteProbe : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Asks once. A storage emulator names itself in the header <c>Server</c>, whatever it is asked.</summary>
    public async Task<ProbeAnswer> AskAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(endpoint, "/"), HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return answer.Headers.TryGetValues("Server", out var servers) && servers.Any(IsStorage) ? ProbeAnswer.Storage : ProbeAnswer.Other;
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError == HttpRequestError.ConnectionError ? ProbeAnswer.Nothing : ProbeAnswer.Other;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeAnswer.Other;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static bool IsStorage(string server) =>
        server.StartsWith("Azurite", StringComparison.OrdinalIgnoreCase) || server.StartsWith("Windows-Azure-", StringComparison.OrdinalIgnoreCase);
}
