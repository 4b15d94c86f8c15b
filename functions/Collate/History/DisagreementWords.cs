using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.History;

/// <summary>Says in words what a disagreement is about.</summary>
internal static class DisagreementWords
{
    /// <summary><c>the number of troops (“deploying … troops to Russia”)</c> where all sides count the same, else what the document says, in quotation marks.</summary>
    public static string About(string about, DisagreementKind kind, IReadOnlyList<SideOfDisagreement> values)
    {
        var quoted = $"“{Wording.Line(about)}”";
        if (kind != DisagreementKind.Number)
        {
            return quoted;
        }

        var counted = values.Select(side => ValueReader.Read(side.Value, null).Numbers is [{ Kind: NumberKind.Count, Noun: { } noun }] ? noun : null).Distinct(StringComparer.Ordinal).ToArray();
        return counted is [{ } common] ? $"the number of {common} ({quoted})" : quoted;
    }
}
