using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Finds the English verbs of a sentence by their forms and the words before them, without a parser.</summary>
/// <remarks>A form that may be a noun (<c>cut</c>, <c>rise</c>) counts only behind an auxiliary, <c>to</c>, or where it ends in <c>ed</c> or <c>ing</c>, or is irregular.</remarks>
internal static class VerbReader
{
    private const int Reach = 8;

    private static readonly HashSet<string> Be = WordPairs.Set("is are was were be been being am get gets got getting");
    private static readonly HashSet<string> Have = WordPairs.Set("has have had having");
    private static readonly HashSet<string> Nouns = WordPairs.Set("cut set hit split spread beat put bid cast cost hurt felt wound ground ran left forecast");
    private static readonly HashSet<string> Modals = WordPairs.Set("would will could may might can should is was are were has had in of");
    private static readonly HashSet<string> Moving = WordPairs.Set("fell rose grew shrank ran came went climbed dropped declined increased decreased jumped surged slipped plunged contracted expanded dipped slid sank soared");
    private static readonly HashSet<string> Determiners = WordPairs.Set("the a an its their his her this these those");
    private static readonly HashSet<string> Past = WordPairs.Set("was were did has have had been");

    private static readonly HashSet<string> Possible = WordPairs.Set(
        "charged charges may might could possibly perhaps maybe probably likely expected expect expects expecting suspected suspicion suspect alleged allegedly reportedly accused accuses accusing accuse forecast forecasts predicted predicts predict "
        + "claiming accusation accusations allegation allegations claim claims considering considers threatened threatens threat proposed proposes propose proposal hopes hope hoped risk tried tries try trying attempted attempts attempt sought seeking demanded asked urged calls called wants want wanted if whether unless should");

    private static readonly HashSet<string> Future = WordPairs.Set("will would shall won't wouldn't plan plans planned planning intends intend intended aims aim set due scheduled going about face faces facing promised promises pledged pledges vowed agreed agrees");

    private static readonly HashSet<string> Irregular = WordPairs.Set(
        "forecast hurt quit shut split spread beat won lost took gave made met left sold bought built sent hit cut set put told held led fell rose grew shrank shook struck shot stole stolen taken given broke broken drew drawn flew drove wrote written began begun became came went paid spent sought fought found "
        + "beaten fallen risen grown shrunk shaken stricken driven threw thrown chose chosen sank sunk withdrew withdrawn overthrew hid hidden ate eaten wore worn bore born swore sworn froze frozen spoke spoken rode ridden fled lent bent kept slept swept wept felt dealt meant "
        + "heard said laid lay lied stood understood thought brought caught taught ran swam sang hung dug stuck swung bound wound ground fed bled bred sped dealt knelt leapt burnt learnt");

    /// <summary>The verbs in order.</summary>
    public static List<Verb> Read(Reading text)
    {
        var verbs = new List<Verb>();
        for (var i = 0; text.Source.Language == "en" && i < text.Items.Count; i++)
        {
            var item = text.Items[i];
            if (item.Term is { } term && !item.IsName && IsVerb(text.Values.Sentence, item.Token, term))
            {
                verbs.Add(new Verb(i, term.Stem, IsPassive(text.Values.Sentence, item.Token, term), MoodOf(text.Values.Sentence, item.Token, term)));
            }
        }

        return verbs;
    }

    private static bool IsVerb(TokenizedSentence sentence, int at, Term term)
    {
        if (term.Form != sentence[at] || (term.Meaning is { } meaning && (meaning.Parts & WordParts.Verb) == 0))
        {
            return false;
        }

        var before = sentence[at - 1];

        // "the most valued index"
        if (term.Form.EndsWith("ed", StringComparison.Ordinal) && before is "most" or "more" or "the" or "a" or "an" or "its" or "their" or "his" or "her" or "out" or "with" or "given" or "for" && sentence[at + 1] != "by")
        {
            return false;
        }

        // "the tax cut would", "a cut in": a noun
        if (Nouns.Contains(term.Form) && (Modals.Contains(sentence[at + 1]) || before is "the" or "a" or "an" or "of" or "its" or "their" or "%" or "percent"))
        {
            return false;
        }

        return term.Form.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(term.Form)
            || before is "to" or "will" or "would" or "may" or "might" or "could" or "can" or "must" or "should" or "not" or "has" or "have" or "had" || before.EndsWith("n't", StringComparison.Ordinal)
            || (term.Form.EndsWith("ing", StringComparison.Ordinal) && (before.EndsWith("ly", StringComparison.Ordinal) || before is "," or "and" or "of" or "is" or "are" or "was" or "were" or "been" or "by" or "after" or "before" or "while" or "without" or "for" or "from" or "with" or "then" or "also"))
            || IsPresent(sentence, at, term) || (term.Meaning is { Parts: WordParts.Verb } && before is not ("the" or "a" or "an" or "of" or "in" or "for" or "its" or "their" or "his" or "her"));
    }

    /// <summary><c>wins the jersey</c>.</summary>
    private static bool IsPresent(TokenizedSentence sentence, int at, Term term) => term.Form.Length > 3 && term.Form[^1] == 's' && term.Form[^2] != 's' && term.Meaning is not null
        && Determiners.Contains(sentence[at + 1]) && sentence.Is(at - 1, TokenKind.Word) && !Determiners.Contains(sentence[at - 1]) && sentence[at - 1] is not ("of" or "in" or "for" or "and" or "or" or "with" or "on" or "at" or "from" or "by" or "as" or "but");

    private static bool IsPassive(TokenizedSentence sentence, int at, Term term)
    {
        if (term.Form.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = at - 1; i >= at - 3; i--)
        {
            if (Be.Contains(sentence[i]) || (sentence[i] is "felt" or "feel" or "feels" or "feeling" && term.Form.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }

            if (!(sentence[i] is "not" or "also" or "then" or "later" or "first" or "already" || sentence[i].EndsWith("ly", StringComparison.Ordinal)))
            {
                break;
            }
        }

        // "signed last year by"
        if (term.Form.EndsWith("ed", StringComparison.Ordinal) && !Have.Contains(sentence[at - 1]) && !Moving.Contains(term.Form))
        {
            for (var i = at + 1; i <= at + 3; i++)
            {
                if (sentence[i] == "by" && sentence.Is(i + 1, TokenKind.Word))
                {
                    return i == at + 1 || sentence[i - 1] is "year" or "month" or "week" || sentence[i - 1].EndsWith("day", StringComparison.Ordinal);
                }
            }
        }

        return !Have.Contains(sentence[at - 1]) && !Moving.Contains(term.Form) && sentence[at + 1] == "by" && !sentence.Is(at + 2, TokenKind.Number);
    }

    /// <summary>Whether a word is itself one of those that make what follows uncertain: <c>forecast</c>.</summary>
    public static bool IsUncertain(string word) => Possible.Contains(word);

    /// <summary>How certain it is what a word says that stands at a token.</summary>
    public static Mood MoodOf(TokenizedSentence sentence, int at, Term term)
    {
        var isPast = false;
        var isFuture = false;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var word = sentence[i];
            if (sentence.Is(i, TokenKind.Mark) && word is "," or ";" or ":")
            {
                break;
            }

            // Another predicate of the same subject: "was likely to fail and has been closed".
            if (i < at - 1 && word == "and" && Past.Contains(sentence[i + 1]))
            {
                break;
            }

            // "The suspect was arrested", "charges were dropped": somebody, or something, not a doubt.
            if (word is "suspect" or "suspects" or "charges" or "claims" or "calls" && sentence[i + 1] is "was" or "were" or "is" or "are" or "has" or "have" or "had" or "," or "who")
            {
                continue;
            }

            if ((Possible.Contains(word) && !(word == "may" && sentence.IsCapitalised(i))) || (word == "reported" && sentence[i + 1] == "to"))
            {
                return Mood.Possible;
            }

            if (Future.Contains(word) && (word is not ("set" or "due" or "going" or "about") || sentence[i + 1] == "to"))
            {
                // "whether it would be": goes on to what makes it uncertain.
                isFuture = true;
                continue;
            }

            // In reported speech what goes on was going on.
            if (i == at - 1 && word is "was" or "were" && term.Form.EndsWith("ing", StringComparison.Ordinal))
            {
                return Mood.Open;
            }

            // What goes on is not yet done.
            if (i == at - 1 && word == "being")
            {
                return Mood.Future;
            }

            if ((i == at - 1 || (i == at - 2 && sentence[at - 1] == "being")) && word is "is" or "are" && (sentence[at - 1] == "being" || term.Form.EndsWith("ing", StringComparison.Ordinal)))
            {
                return Mood.Future;
            }

            // "to be built", "is to be built", "originally due to get"
            if (i == at - 2 && word == "to" && sentence[at - 1] == "be")
            {
                isFuture = true;
                continue;
            }

            if (word == "to" && i == at - 1)
            {
                if (sentence[i - 1] is "managed" or "succeeded")
                {
                    return Mood.Fact;
                }

                if (sentence[i - 1] is "is" or "are" or "was" or "were")
                {
                    return Mood.Future;
                }

                continue;
            }

            if (i == at - 1 && Past.Contains(word))
            {
                // "has reopened", "was sentenced": unless something before makes it uncertain.
                isPast = true;
            }
        }

        return isFuture ? Mood.Future : isPast ? Mood.Fact : sentence[at - 1] != "to" && (term.Form.EndsWith("ed", StringComparison.Ordinal) || Irregular.Contains(term.Form)) ? Mood.Fact : Mood.Open;
    }
}
