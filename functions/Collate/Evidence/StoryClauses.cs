using Collate.Language;
using Collate.Language.Values;

namespace Collate.Evidence;

/// <summary>The clauses of a story's sentences, read when they are asked for.</summary>
internal sealed class StoryClauses(StoryText story)
{
    private static readonly HashSet<string> Unsure = WordPairs.Set(
        "if whether may might could possible possibly potential alleged allegedly perhaps reportedly demand demanded demands urge urged call called calls proposed propose consider considering plead pleads pleaded pleading pled "
        + "falls könnte könnten angeblich wohl si peut-être aurait auraient podría podrían quizás");

    /// <summary>What is to come belongs to the news for longer than what has been.</summary>
    private const int MostDaysAhead = 31;

    private readonly Clause[]?[] _clauses = new Clause[]?[story.Sentences.Count];
    private readonly int[] _weights = FeatureWeights.Of(story);

    /// <summary>The clauses of a sentence, in order.</summary>
    public Clause[] Of(int sentence) => _clauses[sentence] ??= Read(sentence);

    /// <summary>How much a feature tells in this story.</summary>
    public int WeightOf(int feature) => _weights[feature];

    /// <summary>Whether two features mean the same: one word, one doing, or one thing counted.</summary>
    public bool AreExactlyOne(int a, int b) => story.Kinship.AreOne(a, b);

    /// <summary>The same, or a synonym by static vectors, which also bring together what only is spoken of alike.</summary>
    public bool AreOne(int a, int b) => AreExactlyOne(a, b) || story.Synonyms.AreSame(a, b);

    /// <summary>Whether a word, or one that means the same, stands among others.</summary>
    public bool Has(ReadOnlySpan<ClauseWord> words, int feature)
    {
        foreach (var word in words)
        {
            if (AreOne(word.Feature, feature))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same without synonyms by static vectors.</summary>
    public bool HasExactly(ReadOnlySpan<ClauseWord> words, int feature)
    {
        foreach (var word in words)
        {
            if (AreExactlyOne(word.Feature, feature))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two clauses can speak of one time: days that overlap, or articles no more than so many days apart.</summary>
    public bool AreAtOneTime(Clause a, Clause b, int days = 0) => a.When is { } one && b.When is { } other
        ? one.Overlaps(other)
        : OneNews.IsWithin(story, a.Article, b.Article, days) && IsRecent(a) && IsRecent(b);

    /// <summary>Whether a word up to a token of a clause leaves open if it is so.</summary>
    public bool IsUnsure(Clause clause, int until)
    {
        var tokens = story.Sentences[clause.Sentence].Tokens;
        for (var i = clause.First; i <= until; i++)
        {
            if (Unsure.Contains(tokens[i]) && !(i > 0 && tokens.IsCapitalised(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a clause; of a short sentence all of it.</summary>
    public string Wording(Clause clause)
    {
        const int Short = 24;
        var sentence = story.Sentences[clause.Sentence];
        if (sentence.Tokens.Count <= Short)
        {
            return sentence.Text;
        }

        var (first, last) = (clause.First, clause.Last);
        while (first < last && sentence.Tokens.Is(first, TokenKind.Mark))
        {
            first++;
        }

        while (last > first && sentence.Tokens.Is(last, TokenKind.Mark))
        {
            last--;
        }

        return sentence.Text[sentence.Tokens.Tokens[first].Start..sentence.Tokens.Tokens[last].End];
    }

    /// <summary>What two clauses both speak of: the words of the first that the other has too.</summary>
    public string Topic(Clause one, Clause other)
    {
        var tokens = story.Sentences[one.Sentence].Tokens;
        return string.Join(' ', one.Words.Where(word => Has(other.Words, word.Feature)).Select(word => tokens.Raw(word.Token).ToString()));
    }

    /// <summary>"Not inspected since 2019": from then on.</summary>
    private static DateInterval? Since(TokenizedSentence tokens, DateMention date, int at) =>
        date.When is { } when && tokens[at - 1] is "since" or "seit" or "depuis" or "desde" ? new DateInterval(when.From, DateOnly.MaxValue) : date.When;

    /// <summary>"The siren installed in 2019 beside the square": a year in the middle of a clause says when of something else.</summary>
    private static bool IsAside(DateMention date, int at, int first, int last) => date.Precision == DatePrecision.Year && at > first + 2 && at < last - 2;

    private bool IsRecent(Clause clause) => clause.When is not { } when || (story.Articles[clause.Article].Article.Published?.Day is { } day
        && when.From <= day.AddDays(MostDaysAhead) && when.To >= day.AddDays(-OneNews.MostDays));

    private Clause[] Read(int number)
    {
        var sentence = story.Sentences[number];
        var tokens = sentence.Tokens;
        var of = Clauses.Of(tokens);
        var sayers = Speech.SayersIn(tokens);
        var found = new List<Clause>();
        for (var first = 0; first < tokens.Count;)
        {
            var last = first;
            while (last + 1 < tokens.Count && of[last + 1] == of[first])
            {
                last++;
            }

            found.Add(Read(sentence, number, first, last, sayers));
            first = last + 1;
        }

        return [.. found];
    }

    private Clause Read(AnalyzedSentence sentence, int number, int first, int last, bool[] sayers)
    {
        var tokens = sentence.Tokens;
        var words = new List<ClauseWord>();
        var cue = -1;
        for (var i = first; i <= last; i++)
        {
            var feature = sentence.FeatureAt[i];
            if (story.Language == "fr" && tokens[i] is ['n', '\'' or '\u2019', ..])
            {
                continue;
            }

            // "Sources close to the matter" close nothing.
            if (tokens[i] == "close" && tokens[i + 1] == "to")
            {
                continue;
            }

            if (cue < 0 && Negation.IsCue(tokens, i))
            {
                cue = i;
            }
            else if (feature >= 0 && tokens.Is(i, TokenKind.Word) && !sentence.IsInDate(i) && !Speech.Is(tokens[i]) && story.Vocabulary.TextOf(feature) is not ['#', ..])
            {
                var isName = story.Language != "de" && tokens.IsCapitalised(i) && (i > 0 || !story.Vocabulary.IsPlainWord(feature));
                words.Add(new ClauseWord(i, feature, isName, isName && sayers[i]));
            }
        }

        DateInterval? when = null;
        foreach (var date in sentence.Dates)
        {
            var at = NumberFrames.TokenAt(tokens, date.Start);
            when ??= at >= first && at <= last && !Speech.IsSaidThen(tokens, at) && !IsAside(date, at, first, last) ? Since(tokens, date, at) : null;
        }

        return new Clause(number, sentence.Article, first, last, [.. words], cue, Plans.IsIn(tokens, first, last), when);
    }
}
