using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Words of the news that exclude each other, beside those that <see cref="WordMeanings"/> knows.</summary>
internal static class Antonyms
{
    // Every word on the left excludes every word on the right.
    private const string Table =
        "approve pass allow/block halt|demand/protest|destroy demolish/damage|miss missing/kill dead die|increase raise lift rise rose risen climb grow grew grown gain jump surge soar expand widen double triple/decrease reduce decline drop fall fell fallen lower cut shrink shrank shrunk contract plunge slump tumble slash halve narrow|"
        + "accelerate quicken/slow ease|double/triple quadruple halve|triple/halve|gain/lose lost loss|win won/lose lost|accept/reject|approve pass/reject|confirm/deny|admit/deny|allow permit let/ban prohibit forbid order force|support back/oppose|open reopen/close shut|"
        + "start begin began begun/end stop halt|arrive/leave depart|buy bought/sell sold|import/export|guilty/innocent|convict/acquit|survive/die dead|succeed success/fail failure|strengthen/weaken|tighten/loosen ease|include/exclude|agree/disagree|advance/retreat|"
        + "north/south|east/west|northern/southern|eastern/western|northeast/northwest southeast|destroy/restore rebuild build|possible/impossible|likely/unlikely|legal/illegal|friend ally/enemy|attack/defend|beneficial/harmful|formal/informal|public/private|best/worst|highest high/lowest low|"
        + "largest biggest/smallest|large/small|higher/lower|longer/shorter|positive/negative|major/minor|hire/fire|free release/arrest detain jail|praise/criticize|welcome/condemn|kill dead die death/wound injure hurt|male/female|man/woman|men/women|boy/girl|father/mother|son/daughter|brother/sister|"
        + "husband/wife|soldier/civilian|passenger/sailor|morning/afternoon evening night|evening/morning|first/last|early/late|upper/lower|maximum/minimum|rich/poor|young/old|domestic/foreign|defend/attack|borrow/lend|employer/employee|teacher/student|doctor/patient|buyer/seller|victim/suspect|continue extend/end|"
        + "resume/suspend|impose/lift|abandon drop scrap/plan|sign/cancel|overturn/uphold|accelerate/brake|inside/outside|indoor/outdoor|cold/hot warm|wet/dry|heavy/light|deep/shallow|strong/weak|safe/dangerous|innocent/guilty|voluntary/compulsory mandatory|temporary/permanent|partial/complete full|unanimous/divided";

    // Every word excludes every other.
    private const string Exclusive =
        "mother father brother sister son daughter wife husband uncle aunt cousin nephew niece grandmother grandfather|train bus plane ferry helicopter truck tram bicycle motorcycle car|cocaine heroin cannabis marijuana methamphetamine fentanyl|"
        + "malaria cholera measles influenza polio ebola dengue tuberculosis diabetes cancer|striker goalkeeper defender midfielder|synagogue mosque church|painting sculpture novel film opera poem|gold silver copper bronze|red blue green yellow black white|blood saliva urine|rain snow wind fog hail drought|"
        + "wheat rice maize coffee cocoa sugar cotton|oil gas coal|lung heart liver kidney brain|monday tuesday wednesday thursday friday saturday sunday|spring summer autumn winter|electric hybrid diesel petrol|river lake ocean ravine|second minute hour day week month year decade|men women boy girl child|pilgrim schoolchildren tourist soldier|"
        + "murder theft fraud robbery arson bribery espionage|physics chemistry medicine literature economics|million billion thousand trillion|daily weekly monthly yearly|double triple quadruple|pay safety pension|lead bacteria arsenic asbestos|drone missile rocket";

    private static readonly WordMap<string[]> Opposites = Build();

    /// <summary>The stems that exclude a stem; none where there are none.</summary>
    public static string[]? Of(string stem) => Opposites.GetValueOrDefault(stem);

    /// <summary>Whether two words exclude each other.</summary>
    public static bool Are(Term one, Term other) => one.Opposites is { } others && other.Opposites is not null && Array.IndexOf(others, other.Stem) >= 0;

    private static WordMap<string[]> Build()
    {
        var found = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        void Add(string one, string other)
        {
            if (!string.Equals(one, other, StringComparison.Ordinal))
            {
                (found.TryGetValue(one, out var set) ? set : found[one] = new SortedSet<string>(StringComparer.Ordinal)).Add(other);
            }
        }

        foreach (var line in Exclusive.Split('|'))
        {
            var words = line.Split(' ').Select(Stemmer.Stem).ToArray();
            foreach (var one in words)
            {
                foreach (var other in words)
                {
                    Add(one, other);
                }
            }
        }

        foreach (var line in Table.Split('|'))
        {
            var sides = line.Split('/').Select(side => side.Split(' ').Select(Stemmer.Stem).ToArray()).ToArray();
            foreach (var one in sides[0])
            {
                foreach (var other in sides[1])
                {
                    Add(one, other);
                    Add(other, one);
                }
            }
        }

        return found.ToWordMap(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
