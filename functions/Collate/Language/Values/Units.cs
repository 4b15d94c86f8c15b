namespace Collate.Language.Values;

/// <summary>Units and currencies, and how they convert to a base unit (factors of the International System; NIST Special Publication 811).</summary>
/// <remarks>A ton is taken as a tonne: which of the three tons a text means it rarely says.</remarks>
internal static class Units
{
    private static readonly WordMap<Unit> All = Build();

    private static readonly WordMap<string> Currencies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$"] = "usd",
        ["€"] = "eur",
        ["£"] = "gbp",
        ["¥"] = "jpy",
        ["₹"] = "inr",
        ["₽"] = "rub",
        ["₩"] = "krw",
        ["₴"] = "uah",
        ["₺"] = "try",
        ["₪"] = "ils",
        ["usd"] = "usd",
        ["eur"] = "eur",
        ["gbp"] = "gbp",
        ["dollar"] = "usd",
        ["dollars"] = "usd",
        ["dólares"] = "usd",
        ["euro"] = "eur",
        ["euros"] = "eur",
        ["sterling"] = "gbp",
        ["yen"] = "jpy",
        ["rupee"] = "inr",
        ["rupees"] = "inr",
        ["ruble"] = "rub",
        ["rubles"] = "rub",
        ["rouble"] = "rub",
        ["roubles"] = "rub",
        ["yuan"] = "cny",
        ["renminbi"] = "cny",
        ["won"] = "krw",
        ["hryvnia"] = "uah",
        ["hryvnias"] = "uah",
        ["franc"] = "chf",
        ["francs"] = "chf",
        ["peso"] = "mxn",
        ["pesos"] = "mxn",
        ["naira"] = "ngn",
        ["rand"] = "zar",
        ["zloty"] = "pln",
        ["zlotys"] = "pln",
        ["forint"] = "huf",
        ["forints"] = "huf",
        ["krona"] = "sek",
        ["kronor"] = "sek",
        ["krone"] = "nok",
        ["kroner"] = "nok",
        ["koruna"] = "czk",
        ["korun"] = "czk",
        ["koruny"] = "czk",
        ["baht"] = "thb",
        ["rupiah"] = "idr",
        ["ringgit"] = "myr",
        ["riyal"] = "sar",
        ["riyals"] = "sar",
        ["dirham"] = "aed",
        ["dirhams"] = "aed",
        ["dinar"] = "iqd",
        ["dinars"] = "iqd",
        ["shilling"] = "kes",
        ["shillings"] = "kes",
        ["cedi"] = "ghs",
        ["cedis"] = "ghs",
        ["birr"] = "etb",
        ["reais"] = "brl",
        ["lira"] = "try",
        ["shekel"] = "ils",
        ["shekels"] = "ils",
    }.ToWordMap();

    /// <summary>The unit that a folded word names.</summary>
    public static bool TryGet(string word, out Unit unit) => All.TryGetValue(word, out unit);

    /// <summary>The currency, as an ISO 4217 code in lower case, that a sign or folded word names. A bare dollar sign is the United States dollar.</summary>
    public static bool TryGetCurrency(string word, out string currency)
    {
        var found = Currencies.TryGetValue(word, out var code);
        currency = code ?? "";
        return found;
    }

    /// <summary>The square of a unit of length.</summary>
    public static bool TrySquare(Unit unit, out Unit square)
    {
        square = new Unit(unit.Name + "2", "m2", unit.Factor * unit.Factor, 0);
        return unit.Base == "m";
    }

    /// <summary>The cube of a unit of length.</summary>
    public static bool TryCube(Unit unit, out Unit cube)
    {
        cube = new Unit(unit.Name + "3", "m3", unit.Factor * unit.Factor * unit.Factor, 0);
        return unit.Base == "m";
    }

    private static WordMap<Unit> Build()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        void Add(string name, string baseUnit, decimal factor, string words, decimal offset = 0)
        {
            foreach (var word in words.Split(' '))
            {
                units.Add(word, new Unit(name, baseUnit, factor, offset));
            }
        }

        Add("m", "m", 1, "meter meters metre metres mètre mètres metro metros metern metrů metry");
        Add("km", "m", 1000, "km kms kilometer kilometers kilometre kilometres kilomètre kilomètres kilómetro kilómetros kilometern kilometrů kilometry kilometru χιλιόμετρα");
        Add("cm", "m", 0.01m, "cm centimeter centimeters centimetre centimetres centimètre centimètres centímetro centímetros zentimeter zentimetern centimetrů");
        Add("mm", "m", 0.001m, "mm millimeter millimeters millimetre millimetres millimètre millimètres milímetro milímetros milimetrů milimetry");
        Add("mi", "m", 1609.344m, "mile miles mi meile meilen");
        Add("ft", "m", 0.3048m, "foot feet ft");
        Add("in", "m", 0.0254m, "inch inches");
        Add("yd", "m", 0.9144m, "yard yards yd yds");
        Add("kg", "kg", 1, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm");
        Add("g", "kg", 0.001m, "gram grams gramme grammes gramm");
        Add("t", "kg", 1000, "ton tons tonne tonnes tonnen tonelada toneladas tuna tuny tun");
        Add("lb", "kg", 0.45359237m, "pound pounds lb lbs");
        Add("oz", "kg", 0.028349523125m, "ounce ounces oz");
        Add("ac", "m2", 4046.8564224m, "acre acres");
        Add("ha", "m2", 10000, "hectare hectares ha hektar hectárea hectáreas hektarů hektary");
        Add("km2", "m2", 1_000_000, "km2 km² quadratkilometer");
        Add("m2", "m2", 1, "m2 m² quadratmeter");
        Add("m3", "m3", 1, "m3 m³ kubikmeter kubikmetern");
        Add("l", "l", 1, "liter liters litre litres");
        Add("gal", "l", 3.785411784m, "gallon gallons");
        Add("bbl", "bbl", 1, "barrel barrels");
        Add("mph", "m/s", 0.44704m, "mph");
        Add("km/h", "m/s", 0.2777777777777778m, "kph kmh");
        Add("kw", "w", 1000, "kw kilowatt kilowatts");
        Add("mw", "w", 1_000_000, "mw megawatt megawatts");
        Add("gw", "w", 1_000_000_000, "gw gigawatt gigawatts");
        Add("c", "c", 1, "celsius centigrade °c");
        Add("f", "c", 0.5555555555555556m, "fahrenheit °f", -32);
        Add("s", "s", 1, "second seconds sekunden secondes segundos sekund sekundy vteřin");
        Add("min", "s", 60, "minute minutes mins minuten minutos minut minuty");
        Add("h", "s", 3600, "h hour hours hr hrs stunde stunden heure heures hora horas hodina hodiny hodin");
        Add("d", "s", 86400, "day days tag tage tagen jour jours día días dny dní dnů");
        Add("wk", "s", 604800, "week weeks woche wochen semaine semaines semana semanas týden týdny týdnů");
        Add("fortnight", "s", 1_209_600, "fortnight fortnights");
        Add("month", "month", 1, "month months monat monate monaten mois mes meses měsíc měsíce měsíců");
        Add("y", "month", 12, "year years jahr jahre jahren ans année années año años rok roky let");
        Add("decade", "month", 120, "decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas desetiletí");
        Add("century", "month", 1200, "century centuries jahrhundert jahrhunderte jahrhunderten siècle siècles siglo siglos století");
        return units.ToWordMap();
    }
}
