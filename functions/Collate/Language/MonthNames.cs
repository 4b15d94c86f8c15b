namespace Collate.Language;

/// <summary>The months' names in the languages newspapers are written in, with the inflected and short forms they use.</summary>
internal static class MonthNames
{
    // By language; from January to December.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["en"] = "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec",
        ["de"] = "januar jan jänner|februar feb feber|märz mrz mär|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez",
        ["fr"] = "janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc",
        ["es"] = "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sep sept|octubre oct|noviembre nov|diciembre dic",
        ["it"] = "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic",
        ["pt"] = "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez",
        ["nl"] = "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec",
        ["cs"] = "ledna leden lednu|února únor únoru|března březen březnu|dubna duben dubnu|května květen květnu|června červen červnu|července červenec červenci|srpna srpen srpnu|září|října říjen říjnu|listopadu listopad|prosince prosinec prosinci",
        ["sk"] = "január januára januári|február februára februári|marec marca marci|apríl apríla apríli|máj mája máji|jún júna júni|júl júla júli|august augusta auguste|september septembra septembri|október októbra októbri|november novembra novembri|december decembra decembri",
        ["pl"] = "stycznia styczeń styczniu|lutego luty lutym|marca marzec marcu|kwietnia kwiecień kwietniu|maja maj maju|czerwca czerwiec czerwcu|lipca lipiec lipcu|sierpnia sierpień sierpniu|września wrzesień wrześniu|października październik październiku|listopada listopad listopadzie|grudnia grudzień grudniu",
        ["ru"] = "января январь январе|февраля февраль феврале|марта март марте|апреля апрель апреле|мая май мае|июня июнь июне|июля июль июле|августа август августе|сентября сентябрь сентябре|октября октябрь октябре|ноября ноябрь ноябре|декабря декабрь декабре",
        ["uk"] = "січня січень січні|лютого лютий лютому|березня березень березні|квітня квітень квітні|травня травень травні|червня червень червні|липня липень липні|серпня серпень серпні|вересня вересень вересні|жовтня жовтень жовтні|листопада листопад листопаді|грудня грудень грудні",
        ["el"] = "ιανουαρίου ιανουάριος ιανουάριο|φεβρουαρίου φεβρουάριος φεβρουάριο|μαρτίου μάρτιος μάρτιο|απριλίου απρίλιος απρίλιο|μαΐου μάιος μάιο μάϊο|ιουνίου ιούνιος ιούνιο|ιουλίου ιούλιος ιούλιο|αυγούστου αύγουστος αύγουστο|σεπτεμβρίου σεπτέμβριος σεπτέμβριο|οκτωβρίου οκτώβριος οκτώβριο|νοεμβρίου νοέμβριος νοέμβριο|δεκεμβρίου δεκεμβριού δεκέμβριος δεκέμβριο",
        ["tr"] = "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
        ["da"] = "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|november nov|december dec",
        ["no"] = "januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|november nov|desember des",
        ["sv"] = "januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep|oktober okt|november nov|december dec",
        ["ar"] = "يناير|فبراير شباط|مارس آذار اذار|أبريل ابريل إبريل نيسان|مايو أيار ايار|يونيو يونية حزيران|يوليو يولية تموز|أغسطس اغسطس آب|سبتمبر أيلول ايلول|أكتوبر اكتوبر|نوفمبر|ديسمبر",
        ["he"] = "ינואר|פברואר|מרץ מרס מארס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
        ["hi"] = "जनवरी|फरवरी \u095Eरवरी \u092B\u093Cरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
    };

    private static readonly WordMap<WordMap<int>> Languages = Names.ToWordMap(names => names.Key, names => Table([names.Value]));

    private static readonly WordMap<int> Any = Table(Names.Values);

    /// <summary>The month from 1 to 12 that a word names in any language, or 0. Case and a final point do not matter.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        if (Any.TryGetValue(word, out var month))
        {
            return month;
        }

        // Hebrew writes "in June" and "of June" as one word.
        return word.Length > 2 && word[0] is 'ב' or 'ל' && Any.TryGetValue(word[1..], out month) ? month : 0;
    }

    /// <summary>The month from 1 to 12 that a word names in a language, or 0; in English where the language's months are not known.</summary>
    public static int Find(string word, string language) => (Languages.TryGetValue(language, out var names) ? names : Languages.GetValueOrDefault("en")!).GetValueOrDefault(word);

    /// <summary>Whether the language is known to write months with a small letter, or in a script without capitals.</summary>
    public static bool AreSmall(string language) => language is not ("en" or "de" or "el") && Languages.ContainsKey(language);

    private static WordMap<int> Table(IEnumerable<string> lists) => lists
        .SelectMany(list => list.Split('|').SelectMany((names, index) => names.Split(' ').Select(name => (Name: name, Month: index + 1))))
        .DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
        .ToWordMap(entry => entry.Name, entry => entry.Month, ignoreCase: true);
}
