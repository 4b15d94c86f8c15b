using Collate.Language;

namespace Collate.Summaries.Verifying;

/// <summary>English verb forms that no ending tells, brought to their verbs.</summary>
internal static class IrregularForms
{
    private const string Table =
        "beat beaten|become became|begin began begun|break broke broken|bring brought|build built|rebuild rebuilt|buy bought|catch caught|choose chose chosen|deal dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|flee fled|fly flew flown|"
        + "forbid forbade forbidden|freeze froze frozen|give gave given|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|know knew known|lead led|leave left|lend lent|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown|pay paid|repay repaid|"
        + "ride rode ridden|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sleep slept|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken|"
        + "swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear torn|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|win won|withhold withheld|withdraw withdrew withdrawn|write wrote written|"
        + "child children|woman women|man men|foot feet|crisis crises|wife wives|life lives|knife knives|half halves|leaf leaves|thief thieves|wolf wolves|fireman firemen|policeman policemen|fisherman fishermen|businessman businessmen|lawmaker lawmakers";

    private static readonly WordMap<string> Verbs = Table.Split('|').Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(form => (form, words[0]))).ToWordMap(pair => pair.form, pair => pair.Item2);

    /// <summary>The plain form of a folded word; the word itself where its ending tells.</summary>
    public static string Plain(string word) => Verbs.GetValueOrDefault(word, word);
}
