using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;

namespace Collate.Azure.Writing;

/// <summary>Makes the client of a chat model.</summary>
internal static class ChatClients
{
    /// <summary>No answer that is of use comes near this.</summary>
    private const long MostResponseBytes = 1 << 20;

    /// <summary>A client with the retries and the limits that the writer needs.</summary>
    public static ChatClient Create(WriterConnection connection, TimeProvider time)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = connection.Endpoint,
            NetworkTimeout = connection.Timeout,
            RetryPolicy = new ChatRetryPolicy(connection.Timeout, time),
            Transport = new HttpClientPipelineTransport(Http()),
            UserAgentApplicationId = "Collate",
        };
        if (connection.ApiKey is { } key)
        {
            return new ChatClient(connection.Deployment, new ApiKeyCredential(key), options);
        }

        var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = connection.ClientId });
#pragma warning disable OPENAI001 // The constructor that takes a policy is marked experimental; it is the documented way to an identity on the v1 API.
        return new ChatClient(connection.Deployment, new BearerTokenPolicy(credential, connection.Scope), options);
#pragma warning restore OPENAI001
    }

    // A redirect would carry question and credentials to wherever it points.
    private static HttpClient Http() => new(new LimitedHandler(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Reads a response whole, and no more of it than is of use.</summary>
    private sealed class LimitedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(MostResponseBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
    }
}
