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
        "send sends sent sending deploy deploys deployed deploying deployment dispatch dispatched"
        + "|kill kills killed killing die dies died dying death deaths dead"
        + "|injure injures injured injuring wound wounded hurt hurts"
        + "|close closes closed closing closure shut shuts shutter shuttered"
        + "|cut cuts cutting eliminate eliminated eliminating axe axed slash slashed shed dismiss dismissed laid"
        + "|recover recovered recovering find finds found discover discovered retrieve retrieved"
        + "|march marched marching protest protested rally rallied demonstrate demonstrated"
        + "|join joined take took walked walk strike striking struck"
        + "|arrest arrested arresting detain detained"
        + "|buy buys bought buying purchase purchased acquire acquired"
        + "|hire hired hiring recruit recruited"
        + "|raise raised raising increase increased lift lifted hike hiked"
        + "|evacuate evacuated evacuating"
        + "|destroy destroyed destroying demolish demolished level levelled leveled"
        + "|damage damaged damaging"
        + "|rescue rescued save saved"
        + "|build built building construct constructed erect erected"
        + "|pay paid paying spend spent cost costs"
        + "|donate donated pledge pledged give gave given"
        + "|win won winning secure secured"
        + "|lose lost losing|attend attended|carry carried carrying board aboard|recall recalled|report reported received"
        + "|sell sold selling|borrow borrowed|fine fined penalise penalised penalize penalized"
        + "|mueren murieron muertos|blessés blessé|morts tué tués|tote getötet|verletzt verletzte";

    private static readonly Dictionary<string, int> ByStem = Read();

    /// <summary>Whether two stems stand for the same doing.</summary>
    public static bool AreSame(string stem, string other) =>
        stem == other || (ByStem.TryGetValue(stem, out var group) && ByStem.TryGetValue(other, out var otherGroup) && group == otherGroup);

    private static Dictionary<string, int> Read()
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, group) in Groups.Split('|').Index())
        {
            foreach (var word in group.Split(' '))
            {
                groups.TryAdd(Stemmer.Stem(word), number);
            }
        }

        return groups;
    }
}
