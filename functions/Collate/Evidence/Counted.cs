using Collate.Language;

namespace Collate.Evidence;

/// <summary>Nouns that count the same things, where static vectors do not tell or tell too much.</summary>
internal static class Counted
{
    private const string Groups =
        "people person persons|election elections vote votes poll polls ballot|house houses home homes|protester protesters demonstrator demonstrators marcher marchers|passenger passengers traveller travellers traveler travelers"
        + "|worker workers employee employees staff staffers|officer officers policeman policemen police|spectators spectator fans|building buildings|menschen personen|personnes personne|personas gente";

    private static readonly Dictionary<string, int> ByStem = Read();

    /// <summary>One number for all stems of the same things, or -1.</summary>
    public static int GroupOf(string stem) => ByStem.GetValueOrDefault(stem, -1);

    private static Dictionary<string, int> Read()
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, group) in Groups.Split('|').Index())
        {
            foreach (var word in group.Split(' '))
            {
                groups.TryAdd(Stemmer.Stem(word), number);
                groups.TryAdd(WordStem.Of(word, "de"), number);
            }
        }

        return groups;
    }
}
