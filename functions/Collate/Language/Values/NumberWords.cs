namespace Collate.Language.Values;

/// <summary>Words that are numbers, in English, German, French and Spanish; those up to a hundred in Czech, Greek, Arabic, Hebrew and Hindi; behind digits thousands and millions in Portuguese, Italian, Dutch, Swedish and Polish.</summary>
internal static class NumberWords
{
    private static readonly WordMap<NumberWord> English = Table(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
        "dozen 12 hundred 100 thousand 1000 million 1000000 mln 1000000 mn 1000000 billion 1000000000 bn 1000000000 trillion 1000000000000 tn 1000000000000 lakh 100000 crore 10000000 "
        + "百 100 千 1000 万 10000 萬 10000 億 100000000 亿 100000000",
        "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 "
        + "eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100",
        "tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1000000 billions 1000000000");

    private static readonly WordMap<NumberWord> German = Table(
        "zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 sechstausend 6000",
        "dutzend 12 hundert 100 tausend 1000 million 1000000 millionen 1000000 mio 1000000 milliarde 1000000000 milliarden 1000000000 mrd 1000000000",
        "erste 1 ersten 1 erster 1 erstes 1 zweite 2 zweiten 2 zweiter 2 zweites 2 dritte 3 dritten 3 dritter 3 drittes 3 vierte 4 vierten 4 fünfte 5 fünften 5",
        "dutzende 12 hunderte 100 tausende 1000");

    private static readonly WordMap<NumberWord> French = Table(
        "deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 dix-sept 17 dix-huit 18 dix-neuf 19 soixante-dix 70 quatre-vingts 80 quatre-vingt-dix 90",
        "douzaine 12 dizaine 10 quinzaine 15 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 soixantaine 60 centaine 100 millier 1000 cent 100 mille 1000 million 1000000 millions 1000000 milliard 1000000000 milliards 1000000000",
        "premier 1 première 1 deuxième 2 second 2 seconde 2 troisième 3 quatrième 4 cinquième 5",
        "dizaines 10 centaines 100 milliers 1000");

    private static readonly WordMap<NumberWord> Spanish = Table(
        "dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veintiuno 21 veintiún 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90",
        "docena 12 decena 10 veintena 20 treintena 30 centenar 100 millar 1000 cien 100 ciento 100 mil 1000 millón 1000000 millones 1000000",
        "primer 1 primera 1 primero 1 segunda 2 segundo 2 tercer 3 tercera 3 tercero 3 cuarta 4 cuarto 4 quinta 5 quinto 5",
        "decenas 10 centenares 100 cientos 100 miles 1000");

    private static readonly WordMap<NumberWord> Czech = Table(
        "dva 2 dvě 2 dvou 2 dvěma 2 třem 3 třemi 3 čtyřem 4 tři 3 tří 3 čtyři 4 čtyř 4 pět 5 pěti 5 šest 6 šesti 6 sedm 7 sedmi 7 osm 8 osmi 8 devět 9 devíti 9 deset 10 deseti 10 jedenáct 11 jedenácti 11 dvanáct 12 dvanácti 12 třináct 13 čtrnáct 14 patnáct 15 patnácti 15 šestnáct 16 sedmnáct 17 osmnáct 18 devatenáct 19 dvacet 20 třicet 30 čtyřicet 40 padesát 50 šedesát 60 sedmdesát 70 osmdesát 80 devadesát 90",
        "sto 100 tisíc 1000 tisíce 1000 milion 1000000 milionů 1000000 miliony 1000000 miliarda 1000000000 miliardy 1000000000 miliard 1000000000",
        "první 1 druhý 2 druhá 2 druhé 2 třetí 3 čtvrtý 4 čtvrtá 4 pátý 5 pátá 5",
        "desítky 10 stovky 100 tisíce 1000");

    private static readonly WordMap<NumberWord> Greek = Table(
        "δύο 2 δυο 2 τρεις 3 τρία 3 τέσσερις 4 τέσσερα 4 πέντε 5 έξι 6 επτά 7 εφτά 7 οκτώ 8 οχτώ 8 εννέα 9 εννιά 9 δέκα 10 έντεκα 11 δώδεκα 12 δεκαπέντε 15 είκοσι 20 τριάντα 30 σαράντα 40 πενήντα 50 εξήντα 60 εβδομήντα 70 ογδόντα 80 ενενήντα 90",
        "εκατό 100 χίλια 1000 χιλιάδες 1000 εκατομμύριο 1000000 εκατομμύρια 1000000 δισεκατομμύριο 1000000000 δισεκατομμύρια 1000000000",
        "πρώτος 1 πρώτη 1 πρώτο 1 δεύτερος 2 δεύτερη 2 δεύτερο 2 τρίτος 3 τρίτο 3",
        "δεκάδες 10 εκατοντάδες 100");

    private static readonly WordMap<NumberWord> Arabic = Table(
        "ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 تسعة 9 تسع 9 عشرة 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90",
        "مائة 100 مئة 100 ألف 1000 آلاف 1000 مليون 1000000 ملايين 1000000 مليار 1000000000 مليارات 1000000000",
        "الأول 1 الأولى 1 الثاني 2 الثانية 2 الثالث 3 الثالثة 3",
        "عشرات 10 مئات 100");

    private static readonly WordMap<NumberWord> Hebrew = Table(
        "שניים 2 שני 2 שתי 2 שתיים 2 שלושה 3 שלוש 3 שלושת 3 ארבעה 4 ארבע 4 חמישה 5 חמש 5 שישה 6 שש 6 שבעה 7 שבע 7 שמונה 8 תשעה 9 תשע 9 עשרה 10 עשר 10 עשרים 20 שלושים 30 ארבעים 40 חמישים 50 שישים 60 שבעים 70 שמונים 80 תשעים 90",
        "מאה 100 אלף 1000 אלפים 1000 מיליון 1000000 מיליארד 1000000000",
        "ראשון 1 ראשונה 1 שלישי 3 שלישית 3",
        "עשרות 10 מאות 100 אלפי 1000");

    private static readonly WordMap<NumberWord> Hindi = Table(
        "दो 2 तीन 3 चार 4 पांच 5 पाँच 5 छह 6 छः 6 सात 7 आठ 8 नौ 9 दस 10 ग्यारह 11 बारह 12 पंद्रह 15 बीस 20 पच्चीस 25 तीस 30 चालीस 40 पचास 50 साठ 60 सत्तर 70 अस्सी 80 नब्बे 90",
        "सौ 100 हजार 1000 हज़ार 1000 लाख 100000 करोड़ 10000000 अरब 1000000000",
        "पहला 1 पहली 1 पहले 1 दूसरा 2 दूसरी 2 दूसरे 2 तीसरा 3 तीसरी 3 तीसरे 3",
        "दर्जनों 12 सैकड़ों 100 हजारों 1000 हज़ारों 1000 लाखों 100000");

    private static readonly WordMap<NumberWord> Portuguese = Table("", "mil 1000 milhão 1000000 milhões 1000000", "", "");

    private static readonly WordMap<NumberWord> Italian = Table("", "mila 1000 milione 1000000 milioni 1000000 miliardo 1000000000 miliardi 1000000000", "", "");

    private static readonly WordMap<NumberWord> Dutch = Table("", "duizend 1000 miljoen 1000000 miljard 1000000000", "", "");

    private static readonly WordMap<NumberWord> Swedish = Table("", "tusen 1000 miljon 1000000 miljoner 1000000 miljard 1000000000 miljarder 1000000000", "", "");

    private static readonly WordMap<NumberWord> Polish = Table("", "tysiąc 1000 tysiące 1000 tysięcy 1000 tys 1000 milion 1000000 miliony 1000000 milionów 1000000 mln 1000000 miliard 1000000000 miliardy 1000000000 miliardów 1000000000 mld 1000000000", "", "");

    private const int ShortestCompound = 10;
    private const int LongestCompound = 40;

    /// <summary>The meaning of a folded word as a number.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, string language, out NumberWord meaning)
    {
        var table = language switch
        {
            "de" => German,
            "fr" => French,
            "es" => Spanish,
            "cs" => Czech,
            "el" => Greek,
            "ar" => Arabic,
            "he" => Hebrew,
            "hi" => Hindi,
            "pt" => Portuguese,
            "it" => Italian,
            "nl" => Dutch,
            "sv" => Swedish,
            "pl" => Polish,
            _ => English,
        };
        if (table.TryGetValue(word, out meaning))
        {
            return true;
        }

        if (language == "de" && word.Length is >= ShortestCompound and <= LongestCompound && GermanNumbers.TryRead(word, GermanUnit, out var value))
        {
            meaning = new NumberWord(value, NumberWordKind.Unit);
            return true;
        }

        return false;
    }

    private static decimal GermanUnit(ReadOnlySpan<char> word) => German.TryGetValue(word, out var meaning) && meaning.Kind == NumberWordKind.Unit && meaning.Value < 100 ? meaning.Value : 0;

    private static WordMap<NumberWord> Table(string units, string magnitudes, string ordinals, string multiples)
    {
        var table = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        foreach (var (word, value) in WordPairs.Read(units))
        {
            table.TryAdd(word, new NumberWord(value, NumberWordKind.Unit));
        }

        foreach (var (word, value) in WordPairs.Read(magnitudes))
        {
            table.TryAdd(word, new NumberWord(value, NumberWordKind.Magnitude));
        }

        foreach (var (word, value) in WordPairs.Read(ordinals))
        {
            table.TryAdd(word, new NumberWord(value, NumberWordKind.Ordinal));
        }

        foreach (var (word, value) in WordPairs.Read(multiples))
        {
            table.TryAdd(word, new NumberWord(value, NumberWordKind.Multiple));
        }

        return table.ToWordMap();
    }
}
