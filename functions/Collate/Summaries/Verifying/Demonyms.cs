using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Tells who is meant by <c>the Swede</c> or <c>of Scotland</c>: one of a people, and lands that are no states, which <see cref="Countries"/> does not list.</summary>
internal static class Demonyms
{
    private static readonly string[][] Groups =
    [
        .. ("swede sweden swedish|dane denmark danish|finn finland finnish|spaniard spain spanish|turk turkey turkish|briton britain british|serb serbia serbian|dutchman dutchwoman netherlands dutch|frenchman frenchwoman france french|irishman irishwoman ireland irish|"
            + "croat croatia croatian|slovene slovenia slovenian|bosnian bosnia|kosovar kosovo|albanian albania|greek greece|czech czechia|slovak slovakia|pole poland polish|filipino filipina philippines philippine|kazakh kazakhstan|uzbek uzbekistan|thai thailand|iraqi iraq|scot scotsman scotswoman scotland scottish|welshman welshwoman wales welsh|"
            + "englishman englishwoman england english|catalan catalonia|basque|bavarian bavaria|sicilian sicily|sardinian sardinia|corsican corsica|breton brittany|flemish flanders|walloon wallonia|saxon saxony|texan texas|californian california|quebecer quebec|chechen chechnya|tibetan tibet|kurd kurdish kurdistan|hawaiian hawaii|greenlander greenland greenlandic|"
            + "siberian siberia|crimean crimea|andalusian andalusia|galician galicia|tasmanian tasmania|punjabi punjab|bengali bengal|venetian venice|parisian paris|londoner london|european europe|asian asia|african africa").Split('|').Select(group => group.Split(' ')),
    ];

    /// <summary>Whether a name of one word means a land or its people that a text names in another form.</summary>
    public static bool AreIn(Reading text, NameMention name) => name.Words.Count == 1
        && Array.Find(Groups, group => Array.IndexOf(group, Singular(name.Text.ToLowerInvariant())) >= 0) is { } same && Array.Exists(same, word => text.Has(word) || text.Has(word + "s"));

    /// <summary>Whether a word means one of a people.</summary>
    public static bool IsOne(string word) => Array.Exists(Groups, group => Array.IndexOf(group, word) >= 0);

    private static string Singular(string word) => word.Length > 4 && word[^1] == 's' && word is not ("wales" or "flanders" or "paris" or "netherlands" or "philippines") ? word[..^1] : word;
}
