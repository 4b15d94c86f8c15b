using Collate.Language;

namespace Collate.Articles.Dates;

/// <summary>The words that may stand in a date beside its month: weekdays, fillers and time zones.</summary>
internal static class DateWords
{
    private const string Ignored =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun on at the of st nd rd th "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so am um uhr den der vom "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche le à er lunes martes miércoles jueves viernes sábado domingo de del las a los "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica alle ore segunda terça quarta quinta sexta feira às do "
        + "pondělí úterý středa čtvrtek pátek sobota neděle v ve dne pondelok utorok streda štvrtok piatok nedeľa "
        + "poniedziałek wtorek środa czwartek piątek niedziela o godz roku r maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
        + "понедельник вторник среда четверг пятница суббота воскресенье года г год понеділок вівторок середа п'ятниця субота неділя року р "
        + "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الاحد الاربعاء الإربعاء الثلثاء يوم في "
        + "יום ה ראשון שני שלישי רביעי חמישי שישי שבת सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार गुरूवार बृहस्पतिवार बृहस्पतीवार वीरवार इतवार शनीवार श्निवार मंगल बुध दिन को coordinated universal time";

    private static readonly WordSet IgnoredWords = Ignored.Split(' ').ToWordSet(ignoreCase: true);

    private static readonly WordMap<int> ZoneMinutes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MEZ"] = 60,
        ["CEST"] = 120,
        ["MESZ"] = 120,
        ["EET"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["KST"] = 540,
        ["JST"] = 540,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["CST"] = -360,
        ["CDT"] = -300,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["PST"] = -480,
        ["PDT"] = -420,
    }.ToWordMap(ignoreCase: true);

    /// <summary>Whether the word says nothing about which day it is.</summary>
    public static bool IsIgnored(ReadOnlySpan<char> word) =>
        IgnoredWords.Contains(word.TrimEnd('.'));

    /// <summary>The zone's offset from UTC in minutes, or none if the word is not one that is known for sure.</summary>
    public static int? ZoneOf(ReadOnlySpan<char> word) =>
        ZoneMinutes.TryGetValue(word, out var minutes) ? minutes : null;
}
