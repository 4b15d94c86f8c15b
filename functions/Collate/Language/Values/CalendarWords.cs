using System.Collections.Frozen;

namespace Collate.Language.Values;

/// <summary>Names of months, days of the week and seasons, in English, German, French and Spanish.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> English = Table(
        "january february march april may june july august september october november december", "jan feb mar apr may jun jul aug sep oct nov dec", ("sept", 9));

    private static readonly FrozenDictionary<string, int> German = Table(
        "januar februar märz april mai juni juli august september oktober november dezember", "jan feb mär apr mai jun jul aug sep okt nov dez", ("jänner", 1));

    private static readonly FrozenDictionary<string, int> French = Table(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "janv févr mars avr mai juin juil août sept oct nov déc", ("aout", 8));

    private static readonly FrozenDictionary<string, int> Spanish = Table(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "ene feb mar abr may jun jul ago sep oct nov dic", ("setiembre", 9));

    private static readonly FrozenDictionary<string, DayOfWeek> Days = BuildDays(
        "sunday monday tuesday wednesday thursday friday saturday",
        "sonntag montag dienstag mittwoch donnerstag freitag samstag",
        "dimanche lundi mardi mercredi jeudi vendredi samedi",
        "domingo lunes martes miércoles jueves viernes sábado");

    private static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>(StringComparer.Ordinal)
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
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The month that a folded word names, 1 to 12.</summary>
    public static bool TryGetMonth(string word, string language, out int month)
    {
        var table = language switch
        {
            "de" => German,
            "fr" => French,
            "es" => Spanish,
            _ => English,
        };
        return table.TryGetValue(word, out month);
    }

    /// <summary>The day of the week that a folded word names.</summary>
    public static bool TryGetDay(string word, out DayOfWeek day) => Days.TryGetValue(word, out day);

    /// <summary>The season that a folded word names: 0 winter, 1 spring, 2 summer, 3 autumn.</summary>
    public static bool TryGetSeason(string word, out int season) => Seasons.TryGetValue(word, out season);

    private static FrozenDictionary<string, int> Table(string names, string shortNames, (string Word, int Month) other)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal) { [other.Word] = other.Month };
        foreach (var list in new[] { names, shortNames })
        {
            var month = 0;
            foreach (var word in list.Split(' '))
            {
                table.TryAdd(word, ++month);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, DayOfWeek> BuildDays(params string[] lists)
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

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
