using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>What a number is to a change.</summary>
internal enum ChangeRole : byte
{
    /// <summary>Nothing tells.</summary>
    None,

    /// <summary>How much it was: <c>from 48</c>, <c>compared with 48</c>.</summary>
    From,

    /// <summary>How much it is now: <c>to 61</c>.</summary>
    To,

    /// <summary>By how much it changed: <c>by 13</c>, <c>rose 13</c>.</summary>
    By,
}

/// <summary>Tells from the words before a number what it is to a change.</summary>
internal static class ChangeRoles
{
    private const int Reach = 12;

    private static readonly HashSet<string> Verbs = WordPairs.Set(
        "slow slowed slowing ease eased easing cool cooled edged dip dipped accelerate accelerated quickened dwindled swell swelled duplicó triplicó elevó verdoppelt verdreifacht rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing climb climbs climbed climbing drop drops dropped dropping decline declined declining increase increased increases increasing decrease decreased decreasing "
        + "jump jumped jumping gain gained slip slipped slide slid surge surged soar soared plunge plunged tumble tumbled cut cuts cutting raise raised raises raising lower lowered lowering reduce reduced reducing shrink shrank shrunk lift lifted widen widened narrow narrowed up down double doubled tripled halved expand expanded "
        + "passé passée passés passées passe gestiegen stieg steigen sank gesunken gefallen fiel zugenommen gewachsen wuchs erhöht erhöhte senkte gesenkt angehoben "
        + "augmenté augmente baissé baisse progressé reculé chuté grimpé diminué hausse relevé réduit subió aumentó creció cayó bajó descendió redujo reducirá subirá aumentará ascendió "
        + "stoupl stoupla stouply stouplo vzrostl vzrostla klesl klesla kleslo zvýšil zvýšila snížil snížila zvýšení snížení");

    private static readonly HashSet<string> Direct = WordPairs.Set("rise rose risen fell fallen fall grew grown climbed dropped declined increased decreased jumped gained slipped slid surged soared plunged tumbled up down");

    /// <summary>The role of a number.</summary>
    public static ChangeRole Of(Reading text, NumberMention number)
    {
        if (number.Kind is NumberKind.Ordinal or NumberKind.Time || number.IsRange)
        {
            return ChangeRole.None;
        }

        var sentence = text.Values.Sentence;
        var at = NumberPlaces.LinkBefore(text, number);
        if (at < 0)
        {
            return ChangeRole.None;
        }

        var word = sentence[at];
        if (sentence[at + 1] is "hasta" or "jusqu'à")
        {
            return HasVerb(sentence, at + 1) ? ChangeRole.To : ChangeRole.None;
        }

        return text.Source.Language switch
        {
            "en" => word switch
            {
                "from" or "against" or "versus" => ChangeRole.From,
                "with" or "to" when sentence[at - 1] is "compared" => ChangeRole.From,
                "to" when HasVerb(sentence, at) => ChangeRole.To,
                "by" when HasVerb(sentence, at) => ChangeRole.By,
                _ when Direct.Contains(word) && !(word is "up" or "down" && sentence[at + 1] == "from") => ChangeRole.By,
                _ => ChangeRole.None,
            },
            "de" => word switch
            {
                "um" when HasVerb(sentence, at) || HasVerbAfter(sentence, at) => ChangeRole.By,
                "auf" when HasVerb(sentence, at) || HasVerbAfter(sentence, at) => ChangeRole.To,
                "von" when HasVerb(sentence, at) || HasVerbAfter(sentence, at) => ChangeRole.From,
                "gegenüber" => ChangeRole.From,
                _ => DirectlyBy(word),
            },
            "fr" => word switch
            {
                "à" when HasVerb(sentence, at) => ChangeRole.To,
                "de" or "d'" when Verbs.Contains(sentence[at - 1]) => IsFrom(text, number) ? ChangeRole.From : ChangeRole.By,
                "contre" => ChangeRole.From,
                _ => DirectlyBy(word),
            },
            "es" => word switch
            {
                "a" or "hasta" when HasVerb(sentence, at) => sentence[at - 1] == "frente" ? ChangeRole.From : ChangeRole.To,
                "a" when sentence[at - 1] == "frente" => ChangeRole.From,
                "desde" or "del" => ChangeRole.From,
                "de" when IsFrom(text, number) => ChangeRole.From,
                "al" when HasVerb(sentence, at) => ChangeRole.To,
                "en" when Verbs.Contains(sentence[at - 1]) => ChangeRole.By,
                _ => DirectlyBy(word),
            },
            "cs" => word switch
            {
                "o" when HasVerb(sentence, at) => ChangeRole.By,
                "na" when HasVerb(sentence, at) => ChangeRole.To,
                "z" or "ze" when HasVerb(sentence, at) => ChangeRole.From,
                "oproti" => ChangeRole.From,
                _ => DirectlyBy(word),
            },
            _ => ChangeRole.None,
        };
    }

    private static ChangeRole DirectlyBy(string word) => Verbs.Contains(word) ? ChangeRole.By : ChangeRole.None;

    /// <summary><c>de 7,4 % à 7,1 %</c>; but <c>de 0,3 point à 7,1 %</c>.</summary>
    private static bool IsFrom(Reading text, NumberMention number) => text.Values.Numbers.Any(other => other.Start > number.End && NumberComparison.AreComparable(number, other)
        && other.Value < 4 * number.Value && text.Source.Text.AsSpan(number.End, other.Start - number.End).Trim() is "à" or "a" or "al");

    private static bool HasVerb(TokenizedSentence sentence, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && sentence[i] is not ";"; i--)
        {
            if (Verbs.Contains(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerbAfter(TokenizedSentence sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(sentence.Count, at + Reach) && sentence[i] is not ";"; i++)
        {
            if (Verbs.Contains(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }
}
