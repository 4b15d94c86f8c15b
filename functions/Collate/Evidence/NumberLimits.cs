using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>What limits a number to another than the plain one: with debts, for a share, before tax; of the evening, of a stretch.</summary>
internal static class NumberLimits
{
    private static readonly HashSet<string>[] Limits =
    [
        WordPairs.Set("debt debts borrowings including include includes schulden verbindlichkeiten dette dettes deuda deudas"),
        WordPairs.Set("share apiece aktie action acción"),
        WordPairs.Set("initial upfront bonus bonuses add-ons plus excluding instalments potentially"),
        WordPairs.Set("net gross tax vat dph mwst tva iva netto brutto"),
        WordPairs.Set("annual annually yearly monthly weekly quarterly jährlich monatlich annuel mensuel anual mensual"),
        WordPairs.Set("originally initially budgeted ursprünglich initialement inicialmente"),
        WordPairs.Set("asked sought demanded requested wanted maximum minimum gefordert forderte réclamé requis encourt pedía pedido solicitó pidió máxima"),
    ];

    /// <summary>Parts of a day, of a route, of a work, a bit each: what is counted of one is not what is counted of another, or of the whole.</summary>
    private static readonly HashSet<string>[] Stretches =
    [
        WordPairs.Set("morning mañana matin matinée vormittag morgens frühschicht ráno"),
        WordPairs.Set("afternoon tarde nachmittag odpoledne"),
        WordPairs.Set("evening night noche soir soirée nuit abend abends nacht večer"),
        WordPairs.Set("peak rush punta pointe stoßzeiten hauptverkehrszeit"),
        WordPairs.Set("phase stage leg section fase tramo tranche étape abschnitt bauabschnitt etapa etapy"),
    ];

    private const int TimesOfDay = 0b111;

    private static readonly HashSet<string> Outside = WordPairs.Set("outside off fuera hors außerhalb mimo");

    private const int Reach = 8;

    /// <summary>Whether what limits two counts can be the same: where only one is said to be of the evening, that is when it happened.</summary>
    public static bool MayLimitTheSame(int one, int other) =>
        one == other || ((one | other) & ~TimesOfDay) == (one & other & ~TimesOfDay) && ((one & TimesOfDay) == 0 || (other & TimesOfDay) == 0);

    /// <summary>What limits a sum or a term to another than the plain one, a bit each: with debts, for a share, before tax, as it was asked for.</summary>
    public static int Of(StoryText story, NumberFrame frame)
    {
        var tokens = story.Sentences[frame.Sentence].Tokens;
        if (frame.Number.Kind != NumberKind.Money && frame.Number.Unit != "month")
        {
            return frame.Number.Kind is NumberKind.Count or NumberKind.Percent ? StretchesBeside(tokens, NumberFrames.TokenAt(tokens, frame.Number.Start)) : 0;
        }

        var found = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            for (var limit = 0; limit < Limits.Length; limit++)
            {
                found |= Limits[limit].Contains(tokens[i]) ? 1 << limit : 0;
            }
        }

        return found;
    }

    private static int StretchesBeside(TokenizedSentence tokens, int at)
    {
        var found = 0;
        for (var i = Math.Max(0, at - Reach); i < Math.Min(tokens.Count, at + Reach); i++)
        {
            for (var stretch = 0; stretch < Stretches.Length; stretch++)
            {
                if (Stretches[stretch].Contains(tokens[i]))
                {
                    found |= 1 << (IsOutside(tokens, i) ? stretch + Stretches.Length : stretch);
                }
            }
        }

        return found;
    }

    /// <summary>"Outside the rush hour".</summary>
    private static bool IsOutside(TokenizedSentence tokens, int at)
    {
        const int Before = 4;
        for (var i = Math.Max(0, at - Before); i < at; i++)
        {
            if (Outside.Contains(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }
}
