using Collate.Language;

namespace Collate.Evidence;

/// <summary>Words that exclude each other when they are said of one thing at one time.</summary>
/// <remarks>Static vectors put opposites close together; a list that a person can read decides. Pairs of stages ("arrested", "released") are not on it: both may be true, one after the other.</remarks>
internal static class Opposites
{
    private const string Pairs =
        "accept accepted accepts accepting agree agreed agrees/reject rejected rejects rejecting refuse refused refuses"
        + "|confirm confirmed confirms admit admitted admits acknowledged/deny denied denies denying"
        + "|approve approved approves passed adopt adopted/reject rejected block blocked veto vetoed"
        + "|win won wins/lose lost loses"
        + "|~rise rose risen rises gain gained climb climbed jump jumped increased grew/fall fell fallen falls drop dropped slip slipped decline declined decreased shrank"
        + "|~open opened opens reopened/close closed closes shut"
        + "|convict convicted guilty/acquit acquitted innocent cleared"
        + "|unhurt unharmed uninjured unscathed unverletzt indemne indemnes ileso ilesos/injured hurt wounded hospital hospitalized hospitalised killed died broken verletzt blessé herido"
        + "|~survive survived survives alive/died killed dead"
        + "|intact undamaged unbeschädigt/damaged destroyed wrecked beschädigt zerstört"
        + "|~support supported supports backed backs/oppose opposed opposes"
        + "|succeed succeeded successful success/fail failed fails failure"
        + "|peaceful peacefully/violent violently"
        + "|upright/tilted toppled overturned"
        + "|~allow allowed allows permit permitted/ban banned bans prohibit prohibited forbid forbade"
        + "|fair/unfair rigged fraudulent"
        + "|~raise raised raises/cut cuts lower lowered reduce reduced"
        + "|~free freed bail/custody detained jailed imprisoned"
        + "|unanimous unanimously/majority split divided dissented dissent"
        + "|~safe/unsafe dangerous contaminated"
        + "|~alive conscious/dead unconscious"
        + "|armed/unarmed|sober/drunk intoxicated|locked/unlocked|paid/unpaid|insured/uninsured|licensed/unlicensed|manned staffed/unmanned unstaffed"
        + "|~praised welcomed/criticised criticized condemned denounced"
        + "|~raised/lowered|~accelerated/braked slowed|~stopped/continued"
        + "|~abierto abierta abiertas abiertos abrió abrieron abrir/cerrado cerrada cerradas cerrados cerró cerraron"
        + "|~ouvert ouverte ouvertes ouverts/fermé fermée fermées fermés"
        + "|~geöffnet offen/geschlossen"
        + "|aprobó aprobado aceptó aceptaron/rechazó rechazado rechazaron"
        + "|accepté acceptée approuvé approuvée/rejeté rejetée refusé refusée"
        + "|zugestimmt angenommen gebilligt/abgelehnt verworfen"
        + "|schválil schválili schválila přijal/odmítl odmítla odmítli zamítl zamítli odmítá|potvrdil potvrdila potvrdili/popřel popřela popřeli vyvrátil"
        + "|true/false|legal/illegal|voluntary/forced|deliberate deliberately intentional/accidental accidentally accident";

    private static readonly Dictionary<string, int[]> ByStem = Read();

    private static readonly HashSet<int> States = [.. Pairs.Split('|').Index().Where(pair => pair.Item.StartsWith('~')).Select(pair => pair.Index + 1)];

    /// <summary>The lists a stem is on, as signed numbers from 1: of two words with one number and other signs, each excludes the other. Empty if it is on none.</summary>
    public static int[] Of(string stem) => ByStem.GetValueOrDefault(stem, []);

    /// <summary>Whether both sides of a list may be true, one after the other: open one day, closed the next.</summary>
    public static bool IsOfState(int list) => States.Contains(Math.Abs(list));

    private static Dictionary<string, int[]> Read()
    {
        var lists = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (number, pair) in Pairs.Split('|').Index())
        {
            var sides = pair.TrimStart('~').Split('/');
            Add(sides[0], number + 1);
            Add(sides[1], -number - 1);
        }

        return lists;

        void Add(string words, int number)
        {
            foreach (var word in words.Split(' '))
            {
                foreach (var stem in new[] { Stemmer.Stem(word), WordStem.Of(word, "de") }.Distinct(StringComparer.Ordinal))
                {
                    var known = lists.GetValueOrDefault(stem, []);
                    lists[stem] = known.Contains(number) ? known : [.. known, number];
                }
            }
        }
    }
}
