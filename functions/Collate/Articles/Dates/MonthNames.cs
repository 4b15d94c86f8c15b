using System.Collections.Frozen;

namespace Collate.Articles.Dates;

/// <summary>The months' names in the languages newspapers date their articles in, with the inflected and short forms they use.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        // English, German, French, Spanish, Italian, Portuguese, Dutch, Czech, Slovak, Polish, Russian, Ukrainian, Greek, Turkish, Scandinavian, Arabic, Hebrew, Hindi
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari leden ledna január januára stycznia styczeń января январь січня ιανουαρίου ιανουάριος ocak يناير כינואר ינואר जनवरी",
        "february feb februar feber février févr febrero febbraio fevereiro fev februari únor února február februára lutego luty февраля февраль лютого φεβρουαρίου φεβρουάριος şubat فبراير شباط פברואר फरवरी फ़रवरी",
        "march mar märz mrz mars marzo março maart března březen marec marca marzec марта март березня μαρτίου μάρτιος mart مارس آذار מרץ मार्च",
        "april apr avril avr abril abr aprile dubna duben apríl apríla kwietnia kwiecień апреля апрель квітня απριλίου απρίλιος nisan أبريل ابريل نيسان אפריל अप्रैल",
        "may mai mayo maggio mag maio mei května květen máj mája maja maj мая май травня μαΐου μάιος mayıs مايو أيار מאי मई",
        "june jun juni juin junio giugno giu junho června červen jún júna czerwca czerwiec июня июнь червня ιουνίου ιούνιος haziran يونيو حزيران יוני जून",
        "july jul juli juillet juil julio luglio lug julho července červenec júl júla lipca lipiec июля июль липня ιουλίου ιούλιος temmuz يوليو تموز יולי जुलाई",
        "august aug août agosto ago augustus srpna srpen august augusta sierpnia sierpień августа август серпня αυγούστου αύγουστος ağustos augusti أغسطس آب אוגוסט अगस्त",
        "september sep sept septembre septiembre setiembre settembre set setembro září septembra września wrzesień сентября сентябрь вересня σεπτεμβρίου σεπτέμβριος eylül سبتمبر أيلول ספטמבר सितंबर सितम्बर",
        "october oct oktober okt octobre octubre ottobre ott outubro out října říjen október októbra października październik октября октябрь жовтня οκτωβρίου οκτώβριος ekim أكتوبر אוקטובר अक्टूबर अक्तूबर",
        "november nov novembre noviembre novembro listopadu listopad novembra listopada ноября ноябрь листопада νοεμβρίου νοέμβριος kasım نوفمبر נובמבר नवंबर नवम्बर",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro prosince prosinec decembra grudnia grudzień декабря декабрь грудня δεκεμβρίου δεκέμβριος aralık desember des ديسمبر דצמבר दिसंबर दिसम्बर",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((line, index) => line.Split(' ').Select(name => (Name: name, Month: index + 1)))
        .DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month from 1 to 12 that a word names, or 0. Case and a final point do not matter.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (Lookup.TryGetValue(word, out var month))
        {
            return month;
        }

        // Hebrew writes "in June" as one word.
        return word.Length > 2 && word[0] == 'ב' && Lookup.TryGetValue(word[1..], out month) ? month : 0;
    }
}
