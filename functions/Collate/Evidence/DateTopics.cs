using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>What a date to come is the date of, where news has few words for it and a story one day: the closing of a deal, the next protest, the beginning of a sentence.</summary>
internal static class DateTopics
{
    /// <summary>How many words from a date a topic may be named.</summary>
    private const int Reach = 12;

    private const string Table =
        "close closes closed closing completion complete completed completes completing finalise finalised finalize finalized wrap vollzug vollzogen abschluss abgeschlossen clôture finalisation finalisée cierre completarse concretarse"
        + "|prison jail surrender gefängnis haftantritt cárcel prisión"
        + "|march marches protest protests rally rallies demonstration demonstrations strike strikes walkout mobilisation manifestation manifestations rassembler rassemblement rendez-vous grève kundgebung demonstration streik warnstreik manifestación concentración manifestaciones huelga protesta"
        + "|sentencing sentenced sentence sentences urteil strafmaß prononcé délibéré sentencia"
        + "|talks negotiations negotiate reunión reunirse réunion treffen tagung caras verhandlungen gespräche sondierungen négociations pourparlers discussions negociaciones conversaciones"
        + "|trial prozess procès juicio"
        + "|inauguration inaugurated sworn swearing oath amtseinführung vereidigt vereidigung investiture investidura jura"
        + "|reopen reopens reopening reopened resume resumes resumption circuler circulation reprendre reprise wiederaufnahme reanudar reanudarán reanudación wiedereröffnung wiedereröffnet rouvrir rouvrira rouvrirait rouvriront réouverture reabrir reapertura reabrirá"
        + "|visitors finished hotovo dokončení dokončena dokončit návštěvníci návštěvníky otevřít otevření otevře fertiggestellt fertigstellung achevé achèvement livraison terminada"
        + "|funeral funerals burial buried beisetzung beerdigung trauerfeier obsèques funérailles funeral entierro sepelio"
        + "|referendum vote election elections ballot wahl wahlen abstimmung referendum scrutin vote élections elecciones votación"
        + "|launch launches liftoff start raketenstart lancement lanzamiento"
        + "|hearing anhörung audience audiencia vista"
        + "|visit visits besuch besucht visite visita visitará"
        + "|table ronde roundtable summit gipfel sommet cumbre"
        + "|production manufacturing produktion fertigung producción"
        + "|passengers passenger service fahrgäste fahrgastbetrieb voyageurs pasajeros"
        + "|deadline frist ultimatum échéance plazo";

    private static readonly Dictionary<string, int> Topics = Read();

    /// <summary>The number of a word's topic, or -1.</summary>
    public static int Of(string word) => Topics.GetValueOrDefault(word, -1);

    /// <summary>The topic that the nearest word names on this side of the dates around it, or -1.</summary>
    public static int Near(AnalyzedSentence sentence, DateMention date, int at)
    {
        var tokens = sentence.Tokens;
        var (before, after) = (true, true);
        for (var step = 1; step <= Reach; step++)
        {
            before &= at - step >= 0 && !IsInOther(sentence, date, at - step);
            after &= at + step < tokens.Count && !IsInOther(sentence, date, at + step);
            foreach (var i in new[] { before ? at - step : -1, after ? at + step : -1 })
            {
                if (i >= 0 && tokens[i + 1] is not ("price" or "prices") && Of(tokens[i]) is >= 0 and var topic)
                {
                    return topic;
                }
            }
        }

        return -1;
    }

    private static bool IsInOther(AnalyzedSentence sentence, DateMention date, int token)
    {
        var start = sentence.Tokens.Tokens[token].Start;
        foreach (var other in sentence.Dates)
        {
            if (other.Start != date.Start && other.Start <= start && start < other.End)
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, int> Read()
    {
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, line) in Table.Split('|').Index())
        {
            foreach (var word in WordPairs.Set(line))
            {
                topics.TryAdd(word, number);
            }
        }

        return topics;
    }
}
