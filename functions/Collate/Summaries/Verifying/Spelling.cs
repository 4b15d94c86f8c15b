using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>British and American spellings of one word.</summary>
internal static class Spelling
{
    private const string Table =
        "defence defense|offence offense|licence license|pretence pretense|centre center|theatre theater|metre meter|litre liter|fibre fiber|calibre caliber|labour labor|harbour harbor|colour color|honour honor|neighbour neighbor|neighbouring neighboring|behaviour behavior|favour favor|favourite favorite|rumour rumor|armour armor|endeavour endeavor|"
        + "humour humor|vapour vapor|programme program|programmes programs|cheque check|tyre tire|tyres tires|kerb curb|grey gray|aluminium aluminum|aeroplane airplane|manoeuvre maneuver|plough plow|jewellery jewelry|sceptical skeptical|mould mold|storey story|travelled traveled|travelling traveling|cancelled canceled|cancelling canceling|"
        + "cancellation cancelation|fuelled fueled|labelled labeled|modelled modeled|signalled signaled|analyse analyze|analysed analyzed|paralyse paralyze|paralysed paralyzed|catalogue catalog|dialogue dialog|judgement judgment|enrol enroll|fulfil fulfill|instalment installment|skilful skillful|pyjamas pajamas|anaesthetic anesthetic|paediatric pediatric";

    private static readonly WordMap<string> American = Table.Split('|').Select(pair => pair.Split(' ')).ToWordMap(pair => pair[0], pair => pair[1]);

    /// <summary>The American spelling of a folded word; the word itself where both write it alike.</summary>
    public static string Of(string word)
    {
        if (American.TryGetValue(word, out var other))
        {
            return other;
        }

        if (word.Length > 5)
        {
            // "organise", "organisation", but not "surprise": what counts is that both spellings come to one form.
            var at = word.IndexOf("isation", StringComparison.Ordinal);
            at = at > 1 ? at : word.EndsWith("ise", StringComparison.Ordinal) ? word.Length - 3
                : word.EndsWith("ised", StringComparison.Ordinal) || word.EndsWith("ises", StringComparison.Ordinal) ? word.Length - 4
                : word.EndsWith("ising", StringComparison.Ordinal) ? word.Length - 5 : -1;
            if (at > 1)
            {
                return string.Concat(word.AsSpan(0, at), "iz", word.AsSpan(at + 2));
            }

            if (word.EndsWith("ours", StringComparison.Ordinal) && American.TryGetValue(word.AsSpan(0, word.Length - 1), out var plural))
            {
                return plural + "s";
            }

            if (word.EndsWith("res", StringComparison.Ordinal) && American.TryGetValue(word.AsSpan(0, word.Length - 1), out plural))
            {
                return plural + "s";
            }
        }

        return word;
    }
}
