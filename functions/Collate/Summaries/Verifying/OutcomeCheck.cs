using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks what became of those whom a number counts: as many may have been rescued there as are missing here. English only.</summary>
internal static class OutcomeCheck
{
    private const int Most = 60;
    private const int Behind = 7;
    private const int Before = 4;

    // What something is made for, not what it does: the last of the outcomes.
    private const int Designed = 8;

    private static readonly Dictionary<string, int> Outcomes = Build(
        "killed kill killing kills dead died die dying deaths death lives bodies",
        "injured wounded hurt injuring wounding injuries wounds",
        "missing unaccounted",
        "rescued rescuing saved survived survivors rescue pulled",
        "arrested detained arrests detaining",
        "evacuated displaced homeless evacuating evacuees",
        "without outage blackout",
        "restored reconnected restoring",
        "designed intended");

    /// <summary>The verdict if something else became of them; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en")
        {
            return null;
        }

        foreach (var number in claim.Values.Numbers.Take(Most))
        {
            var outcome = number.Kind == NumberKind.Count ? OutcomeOf(claim, number) : -1;
            if (outcome >= 0 && IsOfOthers(number, outcome, cited))
            {
                return Verdict.Failed(VerdictReason.Number, claim.Source.Text[number.Start..number.End]);
            }
        }

        return null;
    }

    /// <summary>Whether something else became of as many wherever they are counted, and this of others.</summary>
    private static bool IsOfOthers(NumberMention number, int outcome, List<Reading> cited)
    {
        var isOther = false;
        foreach (var text in cited)
        {
            foreach (var other in text.Values.Numbers)
            {
                if (NumberComparison.SameValue(number, other))
                {
                    var there = OutcomeOf(text, other);
                    if (there == outcome || (there < 0 && !(outcome == Designed && text.Has("designed"))))
                    {
                        return false;
                    }

                    isOther = true;
                }
            }
        }

        return isOther;
    }

    /// <summary>The nearest outcome that is told of a number: behind it up to the next number, else before it.</summary>
    private static int OutcomeOf(Reading text, NumberMention number)
    {
        var sentence = text.Values.Sentence;
        var next = NumberPlaces.TokenAt(sentence, number.End);
        for (var i = next; i < Math.Min(sentence.Count, next + Behind) && !sentence.Is(i, TokenKind.Number) && sentence[i] is not (";" or "," or "and" or "while" or "but"); i++)
        {
            if (Outcomes.TryGetValue(sentence[i], out var outcome))
            {
                return outcome;
            }
        }

        var first = NumberPlaces.TokenAt(sentence, number.Start);
        for (var i = first - 1; i >= Math.Max(0, first - Before) && !sentence.Is(i, TokenKind.Number) && sentence[i] is not (";" or "while" or "but" or "and"); i--)
        {
            if (Outcomes.TryGetValue(sentence[i], out var outcome))
            {
                return outcome;
            }
        }

        return -1;
    }

    private static Dictionary<string, int> Build(params string[] classes)
    {
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < classes.Length; i++)
        {
            foreach (var word in classes[i].Split(' '))
            {
                outcomes.Add(word, i);
            }
        }

        return outcomes;
    }
}
