namespace Collate.Language.Values;

/// <summary>Names of days of the week in eight languages and of seasons in four; the months are in <see cref="MonthNames"/>.</summary>
internal static class CalendarWords
{
    private static readonly WordMap<DayOfWeek> Days = BuildDays(
        "sunday monday tuesday wednesday thursday friday saturday",
        "sonntag montag dienstag mittwoch donnerstag freitag samstag",
        "dimanche lundi mardi mercredi jeudi vendredi samedi",
        "domingo lunes martes miércoles jueves viernes sábado",
        "domenica lunedì martedì mercoledì giovedì venerdì sabato",
        "domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado",
        "neděle pondělí úterý středa čtvrtek pátek sobota",
        "neděli pondělka úterka středu čtvrtka pátku sobotu",
        "κυριακή δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο");

    private static readonly WordMap<int> Seasons = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["winter"] = 0,
        ["spring"] = 1,
        ["summer"] = 2,
        ["autumn"] = 3,
        ["fall"] = 3,
        ["frühling"] = 1,
        ["frühjahr"] = 1,
        ["sommer"] = 2,
        ["herbst"] = 3,
        ["hiver"] = 0,
        ["printemps"] = 1,
        ["été"] = 2,
        ["automne"] = 3,
        ["invierno"] = 0,
        ["primavera"] = 1,
        ["verano"] = 2,
        ["otoño"] = 3,
    }.ToWordMap();

    /// <summary>The month that a folded word names, 1 to 12.</summary>
    public static bool TryGetMonth(string word, string language, out int month)
    {
        month = MonthNames.Find(word, language);
        return month > 0;
    }

    /// <summary>The day of the week that a folded word names.</summary>
    public static bool TryGetDay(string word, out DayOfWeek day) => Days.TryGetValue(word, out day);

    /// <summary>The season that a folded word names: 0 winter, 1 spring, 2 summer, 3 autumn.</summary>
    public static bool TryGetSeason(string word, out int season) => Seasons.TryGetValue(word, out season);

    private static WordMap<DayOfWeek> BuildDays(params string[] lists)
    {
        var table = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            var day = DayOfWeek.Sunday;
            foreach (var word in list.Split(' '))
            {
                table.TryAdd(word, day++);
            }
        }

        return table.ToWordMap();
    }
}
