using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Collate.Azure;

/// <summary>Makes the storage clients that the settings ask for.</summary>
internal static class StorageConnection
{
    /// <summary>What the Functions host expects unless told otherwise; both hosts, and this, leave it so.</summary>
    private static readonly QueueClientOptions QueueOptions = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public static BlobServiceClient Blobs(IConfiguration configuration) => ConnectionString(configuration) is { } connection
        ? new BlobServiceClient(Checked(connection, text => new BlobServiceClient(text)))
        : new BlobServiceClient(Uri(configuration, CollateSettings.BlobServiceUri), Credential(configuration));

    public static QueueServiceClient Queues(IConfiguration configuration) => ConnectionString(configuration) is { } connection
        ? new QueueServiceClient(Checked(connection, text => new QueueServiceClient(text)), QueueOptions)
        : new QueueServiceClient(Uri(configuration, CollateSettings.QueueServiceUri), Credential(configuration), QueueOptions);

    private static string? ConnectionString(IConfiguration configuration) => configuration[CollateSettings.Storage] is { Length: > 0 } connection ? connection : null;

    private static string Checked(string connection, Func<string, object> parse)
    {
        try
        {
            parse(connection);
            return connection;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            // The text itself may hold a key: it is not repeated.
            throw new InvalidOperationException($"The setting {CollateSettings.Storage} is no connection string of a storage account. For Azurite set it to UseDevelopmentStorage=true; in Azure remove it and set {CollateSettings.AsWritten(CollateSettings.BlobServiceUri)} and {CollateSettings.AsWritten(CollateSettings.QueueServiceUri)}.");
        }
    }

    private static Uri Uri(IConfiguration configuration, string setting)
    {
        var value = configuration[setting];
        var kind = string.Equals(setting, CollateSettings.BlobServiceUri, StringComparison.Ordinal) ? "blob" : "queue";
        return string.IsNullOrEmpty(value)
            ? throw new InvalidOperationException($"The setting {CollateSettings.AsWritten(setting)} is missing. Set it to https://ACCOUNT.{kind}.core.windows.net, or, for Azurite, set {CollateSettings.Storage} to UseDevelopmentStorage=true.")
            : System.Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == System.Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : throw new InvalidOperationException($"The setting {CollateSettings.AsWritten(setting)} is '{value}', which is no https address. Set it to https://ACCOUNT.{kind}.core.windows.net.");
    }

    private static DefaultAzureCredential Credential(IConfiguration configuration) => configuration[CollateSettings.ClientId] is { Length: > 0 } clientId
        ? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId })
        : new DefaultAzureCredential();
}
