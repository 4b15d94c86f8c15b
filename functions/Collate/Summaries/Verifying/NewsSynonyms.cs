using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>Words that newspapers use for each other, where <see cref="WordMeanings"/> keeps them apart.</summary>
internal static class NewsSynonyms
{
    private const string Groups =
        "video footage film recording clip|safeguard protect|lose shrink|fly pass|education schooling|supply source provide|journey trip travel swim walk fly sail|obtain win award receive get|company firm business corporation group maker operator|talks negotiations discussions|officials authorities|soldiers troops forces personnel servicemen|house home|reporter journalist|film movie|deal agreement accord pact|"
        + "attack assault strike raid|jail prison imprison|plane aircraft jet airliner|car vehicle auto automobile|lawmaker legislator deputy|student pupil|shop store outlet|factory plant|doctor physician medic|job post position|bill legislation|"
        + "protest demonstration rally|protester demonstrator|vote ballot poll|blaze fire wildfire|quake earthquake tremor seism shock aftershock|demanding hard tough difficult|flood flooding deluge|boat ship vessel|row dispute|probe investigation inquiry|boss chief head leader|pay wage salary|price cost|"
        + "sales revenue turnover|profit earnings|share stock|worker employee staff workforce personnel|cut reduce slash lower fall drop decline decrease|axe cut eliminate shed|close shut|resign quit|begin start launch commence|end stop halt cease|buy purchase acquire|sell dispose|"
        + "kill die dead death slay|injure wound hurt|arrest detain custody detention apprehend|free release|say tell|attempt try|help aid assist assistance support|need require|show reveal indicate|find discover detect uncover unearth|use employ|get receive obtain collect raise|"
        + "fall drop decline decrease slip slide sink tumble plunge shrink|rise increase climb grow jump surge gain|big large huge|end conclude finish|delay postpone defer|cancel scrap suspend|approve pass adopt back|reject dismiss refuse decline|oppose against|ask request seek|"
        + "ease slow moderate|rescue save pull|hit strike|destroy wreck ruin|damage harm|evacuate flee leave|flee escape run|ban prohibit outlaw bar|limit restrict curb cap|sentence jail term|trial court case hearing|law act legislation|rule ruling order judgment verdict|"
        + "fine penalty|accuse charge allege claim|accusation claim allegation charge|deny reject refute|war conflict fighting|weapon arms armament|missile rocket|budget spending|aid relief|money cash funds|loan credit|debt borrowing|tax levy duty|party faction|poll survey|nation country state|"
        + "trip visit travel journey|travel go visit|meet talk discuss|meeting talks summit|area region zone district|town city|capital city|village town|street road|apartment flat|building block house|resident inhabitant villager islander local|child kid youngster|"
        + "teenager youth|winner victor|win victory beat defeat triumph|game match|final title|team side squad|player footballer|goal score|crash accident collision|storm hurricane cyclone typhoon gale|rain rainfall downpour|snow snowfall blizzard|heat heatwave|virus infection disease illness|"
        + "patient case|test trial|vaccine jab shot vaccination|drug medicine medication|scientist researcher expert|study research paper|data figures statistics|record history|high peak|low trough|soar rocket|voter electorate|president leader|minister secretary|envoy ambassador|spokesman spokesperson spokeswoman|"
        + "shelter refuge|refugee migrant|hostage captive|gunman attacker shooter assailant|bomb explosive device blast explosion|shoot fire|body corpse|search hunt|look search|food meal|job employment work|unemployment jobless|strike walkout|union labour|inflation prices|bank lender|airline carrier|"
        + "customer client consumer|user customer|phone smartphone handset|software program app|satellite spacecraft probe|spacecraft probe craft|launch liftoff|planet world earth globe|glacier ice|ocean sea|river water|animal creature|species kind|forest woodland|dam barrier|power electricity|electric battery|gas fuel|oil crude petroleum|"
        + "flee escape|charity organization|teacher educator|school classroom|university college|museum gallery|painting artwork picture canvas|book novel|prize award|song track|concert gig show|church cathedral|mosque temple|pope pontiff|king monarch|queen monarch|"
        + "scorch burn char consume|knock cut lose|outage blackout|household home house|travel passenger traveller|cancellation cancel|mediate broker|truce ceasefire armistice|troop soldier|pledge promise vow|warn caution|urge call|stress emphasize underline|dump discharge|fortnight weeks|boil cook|"
        + "recall withdraw|fix repair solve resolve mend|problem issue fault|risk threat danger|regulator watchdog commission authority|edge outskirts fringe|upgrade revise raise|stage organise organize hold host|settle resolve|expect forecast predict estimate project|record report|earn make|join sign|contract deal|fee sum price|vault clear|run operate|operate run manage|found establish create set|build construct erect construction|rebuild reconstruct restore|expand extend enlarge|"
        + "teach train|recruit hire employ|fire dismiss sack|lay cut|prevent stop avert|cause trigger prompt spark lead|because due|biggest largest greatest|top best leading|main chief principal|key important crucial|new fresh latest|old former previous earlier|near close|entire whole|fast quick rapid|"
        + "wrongdoing misconduct|weather conditions|reopen resume restart|resume restart continue|stand remain stay|shelve drop|mass ice weight|share proportion portion percentage|export sell shipment|ship send deliver supply|send deploy dispatch|deploy station|occupy seize capture|seize take|retake recapture|invade invasion attack incursion|"
        + "repel fight resist|relocate move|island isle|harm hurt damage|unharmed undamaged intact|alive survive living|missing lost|trap stick stuck|crack fracture|shutdown closure close|layoff redundancy|merger takeover acquisition|rival competitor opponent|ally partner|backer supporter|critic opponent|"
        + "annual yearly|monthly month|daily day|weekly week|currently now|roughly approximately|gulf bay|coast shore|border frontier|headquarters base|depot storage warehouse|probably likely|decide decision choose|elect vote choose|appoint name nominate|fear worry concern|hope expect";

    private static readonly WordMap<int[]> Table = Build();

    /// <summary>The groups that a stem stands in; none where there are none.</summary>
    public static int[]? GroupsOf(string stem) => Table.GetValueOrDefault(stem);

    /// <summary>Whether two words stand in a group together.</summary>
    public static bool Are(Term one, Term other) => one.Groups is { } groups && other.Groups is { } others && groups.AsSpan().ContainsAny(others);

    private static WordMap<int[]> Build()
    {
        var table = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var groups = Groups.Split('|');
        for (var i = 0; i < groups.Length; i++)
        {
            foreach (var word in groups[i].Split(' '))
            {
                foreach (var form in Forms(word))
                {
                    var stem = Stemmer.Stem(form);
                    (table.TryGetValue(stem, out var list) ? list : table[stem] = []).Add(i);
                }
            }
        }

        return table.ToWordMap(entry => entry.Key, entry => entry.Value.ToArray());
    }

    private static string[] Forms(string word) => word switch
    {
        "fall" => ["fall", "fell", "fallen"],
        "sink" => ["sink", "sank", "sunk"],
        "shrink" => ["shrink", "shrank", "shrunk"],
        "rise" => ["rise", "rose", "risen"],
        "grow" => ["grow", "grew", "grown"],
        "find" => ["find", "found"],
        "strike" => ["strike", "struck"],
        "begin" => ["begin", "began", "begun"],
        "buy" => ["buy", "bought"],
        "sell" => ["sell", "sold"],
        "build" => ["build", "built"],
        "rebuild" => ["rebuild", "rebuilt"],
        "send" => ["send", "sent"],
        "seek" => ["seek", "sought"],
        "leave" => ["leave", "left"],
        "flee" => ["flee", "fled"],
        "run" => ["run", "ran"],
        "win" => ["win", "won"],
        "beat" => ["beat", "beaten"],
        "shoot" => ["shoot", "shot"],
        "slay" => ["slay", "slain"],
        "meet" => ["meet", "met"],
        "lose" => ["lose", "lost"],
        "take" => ["take", "took", "taken"],
        "fight" => ["fight", "fought"],
        "withdraw" => ["withdraw", "withdrew", "withdrawn"],
        "choose" => ["choose", "chose", "chosen"],
        "lead" => ["lead", "led"],
        "teach" => ["teach", "taught"],
        _ => [word],
    };
}
