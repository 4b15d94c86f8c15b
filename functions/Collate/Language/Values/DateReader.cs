namespace Collate.Language.Values;

/// <summary>Finds the dates of a sentence and resolves them against the day of publication.</summary>
/// <remarks>
/// <c>Tuesday</c> is the latest Tuesday not after the day of publication where the verb that governs it is of the past (<c>met</c>, <c>said</c>), the next one where it looks
/// forward (<c>will</c>, <c>is scheduled</c>), and stays unresolved where nothing tells: see <see cref="DateDirections"/>. <c>in April</c> is the latest such month unless the words look forward. A day with its month takes the year that brings it
/// nearest to the day of publication. <c>this Thursday</c> is that of the same week, Monday first. Without a day of publication these stay unresolved.
/// A day of publication before the year 1000 or after 9000 counts as none. Seasons are the meteorological ones of the northern hemisphere; <c>early</c>, <c>mid</c> and <c>late</c> mean thirds.
/// </remarks>
internal static class DateReader
{
    /// <summary>Appends the dates in order, and marks their tokens as taken.</summary>
    public static void Read(TokenizedSentence sentence, DateOnly? published, string language, bool[] taken, List<DateMention> dates)
    {
        if (published is { Year: < 1000 or > 9000 })
        {
            published = null;
        }

        var scanner = new DateScanner(sentence, published, language);
        for (var i = 0; i < sentence.Count;)
        {
            if (scanner.TryScan(i, out var found))
            {
                dates.Add(new DateMention(
                    sentence.Tokens[found.First].Start,
                    sentence.Tokens[found.Next - 1].End,
                    found.When,
                    found.Precision,
                    found.When?.ToString() ?? found.Form,
                    found.Relative));
                taken.AsSpan(found.First, found.Next - found.First).Fill(true);
                i = found.Next;
            }
            else
            {
                i++;
            }
        }
    }
}
