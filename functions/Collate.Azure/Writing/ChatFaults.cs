using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using Collate.Summaries.Modelled;

namespace Collate.Azure.Writing;

/// <summary>Tells what went wrong with a question. What it says for the log holds status and codes, never what was asked and never a key.</summary>
internal static class ChatFaults
{
    /// <summary>The reply for a failure.</summary>
    public static ChatReply Read(Exception exception, WriterConnection connection, TimeProvider time) => exception switch
    {
        // What remains after retries is the last failure.
        AggregateException { InnerExceptions: [.., var last] } => Read(last, connection, time),
        ClientResultException { Status: > 0 } result => OfStatus(result, connection, time),
        ClientResultException or HttpRequestException or IOException => exception.GetBaseException() is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            ? new ChatReply(ChatOutcome.Failed, Detail: "The service's response was too large to read.")
            : new ChatReply(ChatOutcome.Unreachable, Detail: $"{connection.Endpoint.Host} could not be reached."),
        OperationCanceledException or TimeoutException => new ChatReply(ChatOutcome.TimedOut, Detail: string.Create(CultureInfo.InvariantCulture, $"No answer within {connection.Timeout.TotalSeconds:0} s.")),
        AuthenticationFailedException => new ChatReply(ChatOutcome.Misconfigured, Detail: "No identity was found that gets a token. Set Writer__ApiKey, sign in, or give the app a managed identity."),
        _ => new ChatReply(ChatOutcome.Failed, Detail: $"The service's response could not be read ({exception.GetType().Name})."),
    };

    private static ChatReply OfStatus(ClientResultException exception, WriterConnection connection, TimeProvider time)
    {
        var response = exception.GetRawResponse();
        var code = CodeOf(response);
        var status = string.Create(CultureInfo.InvariantCulture, $"The service answered {exception.Status}{(code is null ? "" : $" ({code})")}.");
        return exception.Status switch
        {
            400 when code is "content_filter" => new ChatReply(ChatOutcome.ContentFilter, Detail: status),
            400 or 422 => new ChatReply(ChatOutcome.Misconfigured, Detail: $"{status} It does not take the question: if the model reasons, remove Writer__Temperature and Writer__Seed; else check that the deployment {connection.Deployment} can answer in a JSON schema."),
            401 => new ChatReply(ChatOutcome.Misconfigured, Detail: $"{status} {(connection.ApiKey is null ? "The identity's token is not accepted: check Writer__Scope." : "The key is not accepted: check Writer__ApiKey and Writer__Endpoint.")}"),
            403 => new ChatReply(ChatOutcome.Misconfigured, Detail: $"{status} The {(connection.ApiKey is null ? "identity needs the role Cognitive Services OpenAI User" : "key in Writer__ApiKey has no right to this")}, or the network does not let us in."),
            404 => new ChatReply(ChatOutcome.Misconfigured, Detail: $"{status} There is no deployment '{connection.Deployment}' at {connection.Endpoint}: check Writer__Deployment and Writer__Endpoint."),
            408 or 504 => new ChatReply(ChatOutcome.TimedOut, Detail: status),
            429 or 503 => new ChatReply(ChatOutcome.Busy, RetryAfter: ChatRetryPolicy.RetryAfter(response, time), Detail: status),
            >= 300 and < 400 => new ChatReply(ChatOutcome.Misconfigured, Detail: $"{status} It sends us elsewhere: check Writer__Endpoint."),
            _ => new ChatReply(ChatOutcome.Failed, Detail: status),
        };
    }

    /// <summary>The service's code for an error, if it has the form of one.</summary>
    private static string? CodeOf(PipelineResponse? response)
    {
        try
        {
            using var document = JsonDocument.Parse(response?.Content.ToMemory() ?? default, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.GetString() is { Length: > 0 and <= 40 } text
                && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.') ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
