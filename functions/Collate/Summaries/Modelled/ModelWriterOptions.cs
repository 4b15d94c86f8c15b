namespace Collate.Summaries.Modelled;

/// <summary>What a user can set about a model as writer. Section <c>Writer</c> of the settings.</summary>
public sealed record ModelWriterOptions
{
    /// <summary>The fewest tokens a story may be allowed.</summary>
    public const int LeastTokensPerStory = 2_000;

    /// <summary>The name of the model; on Azure OpenAI that of the deployment. Stored answers of one are not used for another. Setting <c>Writer__Deployment</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The most tokens, in and out and repair included, that one summary may cost. Default 12,000. Setting <c>Writer__MaxTokensPerStory</c>.</summary>
    public int MaxTokensPerStory { get; init; } = 12_000;

    /// <summary>The most tokens, in and out, that all instances together spend on one UTC day. Default 1,000,000. Setting <c>Writer__MaxTokensPerDay</c>.</summary>
    public long MaxTokensPerDay { get; init; } = 1_000_000;

    /// <summary>How long a story must be without a new claim before the model is asked. Default 2 minutes. Setting <c>Writer__QuietPeriod</c>.</summary>
    public TimeSpan QuietPeriod { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The least time between two questions about one story, and the longest that a story which never rests waits for one. Default 15 minutes. Setting <c>Writer__MinInterval</c>.
    /// </summary>
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long one question may take, retries included. Default 1 minute. Setting <c>Writer__Timeout</c>.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);
}
