using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Collate.TestKit;

/// <summary>One Azurite in memory for a test run, on free ports, with an account of its own for whoever asks.</summary>
/// <remarks>Use as <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>. The first start on a machine downloads Azurite.</remarks>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Version = "3.35.0";
    private const int Accounts = 100;
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("collate-tests-use-one-key-for-every-account-of-azurite-in-memory"));
    private readonly StringBuilder _output = new();
    private Process? _process;
    private int _blobPort;
    private int _queuePort;
    private int _account;

    /// <summary>The connection string of an account that nobody else got and that holds nothing yet.</summary>
    public string NewAccount()
    {
        var number = Interlocked.Increment(ref _account);
        if (number > Accounts)
        {
            throw new InvalidOperationException($"AzuriteFixture starts with {Accounts} accounts, and a test asked for one more: raise the constant.");
        }

        return ConnectionStringOf(Account(number));
    }

    /// <summary>The connection string of an account that all tests of a run share: for those that work under names of their own.</summary>
    public string SharedAccount => ConnectionStringOf(Account(0));

    /// <summary>The connection string of an account.</summary>
    public string ConnectionStringOf(string account) =>
        string.Create(CultureInfo.InvariantCulture, $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{_blobPort}/{account};QueueEndpoint=http://127.0.0.1:{_queuePort}/{account};");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        (_blobPort, _queuePort, var tablePort) = (FreePort(), FreePort(), FreePort());
        var windows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(windows ? "cmd.exe" : "npx") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = [.. windows ? (string[])["/c", "npx"] : [], "--yes", "azurite@" + Version, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", Port(_blobPort), "--queuePort", Port(_queuePort), "--tablePort", Port(tablePort)];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, Accounts + 1).Select(number => $"{Account(number)}:{Key}"));
        try
        {
            _process = Process.Start(start) ?? throw new InvalidOperationException("npx did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("These tests run against Azurite, which needs Node.js 20 or newer with npx on the PATH: https://nodejs.org", exception);
        }

        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilAnswersAsync(_blobPort);
        await WaitUntilAnswersAsync(_queuePort);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        // Nothing is kept on disk, so there is nothing to save: npx and its child may simply end.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"test{number:000}");

    private static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilAnswersAsync(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"Azurite ended with exit code {_process.ExitCode} before it answered. It said: {Said()}");
            }

            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private void Note(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }

    private string Said()
    {
        lock (_output)
        {
            return _output.ToString();
        }
    }
}
