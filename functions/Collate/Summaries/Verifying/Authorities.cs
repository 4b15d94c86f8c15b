using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells sources whose plain statements newspapers report as facts: officials, emergency services, institutes, studies.</summary>
internal static class Authorities
{
    private const int TribunalReach = 4;

    private static readonly HashSet<string> Words = WordPairs.Set(
        "police officer officers official officials authorities authority ministry agency department office bureau guard service services brigade firefighters hospital medics commission institute university researchers scientists study survey report data figures "
        + "statistics spokesman spokeswoman spokesperson council commissioner observatory centre center regulator tribunal inquiry investigators engineers mayor governor minister court judge company airline operator organisers organizers board federation statement bank "
        + "measurements satellite census index "
        + "polizei umfrage enquête agence sondage encuesta informe feuerwehr behörde behörden ministerium sprecher sprecherin amt bundesamt institut studie forscher stadt landkreis bürgermeister bürgermeisterin unternehmen "
        + "policía autoridades ministerio portavoz instituto estudio bomberos ayuntamiento empresa gobierno compañía police pompiers préfecture ministère autorités institut étude mairie parquet procureur entreprise opérateur inspection académique météo "
        + "policie hasiči hasičů ministerstvo mluvčí mluvčího úřad úřadu ústav studie studii záchranáři záchranářů primátorka primátorky");

    private static readonly HashSet<string> Media = WordPairs.Set("media newspaper newspapers paper daily weekly magazine times post journal tribune herald guardian news press reuters ap afp dpa bloomberg bbc cnn cbs nbc abc fox television tv radio channel broadcaster website zeitung spiegel presse journal quotidien chaîne periódico diario cadena medios médias medien");

    private static readonly string[] Heads = ["verwaltung", "behörde", "polizei", "ministerium", "feuerwehr", "sprecher", "sprecherin", "amt", "institut"];

    private static readonly HashSet<string> Contesting = WordPairs.Set(
        "intelligence defense defence military army troops war denied denies deny disputed disputes dispute rejects rejected contradicts contradicted verified insists insisted but although whereas dementiert bestreitet wies weist dément démenti conteste niega negó desmintió popírá popřel");

    /// <summary>Whether such a source stands between two tokens of a sentence in which nobody says otherwise.</summary>
    public static bool AreIn(TokenizedSentence sentence, int from, int to)
    {
        for (var i = Math.Max(0, from); i <= to && i < sentence.Count; i++)
        {
            // "Told the tribunal": there somebody else speaks.
            if (sentence[i] == "tribunal" && (sentence[i + 1] is "was" or "that" || Enumerable.Range(i - TribunalReach, TribunalReach).Any(at => sentence[at] is "told" or "at" or "to" or "before")))
            {
                continue;
            }

            if (Words.Contains(sentence[i]) || IsCompound(sentence[i]))
            {
                return !AreContested(sentence);
            }
        }

        return false;
    }

    /// <summary>Whether it is a newspaper, an agency or a station that tells what others have found out.</summary>
    public static bool AreMedia(TokenizedSentence sentence, int from, int to)
    {
        for (var i = Math.Max(0, from); i < to && i < sentence.Count; i++)
        {
            if (Media.Contains(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Stadtverwaltung</c>, <c>Landespolizei</c>.</summary>
    private static bool IsCompound(string word) => word.Length > 10
        && Array.Exists(Heads, head => word.EndsWith(head, StringComparison.Ordinal));

    /// <summary>Whether somebody says otherwise in the sentence.</summary>
    public static bool AreContested(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Contesting.Contains(sentence[i]))
            {
                return true;
            }
        }

        return false;
    }
}
