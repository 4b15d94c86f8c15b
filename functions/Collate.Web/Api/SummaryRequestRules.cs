using System.Globalization;
using Collate.Summaries;
using Collate.Web.Problems;

namespace Collate.Web.Api;

/// <summary>What holds for articles and options however they are sent. Each rule names the field that breaks it.</summary>
internal static class SummaryRequestRules
{
    /// <summary>The word budget, if it is one.</summary>
    public static int Words(int? words, string field) => words is >= SummaryOptions.MinWords and <= SummaryOptions.MaxWords
        ? words.Value
        : throw new ProblemException(ProblemType.InvalidField, FormattableString.Invariant($"Make it a whole number from {SummaryOptions.MinWords} to {SummaryOptions.MaxWords}."), field);

    /// <summary>The word budget in a text.</summary>
    public static int Words(string text, string field) =>
        Words(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var words) ? words : null, field);

    /// <summary>A yes or no in a text.</summary>
    public static bool Flag(string text, string field) => bool.TryParse(text, out var flag) ? flag
        : throw new ProblemException(ProblemType.InvalidField, "Make it true or false.", field);

    /// <summary>A name that nothing else has.</summary>
    public static string Name(string name, string field, HashSet<string> taken)
    {
        if (name.Length is 0 or > SummaryRequest.MaxName)
        {
            throw new ProblemException(ProblemType.InvalidField, FormattableString.Invariant($"Make it 1 to {SummaryRequest.MaxName} characters long."), field);
        }

        return taken.Add(name) ? name : throw new ProblemException(ProblemType.InvalidField, "Another article of this request has the same name. Give each its own.", field);
    }

    /// <summary>Whether there are any articles, and not too many.</summary>
    public static void Count(int count, int most, string field)
    {
        if (count == 0)
        {
            throw new ProblemException(ProblemType.InvalidField, "There are no articles. Send at least one.", field);
        }

        if (count > most)
        {
            throw new ProblemException(ProblemType.TooLarge, FormattableString.Invariant($"There are more than {most} articles. Send fewer at a time."), field);
        }
    }
}
