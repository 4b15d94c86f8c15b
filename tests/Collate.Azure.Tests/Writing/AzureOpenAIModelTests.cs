using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using Collate.Azure.Writing;
using Collate.Summaries.Modelled;
using Moq;
using OpenAI.Chat;

namespace Collate.Azure.Tests.Writing;

/// <summary>What is asked of the client library, and what is made of its answers.</summary>
public sealed class AzureOpenAIModelTests
{
    private static readonly ChatQuestion Question = new("Do this.", "{\"evidence\":[]}", "summary", """{"type":"object","properties":{},"required":[],"additionalProperties":false}""", 321);
    private static readonly WriterConnection Connection = new() { Endpoint = new Uri("https://r.openai.azure.com/openai/v1/"), Deployment = "d", ApiKey = "secret" };

    private readonly Mock<ChatClient> _client = new();

    [Fact]
    public async Task Ask_Question_SendsInstructionsDataSchemaAndLimit()
    {
        IReadOnlyList<ChatMessage>? messages = null;
        ChatCompletionOptions? options = null;
        _client.Setup(client => client.CompleteChatAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatCompletionOptions>(), It.IsAny<CancellationToken>()))
            .Callback((IEnumerable<ChatMessage> sent, ChatCompletionOptions with, CancellationToken _) => (messages, options) = ([.. sent], with))
            .ReturnsAsync(Result("{}"));

        var reply = await AskAsync(Connection with { Temperature = 0.5f, Seed = 7 });

        Assert.Equal(new ChatReply(ChatOutcome.Answered, "{}", 11, 5), reply);
        Assert.Equal("Do this.", Assert.IsType<SystemChatMessage>(messages![0]).Content[0].Text);
        Assert.Equal(Question.Data, Assert.IsType<UserChatMessage>(messages[1]).Content[0].Text);
        var json = JsonDocument.Parse(ModelReaderWriter.Write(options!)).RootElement;
        Assert.Equal(321, json.GetProperty("max_completion_tokens").GetInt32());
        Assert.Equal(0.5, json.GetProperty("temperature").GetDouble());
        Assert.Equal(7, json.GetProperty("seed").GetInt64());
        Assert.True(json.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
    }

    [Fact]
    public async Task Ask_NoTemperatureNoSeed_AreNotSent()
    {
        ChatCompletionOptions? options = null;
        _client.Setup(client => client.CompleteChatAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatCompletionOptions>(), It.IsAny<CancellationToken>()))
            .Callback((IEnumerable<ChatMessage> _, ChatCompletionOptions with, CancellationToken _) => options = with)
            .ReturnsAsync(Result("{}"));

        await AskAsync(Connection);

        var json = JsonDocument.Parse(ModelReaderWriter.Write(options!)).RootElement;
        Assert.False(json.TryGetProperty("temperature", out _));
        Assert.False(json.TryGetProperty("seed", out _));
    }

    [Fact]
    public async Task Ask_CutOff_SaysSoWithItsCost()
    {
        Answers(Result("{\"head", ChatFinishReason.Length));

        Assert.Equal(new ChatReply(ChatOutcome.Length, null, 11, 5), await AskAsync(Connection));
    }

    [Fact]
    public async Task Ask_Refusal_IsNoAnswer()
    {
        Answers(Result("", refusal: "No."));

        Assert.Equal(ChatOutcome.Refused, (await AskAsync(Connection)).Outcome);
    }

    [Fact]
    public async Task Ask_LibraryThrowsAnything_IsAnAnswerWithoutTheKey()
    {
        foreach (var exception in (Exception[])[new InvalidOperationException("secret"), new JsonException(), new ArgumentOutOfRangeException(), new FormatException(), new AggregateException(new IOException())])
        {
            _client.Setup(client => client.CompleteChatAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatCompletionOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(exception);

            var reply = await AskAsync(Connection);

            Assert.Contains(reply.Outcome, (ChatOutcome[])[ChatOutcome.Failed, ChatOutcome.Unreachable]);
            Assert.DoesNotContain("secret", reply.Detail!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ask_CallerGaveUp_Throws()
    {
        _client.Setup(client => client.CompleteChatAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatCompletionOptions>(), It.IsAny<CancellationToken>())).ThrowsAsync(new OperationCanceledException());
        using var gaveUp = new CancellationTokenSource();
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AzureOpenAIModel(_client.Object, Connection, TimeProvider.System).AskAsync(Question, gaveUp.Token));
    }

    [Fact]
    public void Connection_Printed_DoesNotShowTheKey() => Assert.DoesNotContain("secret", Connection.ToString(), StringComparison.Ordinal);

    private void Answers(ClientResult<ChatCompletion> result) =>
        _client.Setup(client => client.CompleteChatAsync(It.IsAny<IEnumerable<ChatMessage>>(), It.IsAny<ChatCompletionOptions>(), It.IsAny<CancellationToken>())).ReturnsAsync(result);

    private Task<ChatReply> AskAsync(WriterConnection connection) => new AzureOpenAIModel(_client.Object, connection, TimeProvider.System).AskAsync(Question, CancellationToken.None);

    private static ClientResult<ChatCompletion> Result(string text, ChatFinishReason finish = ChatFinishReason.Stop, string? refusal = null) => ClientResult.FromValue(
#pragma warning disable OPENAI001 // The factory has parameters that are marked experimental.
        OpenAIChatModelFactory.ChatCompletion(
            finishReason: finish,
            refusal: refusal,
            content: [ChatMessageContentPart.CreateTextPart(text)],
            usage: OpenAIChatModelFactory.ChatTokenUsage(outputTokenCount: 5, inputTokenCount: 11, totalTokenCount: 16)),
#pragma warning restore OPENAI001
        Mock.Of<PipelineResponse>());
}
