using Microsoft.Extensions.Configuration;

namespace Collate.Local.Azurite;

/// <summary>The endpoints of a storage emulator on this machine.</summary>
/// <param name="Blobs">Its blob endpoint with the account's name: <c>http://127.0.0.1:10000/devstoreaccount1</c>.</param>
/// <param name="Queues">Its queue endpoint with the account's name.</param>
internal sealed record DevelopmentStorage(Uri Blobs, Uri Queues)
{
    /// <summary>The setting that says which storage is used.</summary>
    public const string Setting = "CollateStorage";

    /// <summary>What <c>UseDevelopmentStorage=true</c> stands for.</summary>
    public static DevelopmentStorage Default { get; } =
        new(new Uri("http://127.0.0.1:10000/devstoreaccount1"), new Uri("http://127.0.0.1:10001/devstoreaccount1"));

    /// <summary>The emulator that the settings point to, or none if they point to storage elsewhere.</summary>
    public static DevelopmentStorage? From(IConfiguration configuration)
    {
        var parts = (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Any(part => part.Equals("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)))
        {
            return Default;
        }

        return Endpoint(parts, "BlobEndpoint=") is { IsLoopback: true } blobs && Endpoint(parts, "QueueEndpoint=") is { IsLoopback: true } queues
            ? new DevelopmentStorage(blobs, queues)
            : null;
    }

    private static Uri? Endpoint(string[] parts, string key) =>
        parts.FirstOrDefault(part => part.StartsWith(key, StringComparison.OrdinalIgnoreCase)) is { } part
        && Uri.TryCreate(part[key.Length..].TrimEnd('/'), UriKind.Absolute, out var uri)
            ? uri
            : null;
}
