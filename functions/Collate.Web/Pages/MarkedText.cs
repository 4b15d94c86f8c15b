namespace Collate.Web.Pages;

/// <summary>A part of a text: cited or not.</summary>
/// <param name="Text">The part.</param>
/// <param name="IsCited">Whether a citation spans it.</param>
/// <param name="IsHere">Whether it is of the citation that was asked for.</param>
/// <param name="Anchor">The anchor, on the first part of that citation.</param>
internal sealed record MarkedPart(string Text, bool IsCited, bool IsHere, string? Anchor);

/// <summary>Cuts a text where citations start and end, which may overlap.</summary>
internal static class MarkedText
{
    /// <summary>The anchor of the citation that was asked for.</summary>
    public const string Anchor = "cited";

    /// <summary>The parts of a text, which together are the text.</summary>
    public static IReadOnlyList<MarkedPart> Of(string text, IReadOnlyList<(int Start, int End)> spans, (int Start, int End)? here)
    {
        var inside = spans.Where(span => span.Start >= 0 && span.Start < span.End && span.End <= text.Length).ToArray();
        here = here is { } asked && inside.Contains(asked) ? asked : null;
        var changes = new SortedDictionary<int, int> { [0] = 0, [text.Length] = 0 };
        foreach (var (start, end) in inside)
        {
            changes[start] = changes.GetValueOrDefault(start) + 1;
            changes[end] = changes.GetValueOrDefault(end) - 1;
        }

        var parts = new List<MarkedPart>();
        var (from, depth) = (0, 0);
        foreach (var (at, change) in changes)
        {
            if (at > from)
            {
                var isHere = here is { } span && from >= span.Start && at <= span.End;
                parts.Add(new MarkedPart(text[from..at], depth > 0, isHere, isHere && from == here!.Value.Start ? Anchor : null));
            }

            (from, depth) = (at, depth + change);
        }

        return parts;
    }
}
