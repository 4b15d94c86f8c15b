using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks that nobody has the post of somebody else: <c>Tremblay, chief of NorthJet</c>, of <c>union leader Tremblay</c> and <c>NorthJet chief Roper</c>. English only.</summary>
internal static class TitleCheck
{
    private const int Reach = 4;

    private static readonly HashSet<string> Titles = WordPairs.Set("leader chief director president chairman chairwoman chair minister mayor governor premier chancellor coach captain secretary head boss manager owner editor curator inspector commissioner prosecutor lawyer founder");

    private readonly record struct Post(string Title, string? Of, NameMention Name);

    /// <summary>The verdict if a post is somebody else's; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited)
    {
        var posts = claim.Source.Language == "en" ? Read(claim) : [];
        var others = posts.Count > 0 ? cited.SelectMany(Read).ToList() : [];
        foreach (var post in posts.Where(post => post.Of is not null))
        {
            var own = others.FindAll(other => NameAliases.Same(other.Name, post.Name));
            if (own.Count > 0 && !own.Exists(other => other.Of is null || other.Of == post.Of) && others.Exists(other => other.Of == post.Of && !NameAliases.Same(other.Name, post.Name)))
            {
                return Verdict.Failed(VerdictReason.Name, post.Name.Text);
            }
        }

        return null;
    }

    /// <summary>Who has which post: <c>NorthJet chief Roper</c>; <c>Roper, the chief of NorthJet</c>; <c>Roper, NorthJet's chief</c>.</summary>
    private static List<Post> Read(Reading text)
    {
        var posts = new List<Post>();
        var sentence = text.Values.Sentence;
        foreach (var name in text.Values.Names.Where(name => name.Country is null))
        {
            var (first, next) = (NumberPlaces.TokenAt(sentence, name.Start), NumberPlaces.TokenAt(sentence, name.End));
            if (Titles.Contains(sentence[first - 1]))
            {
                posts.Add(new Post(sentence[first - 1], WordAt(text, first - 2), name));
            }

            for (var i = next + 1; sentence[next] == "," && i <= next + Reach && sentence[i] is not ("," or "who" or "."); i++)
            {
                if (Titles.Contains(sentence[i]))
                {
                    var of = i + (sentence[i + 1] == "of" ? sentence[i + 2] is "the" or "a" or "its" ? 3 : 2 : 0);
                    posts.Add(new Post(sentence[i], of > i ? LastWord(text, of) : WordAt(text, i - 1), name));
                    break;
                }
            }
        }

        return posts;
    }

    private static string? WordAt(Reading text, int token) => token >= 0 && text.Items.FirstOrDefault(item => item.Token == token) is { Term: { } term } ? Plain(term) : null;

    /// <summary>Of <c>the ruling Union</c> the union.</summary>
    private static string? LastWord(Reading text, int token)
    {
        string? last = null;
        for (var i = token; i <= token + Reach && WordAt(text, i) is { } word; i++)
        {
            last = word;
        }

        return last;
    }

    private static string Plain(Term term) => term.Stem.EndsWith("'s", StringComparison.Ordinal) ? term.Stem[..^2] : term.Stem.TrimEnd('\'');
}
