namespace Collate.Language.Values;

/// <summary>Countries by name, people, acronym and capital: a capital in a text often means the government.</summary>
internal static class Countries
{
    // country | names | adjectives and people | capital
    private const string Table = """
        russia|russia;russian federation|russian;russians|moscow;kremlin
        ukraine|ukraine|ukrainian;ukrainians|kyiv;kiev
        north korea|north korea;dprk;n. korea|north korean;north koreans|pyongyang
        south korea|south korea;republic of korea;rok;s. korea|south korean;south koreans|seoul
        united states|united states;us;u.s.;usa;america|american;americans|washington
        united kingdom|united kingdom;uk;u.k.;britain;great britain|british;britons|london
        china|china;prc|chinese|beijing
        japan|japan|japanese|tokyo
        germany|germany|german;germans|berlin
        france|france|french|paris
        italy|italy|italian;italians|rome
        spain|spain|spanish;spaniards|madrid
        portugal|portugal|portuguese|lisbon
        poland|poland|polish;poles|warsaw
        netherlands|netherlands;holland|dutch|the hague
        belgium|belgium|belgian;belgians|
        switzerland|switzerland|swiss|bern
        austria|austria|austrian;austrians|vienna
        hungary|hungary|hungarian;hungarians|budapest
        czech republic|czech republic;czechia|czech;czechs|prague
        slovakia|slovakia|slovak;slovaks|bratislava
        romania|romania|romanian;romanians|bucharest
        bulgaria|bulgaria|bulgarian;bulgarians|sofia
        greece|greece|greek;greeks|athens
        turkey|turkey;türkiye|turkish;turks|ankara
        sweden|sweden|swedish;swedes|stockholm
        norway|norway|norwegian;norwegians|oslo
        denmark|denmark|danish;danes|copenhagen
        finland|finland|finnish;finns|helsinki
        ireland|ireland|irish|dublin
        estonia|estonia|estonian;estonians|tallinn
        latvia|latvia|latvian;latvians|riga
        lithuania|lithuania|lithuanian;lithuanians|vilnius
        belarus|belarus|belarusian;belarusians|minsk
        serbia|serbia|serbian;serbs|belgrade
        georgia|georgia|georgian;georgians|tbilisi
        armenia|armenia|armenian;armenians|yerevan
        azerbaijan|azerbaijan|azerbaijani;azerbaijanis|baku
        kazakhstan|kazakhstan|kazakh;kazakhs|astana
        israel|israel|israeli;israelis|
        iran|iran|iranian;iranians|tehran
        iraq|iraq|iraqi;iraqis|baghdad
        syria|syria|syrian;syrians|damascus
        lebanon|lebanon|lebanese|beirut
        jordan|jordan|jordanian;jordanians|amman
        saudi arabia|saudi arabia|saudi;saudis|riyadh
        yemen|yemen|yemeni;yemenis|sanaa
        qatar|qatar|qatari;qataris|doha
        united arab emirates|united arab emirates;uae|emirati;emiratis|abu dhabi
        egypt|egypt|egyptian;egyptians|cairo
        libya|libya|libyan;libyans|tripoli
        tunisia|tunisia|tunisian;tunisians|tunis
        algeria|algeria|algerian;algerians|algiers
        morocco|morocco|moroccan;moroccans|rabat
        sudan|sudan|sudanese|khartoum
        ethiopia|ethiopia|ethiopian;ethiopians|addis ababa
        kenya|kenya|kenyan;kenyans|nairobi
        nigeria|nigeria|nigerian;nigerians|abuja
        south africa|south africa|south african;south africans|pretoria
        india|india|indian;indians|new delhi;delhi
        pakistan|pakistan|pakistani;pakistanis|islamabad
        afghanistan|afghanistan|afghan;afghans|kabul
        bangladesh|bangladesh|bangladeshi;bangladeshis|dhaka
        nepal|nepal|nepali;nepalese|kathmandu
        sri lanka|sri lanka|sri lankan;sri lankans|colombo
        myanmar|myanmar;burma|burmese|naypyidaw
        thailand|thailand|thai;thais|bangkok
        vietnam|vietnam|vietnamese|hanoi
        cambodia|cambodia|cambodian;cambodians|phnom penh
        indonesia|indonesia|indonesian;indonesians|jakarta
        malaysia|malaysia|malaysian;malaysians|kuala lumpur
        philippines|philippines|filipino;filipinos;philippine|manila
        taiwan|taiwan|taiwanese|taipei
        australia|australia|australian;australians|canberra
        new zealand|new zealand|new zealanders|wellington
        canada|canada|canadian;canadians|ottawa
        mexico|mexico|mexican;mexicans|mexico city
        cuba|cuba|cuban;cubans|havana
        haiti|haiti|haitian;haitians|
        brazil|brazil|brazilian;brazilians|brasilia
        argentina|argentina|argentine;argentines;argentinian|buenos aires
        chile|chile|chilean;chileans|santiago
        colombia|colombia|colombian;colombians|bogota
        peru|peru|peruvian;peruvians|lima
        venezuela|venezuela|venezuelan;venezuelans|caracas
        european union|european union;eu;e.u.||brussels
        united nations|united nations;un;u.n.||
        """;

    private static readonly WordMap<string> All = Build(names: true, people: true, capitals: true);
    private static readonly WordMap<string> Adjectives = Build(names: false, people: true, capitals: false);
    private static readonly WordMap<string> Names = Build(names: true, people: true, capitals: false);

    /// <summary>The country that a folded name, adjective or capital stands for; or none.</summary>
    public static string? Of(string name) => All.GetValueOrDefault(name);

    /// <summary>The country that a folded name or adjective stands for, capitals not included; or none.</summary>
    public static string? ByName(string name) => Names.GetValueOrDefault(name);

    /// <summary>Whether folded words are the adjective or the people of a country.</summary>
    public static bool IsAdjective(string name) => Adjectives.ContainsKey(name);

    private static WordMap<string> Build(bool names, bool people, bool capitals)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = line.Split('|');
            for (var column = 1; column < columns.Length; column++)
            {
                if (column == 1 ? names : column == 2 ? people : capitals)
                {
                    foreach (var name in columns[column].Split(';', StringSplitOptions.RemoveEmptyEntries))
                    {
                        table.TryAdd(name, columns[0]);
                    }
                }
            }
        }

        return table.ToWordMap();
    }
}
