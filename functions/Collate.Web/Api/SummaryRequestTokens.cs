using System.Text;
using System.Text.Json;
using Collate.Articles;
using Collate.Web.Problems;

namespace Collate.Web.Api;

/// <summary>Makes articles of the tokens of a JSON request, piece by piece.</summary>
/// <remarks>
/// An article that has nothing but a name and a text is read like a file of that name, so that it gives the same summary as the file would. A body that can be read but not used is looked through to
/// its end before the first problem is told, so that what is no JSON is always told as such.
/// </remarks>
internal sealed class SummaryRequestTokens(int most)
{
    /// <summary>The most levels.</summary>
    public const int MaxDepth = 8;

    /// <summary>The most bytes of one article as JSON: the largest text that is read, in any language, with everything but ASCII escaped.</summary>
    public const int MaxArticleBytes = (3 * ArticleReader.MaxBytes) + (64 * 1024);

    private static readonly string[] Described = ["title", "source", "published", "url"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _articleMembers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _article = new(StringComparer.Ordinal);
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private ProblemException? _problem;
    private Place _place = Place.Start;
    private string _member = "";
    private long _articleBytes;
    private int _count;
    private int? _words;
    private bool _singleStory;

    private enum Place
    {
        Start,
        Root,
        Articles,
        Article,
        End,
    }

    /// <summary>The articles that are complete, and not yet taken.</summary>
    public Queue<ArticleFile> Complete { get; } = new();

    private string At => FormattableString.Invariant($"/articles/{_count}");

    /// <summary>Reads on.</summary>
    /// <param name="bytes">What was not used the last time, and what follows.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <returns>How many bytes were used.</returns>
    /// <exception cref="JsonException">It is not JSON, or has a member twice.</exception>
    /// <exception cref="InvalidOperationException">A text is not Unicode.</exception>
    public int Read(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var json = new Utf8JsonReader(bytes, isLast, _state);
        while (json.Read())
        {
            if (_problem is null)
            {
                Token(ref json);
            }
        }

        _state = json.CurrentState;
        return (int)json.BytesConsumed;
    }

    /// <summary>The request, when all of it was read.</summary>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public SummaryRequest Request() => _problem is null ? new SummaryRequest(_count, _words, _singleStory) : throw _problem;

    /// <summary>An article is too long to be held.</summary>
    public static ProblemException TooLong(string? at) =>
        new(ProblemType.TooLarge, FormattableString.Invariant($"An article takes more than {MaxArticleBytes / (1024 * 1024)} MiB as JSON. Send only its text."), at);

    private void Token(ref Utf8JsonReader json)
    {
        switch (_place)
        {
            case Place.Start:
                Expect(json.TokenType, JsonTokenType.StartObject, "an object", "", Place.Root);
                break;
            case Place.Root:
                Root(ref json);
                break;
            case Place.Articles when json.TokenType == JsonTokenType.EndArray:
                Try(() => SummaryRequestRules.Count(_count, most, "/articles"));
                _place = Place.Root;
                break;
            case Place.Articles:
                SummaryRequestRules.Count(_count + 1, most, "/articles");
                Expect(json.TokenType, JsonTokenType.StartObject, "an object", At, Place.Article);
                _article.Clear();
                _articleMembers.Clear();
                _articleBytes = 0;
                break;
            case Place.Article:
                Article(ref json);
                break;
        }
    }

    private void Root(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                _member = Once(ref json, _members);
                if (_member is not ("articles" or "words" or "singleStory"))
                {
                    _problem = Unknown("/" + Pointer(_member), "articles, words, singleStory");
                }

                break;
            case JsonTokenType.EndObject:
                _place = Place.End;
                _problem = _members.Contains("articles") ? null : new ProblemException(ProblemType.InvalidField, "The member is missing. Send the articles in it.", "/articles");
                break;
            case var type when _member == "articles":
                Expect(type, JsonTokenType.StartArray, "an array", "/articles", Place.Articles);
                break;
            case JsonTokenType.Null:
                break;
            case var type when _member == "words":
                int? words = type == JsonTokenType.Number && json.TryGetInt32(out var number) ? number : null;
                Try(() => _words = SummaryRequestRules.Words(words, "/words"));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _singleStory = json.GetBoolean();
                break;
            default:
                _problem = Wrong("/singleStory", "true or false");
                break;
        }
    }

    private void Article(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                _member = Once(ref json, _articleMembers);
                if (_member is not ("name" or "text" or "html") && !Described.Contains(_member, StringComparer.Ordinal))
                {
                    _problem = Unknown($"{At}/{Pointer(_member)}", "name, title, source, published, url, text, html");
                }

                break;
            case JsonTokenType.String:
                _articleBytes += json.ValueSpan.Length;
                _article[_member] = _articleBytes <= MaxArticleBytes ? json.GetString()! : throw TooLong(At);
                break;
            case JsonTokenType.Null:
                break;
            case JsonTokenType.EndObject:
                Try(() => Complete.Enqueue(File()));
                _article.Clear();
                _count++;
                _place = Place.Articles;
                break;
            default:
                _problem = Wrong($"{At}/{Pointer(_member)}", "a string");
                break;
        }
    }

    private ArticleFile File()
    {
        if (_article.ContainsKey("text") == _article.ContainsKey("html"))
        {
            throw new ProblemException(ProblemType.InvalidField, "Send either text or html.", At + (_article.ContainsKey("text") ? "/html" : "/text"));
        }

        var name = SummaryRequestRules.Name(_article.GetValueOrDefault("name", FormattableString.Invariant($"article-{_count + 1}")), At + "/name", _names);
        return _article.TryGetValue("text", out var text) && !Array.Exists(Described, _article.ContainsKey)
            ? new ArticleFile(name, Encoding.UTF8.GetBytes(text), ArticleReader.FormatOf(name) is { } format and not ArticleFormat.Docx ? format : ArticleFormat.Text)
            : new ArticleFile(name, Document(), ArticleFormat.Json);
    }

    private byte[] Document()
    {
        var content = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            foreach (var name in (string[])[.. Described, "text", "html"])
            {
                if (_article.TryGetValue(name, out var value))
                {
                    json.WriteString(name, value);
                }
            }

            json.WriteEndObject();
        }

        return content.WrittenSpan.ToArray();
    }

    private void Expect(JsonTokenType type, JsonTokenType wanted, string called, string field, Place next)
    {
        _place = next;
        _problem = type == wanted ? null : Wrong(field, called);
    }

    private void Try(Action rule)
    {
        try
        {
            rule();
        }
        catch (ProblemException problem) when (problem.Type != ProblemType.TooLarge)
        {
            _problem = problem;
        }
    }

    private static string Once(ref Utf8JsonReader json, HashSet<string> members)
    {
        var name = json.GetString()!;
        return members.Add(name) ? name : throw new JsonException("A member is there twice.");
    }

    private static ProblemException Wrong(string field, string wanted) => new(ProblemType.InvalidField, $"Make it {wanted}.", field);

    private static ProblemException Unknown(string field, string known) => new(ProblemType.InvalidField, $"There is no such member. Known are: {known}.", field);

    // RFC 6901. A name of any length is the caller's own, and is not sent back whole.
    private static string Pointer(string name) => (name.Length <= 64 ? name : name[..64]).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
