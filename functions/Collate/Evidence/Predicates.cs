using Collate.Language;

namespace Collate.Evidence;

/// <summary>Words for the same doing, as news writes them.</summary>
/// <remarks>
/// Static vectors are of no use here: they put "killed" next to "injured" and "sent" far from "deploying". A list that a person can read decides, and
/// what is not on it only equals itself.
/// </remarks>
internal static class Predicates
{
    private const string Groups =
        "send sends sent sending deploy deploys deployed deploying deployment dispatch dispatched commit commits committed"
        + "|!kill kills killed killing die dies died dying death deaths dead dies perish perished fatal fatalities fatality slain bodies corpses leichen cadavres cadáveres tote toten toter getötet starben gestorben todesopfer tödlich tués tué tuées morts mort mortes décès décédé décédées périr péri mueren murieron muertos muertas muerto fallecidos fallecido fallecieron fallecimiento"
        + "|!injure injures injured injuring injury injuries wound wounded hurt hurts verletzt verletzte verletzten blessés blessé blessées heridos herido heridas resultaron lesionados lesionadas"
        + "|!miss missing unaccounted vermisst vermisste vermissten disparus disparu desaparecidos desaparecidas"
        + "|close closes closed closing closure shut shuts shutter shuttered"
        + "|cut cuts cutting eliminate eliminated eliminating axe axed slash slashed shed dismiss dismissed laid"
        + "|!recover recovered recovering find finds found discover discovered retrieve retrieved"
        + "|!march marched marching marchers protest protested protesters protestors rally rallied demonstrate demonstrated demonstrators demonstration manifesté manifester manifestants manifestant défilé défiler cortège demonstrierten demonstranten demonstration kundgebung manifestaron manifestantes marcharon marcha manifestación"
        + "|join joined take took taken taking walked walk strike striking struck"
        + "|!arrest arrests arrested arresting detain detained custody festgenommen festnahmen festnahme gewahrsam interpellés interpellées interpellations interpellation arrêtés arrêtées arrestations arrestation detenidos detenidas detenciones arrestados arrestadas arrestos"
        + "|buy buys bought buying purchase purchased acquire acquired"
        + "|hire hired hiring recruit recruited"
        + "|raise raised raising increase increased lift lifted hike hiked"
        + "|!evacuate evacuated evacuating flee fled evakuiert évacuées évacués evacuados evacuadas"
        + "|!destroy destroyed destroying demolish demolished level levelled leveled zerstört détruites détruits destruidas destruidos"
        + "|!damage damaged damaging beschädigt endommagées dañadas"
        + "|!rescue rescued save saved gerettet secourus rescatados"
        + "|!infect infected sicken sickened"
        + "|build built building construct constructed erect erected"
        + "|pay paid paying spend spent cost costs"
        + "|donate donated pledge pledged give gave given giving"
        + "|create creates created creating"
        + "|launch launched launching fire fired firing use used uses using"
        + "|down downed shot shoot intercept intercepted"
        + "|win won winning secure secured"
        + "|lose lost losing|attend attended|carry carried carrying board aboard|recall recalled|receive received"
        + "|sell sold selling|borrow borrowed|fine fined penalise penalised penalized penalize"
        + "|save saves savings saving";

    private static readonly HashSet<int> GrowingGroups = [.. Groups.Split('|').Index().Where(group => group.Item.StartsWith('!')).Select(group => group.Index)];

    private static readonly Dictionary<string, int> ByStem = Read();

    /// <summary>One number for all stems of the same doing, or -1.</summary>
    public static int GroupOf(string stem) => ByStem.GetValueOrDefault(stem, -1);

    /// <summary>Whether what is counted grows as the news comes in: the dead, the arrested.</summary>
    public static bool Grows(string stem) => ByStem.TryGetValue(stem, out var group) && GrowingGroups.Contains(group);

    private static Dictionary<string, int> Read()
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, group) in Groups.Split('|').Index())
        {
            foreach (var word in group.TrimStart('!').Split(' '))
            {
                groups.TryAdd(Stemmer.Stem(word), number);
                groups.TryAdd(WordStem.Of(word, "de"), number);
            }
        }

        return groups;
    }
}
