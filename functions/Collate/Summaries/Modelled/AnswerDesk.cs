using Collate.Processing;
using Collate.Storage;

namespace Collate.Summaries.Modelled;

/// <summary>Sees to it that some evidence is asked about once, whoever has it: the stored answers, <c>collate-ledger/answers/{key}.json</c>.</summary>
/// <remarks>
/// Who asks says so first, and for how long: nobody else asks until then. After a kill the time runs out, and the next one takes over, with the first answer if there
/// is one already. Only a kill between the service's answer and its first record costs the same question twice.
/// </remarks>
internal sealed class AnswerDesk(Ledger ledger, ModelWriterOptions options)
{
    /// <summary>What the names of all answers start with.</summary>
    public const string Prefix = "answers/";

    private const int Rounds = 20;

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>For how long somebody who asks is left to it.</summary>
    public TimeSpan Lease => options.Timeout + Margin;

    /// <summary>Looks at what is kept under a key.</summary>
    public async Task<Work> LookAsync(string key, CancellationToken cancellationToken)
    {
        var name = $"{Prefix}{key}.json";
        var (answer, head) = await ledger.ReadAsync(name, ModelJson.Default.StoredAnswer, cancellationToken).ConfigureAwait(false);
        return new Work(name) { Answer = answer, Head = head };
    }

    /// <summary>Takes the question upon oneself. Answers false if somebody else has it.</summary>
    public async Task<bool> TakeAsync(Work work, CancellationToken cancellationToken)
    {
        if (work.Answer?.AskingUntil is { } until && until > ledger.Time.GetUtcNow())
        {
            return false;
        }

        return await WriteAsync(work, work.Answer ?? new StoredAnswer { Model = options.Model, Prompt = PromptFiles.Version }, Until(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps a first answer, and takes more time for repair.</summary>
    public Task ExtendAsync(Work work, StoredAnswer answer, CancellationToken cancellationToken) => WriteAsync(work, answer, Until(), cancellationToken);

    /// <summary>Keeps an answer for good. Answers what is kept: another's, should another have been quicker.</summary>
    public async Task<StoredAnswer> KeepAsync(Work work, StoredAnswer answer, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (await WriteAsync(work, answer, null, cancellationToken).ConfigureAwait(false))
            {
                return work.Answer!;
            }

            (var other, work.Head) = await ledger.ReadAsync(work.Name, ModelJson.Default.StoredAnswer, cancellationToken).ConfigureAwait(false);
            if (other is { IsFinal: true })
            {
                return other;
            }
        }

        throw new ContentionException($"{StoreNames.Ledger}/{work.Name}");
    }

    /// <summary>Gives the question up: the next one may ask at once.</summary>
    public Task LeaveAsync(Work work, CancellationToken cancellationToken) =>
        WriteAsync(work, work.Answer!, ledger.Time.GetUtcNow(), cancellationToken);

    private DateTimeOffset Until() => ledger.Time.GetUtcNow() + Lease;

    private async Task<bool> WriteAsync(Work work, StoredAnswer answer, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        answer = answer with { AskingUntil = until };
        var head = await ledger.WriteAsync(work.Name, answer, work.Head, ModelJson.Default.StoredAnswer, cancellationToken).ConfigureAwait(false);
        if (head is not null)
        {
            (work.Head, work.Answer) = (head, answer);
        }

        return head is not null;
    }

    /// <summary>What is kept under a key, as it was last seen or written.</summary>
    internal sealed class Work(string name)
    {
        public string Name => name;

        public StoredAnswer? Answer { get; set; }

        public BlobHead? Head { get; set; }
    }
}
