using System.Collections.Frozen;

namespace Collate.Language;

/// <summary>Puts letters and the marks after them together, as NFC does, for Latin, Greek and Cyrillic letters.</summary>
/// <remarks>
/// With invariant globalization <see cref="string.Normalize()"/> returns its text as it is, so the pairs stand here (Unicode 16, canonical compositions of these
/// scripts). Marks are not reordered: of several marks on one letter the first that fits is taken first. Other scripts are left alone.
/// </remarks>
internal static class Composition
{
    private static readonly FrozenDictionary<char, char> Bases = Invert();

    /// <summary>The text with every pair of the table replaced by its one character; the same object if there is none.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        var composed = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var pair = c is >= '\u0300' and <= '\u036F' && length > 0 ? Pair(composed[length - 1], c) : '\0';
            if (pair != '\0')
            {
                composed[length - 1] = pair;
            }
            else
            {
                composed[length++] = c;
            }
        }

        return new string(composed, 0, length);
    }

    /// <summary>The letter without its marks; other characters as they are.</summary>
    public static char BaseOf(char c)
    {
        while (c >= '\u00C0' && Bases.TryGetValue(c, out var letter))
        {
            c = letter;
        }

        return c;
    }

    private static FrozenDictionary<char, char> Invert()
    {
        var bases = new Dictionary<char, char>();
        for (var mark = '\u0300'; mark <= '\u036F'; mark++)
        {
            var (letters, pairs) = Of(mark);
            for (var i = 0; i < letters.Length; i++)
            {
                bases.TryAdd(pairs[i], letters[i]);
            }
        }

        return bases.ToFrozenDictionary();
    }

    private static char Pair(char letter, char mark)
    {
        var (letters, pairs) = Of(mark);
        var at = letters.IndexOf(letter, StringComparison.Ordinal);
        return at < 0 ? '\0' : pairs[at];
    }

    private static (string Letters, string Pairs) Of(char mark) => mark switch
    {
        '\u0300' => ("AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
        '\u0301' => ("AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøΑΕΗΙΟΥΩϊαεηιϋουωГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿΆΈΉΊΌΎΏΐάέήίΰόύώЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
        '\u0302' => ("AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        '\u0303' => ("ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        '\u0304' => ("AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝ"),
        '\u0306' => ("AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặ"),
        '\u0307' => ("CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        '\u0308' => ("AEIOUaeiouyYΙΥιυЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ"),
        '\u0309' => ("AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        '\u030A' => ("AaUuwy", "ÅåŮůẘẙ"),
        '\u030B' => ("OoUuУу", "ŐőŰűӲӳ"),
        '\u030C' => ("CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        '\u030F' => ("AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        '\u0311' => ("AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        '\u031B' => ("OoUu", "ƠơƯư"),
        '\u0323' => ("BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        '\u0324' => ("Uu", "Ṳṳ"),
        '\u0325' => ("Aa", "Ḁḁ"),
        '\u0326' => ("SsTt", "ȘșȚț"),
        '\u0327' => ("CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        '\u0328' => ("AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        '\u032D' => ("DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        '\u032E' => ("Hh", "Ḫḫ"),
        '\u0330' => ("EeIiUu", "ḚḛḬḭṴṵ"),
        '\u0331' => ("BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        _ => ("", ""),
    };
}
