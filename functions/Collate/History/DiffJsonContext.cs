using System.Text.Json.Serialization;
using Collate.Summaries;

namespace Collate.History;

/// <summary>How an account of a change is written as JSON: generated code, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = DiffJson.MaxDepth,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    Converters = [typeof(DisagreementKindConverter), typeof(WithdrawalConverter), typeof(SettlementConverter)])]
[JsonSerializable(typeof(SummaryDiff))]
[JsonSerializable(typeof(int?))]
internal sealed partial class DiffJsonContext : JsonSerializerContext;

/// <summary>Why a source no longer counts, by name.</summary>
internal sealed class WithdrawalConverter() : NameConverter<Withdrawal>(
    (Withdrawal.Left, "left"),
    (Withdrawal.Replaced, "replaced"),
    (Withdrawal.Removed, "removed"),
    (Withdrawal.Moved, "moved"),
    (Withdrawal.Ignored, "ignored"));

/// <summary>How a disagreement was settled, by name.</summary>
internal sealed class SettlementConverter() : NameConverter<Settlement>(
    (Settlement.Agreed, "agreed"),
    (Settlement.Withdrawn, "withdrawn"),
    (Settlement.Gone, "gone"),
    (Settlement.Reconciled, "reconciled"));
