using System.Diagnostics;
using System.Globalization;

namespace Collate.Local.Azurite;

/// <summary>Sees to it that storage answers on this machine: uses what answers already, else starts Azurite with <c>npx</c>.</summary>
internal sealed class AzuriteLauncher
{
    /// <summary>The version that is started.</summary>
    public const string Version = "3.35.0";

    private const string Supervisor = "Collate.Local.supervise.js";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly DevelopmentStorage _storage;
    private readonly string _data;
    private readonly string _path;
    private readonly string? _preload;

    /// <summary>A launcher.</summary>
    /// <param name="storage">Where storage has to answer.</param>
    /// <param name="data">The folder for Azurite's data; created if need be.</param>
    /// <param name="path">The folders in which Node is looked for, as in the environment variable PATH.</param>
    /// <param name="preload">The resource that holds a script which Node runs before Azurite, or none.</param>
    public AzuriteLauncher(DevelopmentStorage storage, string data, string path, string? preload = null) =>
        (_storage, _data, _path, _preload) = (storage, data, path, preload);

    /// <summary>Whether storage answers now. Throws <see cref="CommandException"/> if something else does.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var probe = new AzuriteProbe();
        var blobs = await probe.AskAsync(_storage.Blobs, cancellationToken).ConfigureAwait(false);
        var queues = await probe.AskAsync(_storage.Queues, cancellationToken).ConfigureAwait(false);
        return (blobs, queues) switch
        {
            (ProbeAnswer.Storage, ProbeAnswer.Storage) => true,
            (ProbeAnswer.Nothing, ProbeAnswer.Nothing) => false,
            (ProbeAnswer.Other, _) => throw Taken(_storage.Blobs),
            (_, ProbeAnswer.Other) => throw Taken(_storage.Queues),
            _ => throw new CommandException(
                ExitCode.Failed,
                $"Only one of blobs ({_storage.Blobs.Authority}) and queues ({_storage.Queues.Authority}) answers.",
                "Stop what runs there, or start all of Azurite."),
        };
    }

    /// <summary>Starts Azurite and waits until it answers. Throws <see cref="CommandException"/> if that cannot be.</summary>
    public async Task<AzuriteProcess> StartAsync(CancellationToken cancellationToken)
    {
        var node = Require("node");
        var npx = Require("npx");
        Directory.CreateDirectory(_data);
        var output = Path.Join(_data, "azurite.log");
        var process = AzuriteProcess.Start(node, Script(Supervisor), output, _data, Command(npx), await PreloadAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            var clock = Stopwatch.StartNew();
            while (!await BothAnswerAsync(cancellationToken).ConfigureAwait(false))
            {
                if (process.HasExited)
                {
                    throw new CommandException(ExitCode.Failed, $"Azurite did not start: {LastLine(output)}", $"All it said stands in {output}.");
                }

                if (clock.Elapsed > Patience)
                {
                    throw new CommandException(ExitCode.Failed, "Azurite did not answer within ten minutes.", $"See {output}, check the network, and try again.");
                }

                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }

            return process;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<bool> BothAnswerAsync(CancellationToken cancellationToken)
    {
        using var probe = new AzuriteProbe();
        return await probe.AskAsync(_storage.Blobs, cancellationToken).ConfigureAwait(false) == ProbeAnswer.Storage
            && await probe.AskAsync(_storage.Queues, cancellationToken).ConfigureAwait(false) == ProbeAnswer.Storage;
    }

    // Tables are not used; they get a free port, so that nothing but the two configured ports matters.
    private string[] Command(string npx) =>
    [
        npx, "--yes", "azurite@" + Version, "--location", ".", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        "--blobHost", "127.0.0.1", "--blobPort", Port(_storage.Blobs), "--queueHost", "127.0.0.1", "--queuePort", Port(_storage.Queues),
        "--tableHost", "127.0.0.1", "--tablePort", "0",
    ];

    private static string Port(Uri endpoint) => endpoint.Port.ToString(CultureInfo.InvariantCulture);

    private string Require(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe", program + ".cmd" } : [program];
        var found = _path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Join(folder, name)))
            .FirstOrDefault(File.Exists);
        return found ?? throw new CommandException(
            ExitCode.Failed,
            $"Node.js is missing ({program} is not on the PATH), and Azurite, the local storage, runs on it.",
            "Get it from https://nodejs.org, or with: apt install nodejs npm (Debian, Ubuntu), brew install node (macOS), winget install OpenJS.NodeJS.LTS (Windows).");
    }

    private async Task<string?> PreloadAsync(CancellationToken cancellationToken)
    {
        if (_preload is null)
        {
            return null;
        }

        var file = Path.Join(_data, "preload.js");
        await File.WriteAllTextAsync(file, Script(_preload), cancellationToken).ConfigureAwait(false);
        return file;
    }

    private static string Script(string resource)
    {
        using var stream = typeof(AzuriteLauncher).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string LastLine(string file)
    {
        try
        {
            return File.ReadLines(file).LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim() ?? "it ended without a word.";
        }
        catch (IOException)
        {
            return "it ended without a word.";
        }
    }

    private static CommandException Taken(Uri endpoint) => new(
        ExitCode.Failed,
        $"Port {Port(endpoint)} is taken by a program that is not a storage emulator.",
        $"Stop that program, or name other ports in {DevelopmentStorage.Setting}, as a connection string with BlobEndpoint and QueueEndpoint.");
}
