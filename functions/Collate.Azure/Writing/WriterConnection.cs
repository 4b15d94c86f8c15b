namespace Collate.Azure.Writing;

/// <summary>Where the model is, and how to ask it.</summary>
internal sealed record WriterConnection
{
    /// <summary>The scope of Azure AI Foundry, which Azure OpenAI takes too.</summary>
    public const string DefaultScope = "https://ai.azure.com/.default";

    /// <summary>The base address of the v1 API, such as <c>https://resource.openai.azure.com/openai/v1/</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The deployment, or the model where the service knows no deployments.</summary>
    public required string Deployment { get; init; }

    /// <summary>The key, or none for an identity. Never logged.</summary>
    public string? ApiKey { get; init; }

    /// <summary>What an identity asks a token for.</summary>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>The client id of a user-assigned managed identity, or none.</summary>
    public string? ClientId { get; init; }

    /// <summary>Sent if set: models that reason refuse it.</summary>
    public float? Temperature { get; init; }

    /// <summary>Sent if set: models that reason refuse it.</summary>
    public long? Seed { get; init; }

    /// <summary>How long one question may take, retries included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Does not print the key.</summary>
    public override string ToString() => $"{Deployment} at {Endpoint}";
}
