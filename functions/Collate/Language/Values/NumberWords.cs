using System.Collections.Frozen;

namespace Collate.Language.Values;

/// <summary>Words that are numbers, in English, German, French and Spanish.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> English = Table(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
        "dozen 12 hundred 100 thousand 1000 million 1000000 mln 1000000 mn 1000000 billion 1000000000 bn 1000000000 trillion 1000000000000 tn 1000000000000 lakh 100000 crore 10000000 "
        + "百 100 千 1000 万 10000 萬 10000 億 100000000 亿 100000000",
        "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 "
        + "eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100",
        "tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1000000 billions 1000000000");

    private static readonly FrozenDictionary<string, NumberWord> German = Table(
        "zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90 sechstausend 6000",
        "dutzend 12 hundert 100 tausend 1000 million 1000000 millionen 1000000 mio 1000000 milliarde 1000000000 milliarden 1000000000 mrd 1000000000",
        "erste 1 ersten 1 erster 1 erstes 1 zweite 2 zweiten 2 zweiter 2 zweites 2 dritte 3 dritten 3 dritter 3 drittes 3 vierte 4 vierten 4 fünfte 5 fünften 5",
        "dutzende 12 hunderte 100 tausende 1000");

    private static readonly FrozenDictionary<string, NumberWord> French = Table(
        "deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60",
        "douzaine 12 cent 100 mille 1000 million 1000000 millions 1000000 milliard 1000000000 milliards 1000000000",
        "premier 1 première 1 deuxième 2 second 2 seconde 2 troisième 3 quatrième 4 cinquième 5",
        "dizaines 10 centaines 100 milliers 1000");

    private static readonly FrozenDictionary<string, NumberWord> Spanish = Table(
        "dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90",
        "docena 12 cien 100 ciento 100 mil 1000 millón 1000000 millones 1000000",
        "primer 1 primera 1 primero 1 segunda 2 segundo 2 tercer 3 tercera 3 tercero 3 cuarta 4 cuarto 4 quinta 5 quinto 5",
        "decenas 10 centenares 100 cientos 100 miles 1000");

    /// <summary>The meaning of a folded word as a number.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, string language, out NumberWord meaning)
    {
        var table = language switch
        {
            "de" => German,
            "fr" => French,
            "es" => Spanish,
            _ => English,
        };
        return table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out meaning);
    }

    private static FrozenDictionary<string, NumberWord> Table(string units, string magnitudes, string ordinals, string multiples)
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

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
