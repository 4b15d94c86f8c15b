using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collate.TestKit;

/// <summary>A server that speaks the v1 chat completions protocol, answers as a script says, and records every request.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<ChatRequest, ChatAnswer> _script;
    private readonly ConcurrentQueue<ChatRequest> _requests = new();

    private ChatServer(Func<ChatRequest, ChatAnswer> script)
    {
        _script = script;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>The origin: no path.</summary>
    public Uri Origin => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The base address of the API, as Azure OpenAI has it.</summary>
    public Uri Endpoint => new(Origin, "/openai/v1/");

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<ChatRequest> Requests => [.. _requests];

    /// <summary>Tokens of all requests that were answered, as the server counts and charges them.</summary>
    public long TokensCharged => Interlocked.Read(ref _charged);

    private long _charged;

    public static async Task<ChatServer> StartAsync(Func<ChatRequest, ChatAnswer> script)
    {
        var server = new ChatServer(script);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var request = new ChatRequest(context.Request.Method, context.Request.Path, context.Request.Headers.Authorization.ToString(), document.RootElement.Clone());
        _requests.Enqueue(request);
        var answer = request.IsAChatCompletion ? _script(request) : ChatAnswer.Error(404, "DeploymentNotFound");
        if (answer.Delay > TimeSpan.Zero)
        {
            try
            {
                await Task.Delay(answer.Delay, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        if (answer.Aborts)
        {
            context.Abort();
            return;
        }

        var tokensOut = ChatRequest.Tokens(answer.Content ?? "");
        if (answer.Status == 200)
        {
            Interlocked.Add(ref _charged, request.TokensIn + tokensOut);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body ?? Completion(request, answer, tokensOut));
    }

    private static string Completion(ChatRequest request, ChatAnswer answer, int tokensOut) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = request.Model + "-2025-01-01",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = answer.Content, refusal = answer.Refusal }, finish_reason = answer.Finish } },
        usage = new { prompt_tokens = request.TokensIn, completion_tokens = tokensOut, total_tokens = request.TokensIn + tokensOut },
    });
}

/// <summary>A request as it came.</summary>
internal sealed record ChatRequest(string Method, string Path, string Authorization, JsonElement Body)
{
    /// <summary>Whether it is what the protocol wants: the right path, a credential, two messages, a strict schema in which nothing is optional.</summary>
    public bool IsAChatCompletion => Method == "POST" && Path.EndsWith("/v1/chat/completions", StringComparison.Ordinal) && Authorization.StartsWith("Bearer ", StringComparison.Ordinal)
        && Body.GetProperty("messages").GetArrayLength() == 2 && Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean() && IsStrict(Schema);

    public override string ToString() => $"{Method} {Path} {(IsRepair ? "repair" : "summary")}: {Data}";

    public string Model => Body.GetProperty("model").GetString()!;

    public string Instructions => TextOf(0);

    public string Data => TextOf(1);

    public bool IsRepair => Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("name").GetString() == "repair";

    public int MaxTokensOut => Body.GetProperty("max_completion_tokens").GetInt32();

    /// <summary>About four letters to the token, for all that was sent.</summary>
    public int TokensIn => Tokens(Instructions) + Tokens(Data) + Tokens(Schema.GetRawText());

    public static int Tokens(string text) => (text.Length + 3) / 4;

    private JsonElement Schema => Body.GetProperty("response_format").GetProperty("json_schema").GetProperty("schema");

    private string TextOf(int message) => Body.GetProperty("messages")[message].GetProperty("content") is { ValueKind: JsonValueKind.Array } parts
        ? string.Concat(parts.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
        : Body.GetProperty("messages")[message].GetProperty("content").GetString()!;

    private static bool IsStrict(JsonElement schema) => schema.GetProperty("type").GetString() switch
    {
        "object" => !schema.GetProperty("additionalProperties").GetBoolean()
            && schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).SequenceEqual(schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            && schema.GetProperty("properties").EnumerateObject().All(property => IsStrict(property.Value)),
        "array" => IsStrict(schema.GetProperty("items")),
        _ => true,
    };
}

/// <summary>What the server is to answer.</summary>
internal sealed record ChatAnswer
{
    public int Status { get; init; } = 200;

    /// <summary>The model's words, where it is a completion.</summary>
    public string? Content { get; init; }

    public string? Refusal { get; init; }

    public string Finish { get; init; } = "stop";

    /// <summary>The whole body, in place of a completion.</summary>
    public string? Body { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>Breaks the connection.</summary>
    public bool Aborts { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static ChatAnswer Of(string content) => new() { Content = content };

    public static ChatAnswer Error(int status, string code, params (string, string)[] headers) =>
        new() { Status = status, Body = JsonSerializer.Serialize(new { error = new { code, message = "No.", type = "error" } }), Headers = headers };
}
