using Collate.Summaries.Modelled;
using OpenAI.Chat;

namespace Collate.Azure.Writing;

/// <summary>A chat model on Azure OpenAI, or on any service with the same v1 API.</summary>
/// <remarks>Whatever the service does is an answer: see <see cref="ChatOutcome"/>. Retries are those of <see cref="ChatRetryPolicy"/>, all within the time-out.</remarks>
internal sealed class AzureOpenAIModel(ChatClient client, WriterConnection connection, TimeProvider time) : IChatModel
{
    /// <inheritdoc/>
    public async Task<ChatReply> AskAsync(ChatQuestion question, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(connection.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            ChatMessage[] messages = [new SystemChatMessage(question.Instructions), new UserChatMessage(question.Data)];
            return Read(await client.CompleteChatAsync(messages, OptionsFor(question), either.Token).ConfigureAwait(false));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ChatFaults.Read(exception, connection, time);
        }
    }

    private ChatCompletionOptions OptionsFor(ChatQuestion question)
    {
        var options = new ChatCompletionOptions
        {
            MaxOutputTokenCount = question.MaxTokensOut,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(question.SchemaName, BinaryData.FromString(question.Schema), jsonSchemaIsStrict: true),
            Temperature = connection.Temperature,
        };
        if (connection.Seed is { } seed)
        {
#pragma warning disable OPENAI001 // Seed is marked experimental since services only try to honour it; so do we.
            options.Seed = seed;
#pragma warning restore OPENAI001
        }

        return options;
    }

    private static ChatReply Read(ChatCompletion completion)
    {
        var (tokensIn, tokensOut) = (completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
        var outcome = completion.Refusal is { Length: > 0 } ? ChatOutcome.Refused : completion.FinishReason switch
        {
            ChatFinishReason.Length => ChatOutcome.Length,
            ChatFinishReason.ContentFilter => ChatOutcome.ContentFilter,
            _ => ChatOutcome.Answered,
        };
        return new ChatReply(outcome, outcome == ChatOutcome.Answered ? string.Concat(completion.Content.Select(part => part.Text)) : null, Math.Max(0, tokensIn), Math.Max(0, tokensOut));
    }
}
