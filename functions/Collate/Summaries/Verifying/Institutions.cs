using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>What newspapers call an institution by its seat, its house or its members: <c>Brussels</c> for the European Commission.</summary>
internal static class Institutions
{
    private const int ShortestWritten = 6;

    // The first of a line stands for each of the others, and they for it, but not they for each other.
    private const string Table =
        "brussels;european commission;european union;eu;european council;european parliament|congress;house of representatives;senate;us house;us senate|capitol hill;congress;senate;house of representatives|pentagon;department of defense;defense department;us department of defense|"
        + "white house;us president;us administration;bush administration;obama administration;trump administration;biden administration|downing street;british government;uk government;british prime minister|scotland yard;metropolitan police;met police|fed;federal reserve|"
        + "vatican;holy see|state department;department of state|games;olympics;olympic games|wall street;new york stock exchange|westminster;house of commons;house of lords;british parliament|un;world food programme;wfp;unicef;unhcr;unesco;world health organization|united nations;world food programme;wfp;unicef;unhcr;unesco;world health organization|eu;european commission;european medicines agency;european parliament;european council|european union;european commission;european parliament;european council|bundestag;german parliament|duma;russian parliament|knesset;israeli parliament|ecb;european central bank|"
        + "unicef;united nations childrens fund;un childrens fund;un childrens agency|unhcr;un refugee agency;united nations high commissioner for refugees|jaxa;japan aerospace exploration agency;japanese space agency|nasa;national aeronautics and space administration;us space agency|esa;european space agency|"
        + "who;world health organization;un health agency|iaea;international atomic energy agency;un nuclear watchdog|imf;international monetary fund|fifa;fédération internationale de football association|uci;international cycling union|ioc;international olympic committee|wada;world anti-doping agency";

    private static readonly string[][] Groups = [.. Table.Split('|').Select(line => line.Split(';').Select(Key).ToArray())];

    /// <summary>Whether a text names the institution otherwise.</summary>
    public static bool AreIn(Reading text, NameMention name)
    {
        var key = Key(name.Text);
        foreach (var group in Groups)
        {
            var at = Array.IndexOf(group, key);
            if (at == 0 ? group.Skip(1).Any(other => IsNamed(text, other)) : at > 0 && IsNamed(text, group[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(Reading text, string key) =>
        text.Values.Names.Any(name => Key(name.Text) == key) || (key.Length > ShortestWritten && string.Concat(text.Names).Contains(key, StringComparison.Ordinal));

    private static string Key(string name) => NameForm.Of(name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));
}
