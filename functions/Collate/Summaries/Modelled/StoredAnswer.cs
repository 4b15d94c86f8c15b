using System.Text.Json;
using Collate.Processing;

namespace Collate.Summaries.Modelled;

/// <summary>What is kept of asking a model about some evidence: <c>collate-ledger/answers/{key}.json</c>.</summary>
/// <remarks>
/// First somebody says that they are asking, so that nobody else does. Then the answer is kept, and once no repair is open any more, it is final: whoever has the
/// same evidence reads it. What the verifier makes of it is not kept: it follows from evidence and answer.
/// </remarks>
internal sealed record StoredAnswer
{
    public required string Model { get; init; }

    public required string Prompt { get; init; }

    /// <summary>Until when somebody is at work on it; none once it is final.</summary>
    public DateTimeOffset? AskingUntil { get; init; }

    /// <summary>The answer, or none as long as there is none or where it could not be used.</summary>
    public ModelAnswer? Answer { get; init; }

    /// <summary>Why it could not be used, or none: one of <see cref="StandIn"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>What was repaired, or none if nothing was to be repaired or nothing came of it.</summary>
    public ModelRepair? Repair { get; init; }

    public int TokensIn { get; init; }

    public int TokensOut { get; init; }

    /// <summary>Whether it will not change any more.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsFinal => AskingUntil is null;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ModelJson.Default.StoredAnswer);

    /// <summary>What it is part of a basis by.</summary>
    public string Hash() => Hashes.Of(Write());

    /// <summary>Reads what was stored; none if it cannot be read, as if it were not there.</summary>
    public static StoredAnswer? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ModelJson.Default.StoredAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
