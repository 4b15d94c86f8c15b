using Collate.Language;

namespace Collate.Evidence;

/// <summary>Tells where two sentences have the same doing with who did it and to whom the other way round.</summary>
internal static class SwappedRoles
{
    /// <summary>How many words on either side of a word are looked at for who did it and to whom.</summary>
    private const int NamesNear = 4;

    /// <summary>"Smith sued Delmar" and "Delmar sued Smith": the same word between the same two names, the other way round.</summary>
    public static bool Are(AnalyzedSentence sentence, AnalyzedSentence other)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var feature = sentence.FeatureAt[i];
            var at = feature < 0 || sentence.IsName(feature) ? -1 : Array.IndexOf(other.FeatureAt, feature);
            if (at >= 0 && IsPassive(sentence, i) == IsPassive(other, at) && AreSwapped(sentence, i, other, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreSwapped(AnalyzedSentence sentence, int token, AnalyzedSentence other, int at)
    {
        var subject = Names(sentence, token, -1, stackalloc int[NamesNear]);
        var target = Names(sentence, token, 1, stackalloc int[NamesNear]);
        return !subject.IsEmpty && !target.IsEmpty && !subject.ContainsAny(target)
            && subject.ContainsAny(Names(other, at, 1, stackalloc int[NamesNear])) && target.ContainsAny(Names(other, at, -1, stackalloc int[NamesNear]));
    }

    /// <summary>The capitalised words on one side within a few words, up to a mark.</summary>
    private static ReadOnlySpan<int> Names(AnalyzedSentence sentence, int at, int step, Span<int> names)
    {
        var count = 0;
        for (var i = at + step; i >= 0 && i < sentence.Tokens.Count && Math.Abs(i - at) <= NamesNear && !sentence.Tokens.Is(i, TokenKind.Mark); i += step)
        {
            if (sentence.FeatureAt[i] >= 0 && sentence.Tokens.IsCapitalised(i) && !sentence.IsInDate(i))
            {
                names[count++] = sentence.FeatureAt[i];
            }
        }

        return names[..count];
    }

    private static bool IsPassive(AnalyzedSentence sentence, int at) => sentence.Tokens[at + 1] == "by" || sentence.Tokens[at + 2] == "by";
}
