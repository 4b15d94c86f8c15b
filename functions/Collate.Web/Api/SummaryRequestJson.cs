using System.Text;
using System.Text.Json;
using Collate.Articles;
using Collate.Web.Problems;

namespace Collate.Web.Api;

/// <summary>Reads <c>{"articles":[{"name","title","source","published","url","text"|"html"}],"words","singleStory"}</c>.</summary>
/// <remarks>An article that has nothing but a name and a text is read like a file of that name, so that it gives the same summary as the file would.</remarks>
internal static class SummaryRequestJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };
    private static readonly string[] Described = ["title", "source", "published", "url"];

    /// <summary>The request in a body.</summary>
    /// <exception cref="ProblemException">It is no such request.</exception>
    public static SummaryRequest Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(ProblemType.Malformed, FormattableString.Invariant($"The body is not JSON, has a member twice, or is nested more than {Strict.MaxDepth} levels deep (line {(exception.LineNumber ?? 0) + 1})."));
        }
        catch (InvalidOperationException)
        {
            throw new ProblemException(ProblemType.Malformed, "The body holds text that is not Unicode.");
        }
    }

    private static SummaryRequest Read(JsonElement root)
    {
        Require(root, JsonValueKind.Object, "");
        IReadOnlyList<ArticleFile>? files = null;
        int? words = null;
        var singleStory = false;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "articles":
                    files = Articles(member.Value);
                    break;
                case "words" when member.Value.ValueKind != JsonValueKind.Null:
                    words = SummaryRequestRules.Words(member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) ? number : null, "/words");
                    break;
                case "singleStory" when member.Value.ValueKind != JsonValueKind.Null:
                    singleStory = member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.Value.GetBoolean() : throw Wrong("/singleStory", "true or false");
                    break;
                case "words" or "singleStory":
                    break;
                default:
                    throw Unknown("/" + Pointer(member.Name), "articles, words, singleStory");
            }
        }

        return files is null ? throw new ProblemException(ProblemType.InvalidField, "The member is missing. Send the articles in it.", "/articles") : new SummaryRequest(files, words, singleStory);
    }

    private static List<ArticleFile> Articles(JsonElement articles)
    {
        Require(articles, JsonValueKind.Array, "/articles");
        SummaryRequestRules.Count(articles.GetArrayLength(), "/articles");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<ArticleFile>();
        foreach (var article in articles.EnumerateArray())
        {
            files.Add(Article(article, FormattableString.Invariant($"/articles/{files.Count}"), FormattableString.Invariant($"article-{files.Count + 1}"), taken));
        }

        return files;
    }

    private static ArticleFile Article(JsonElement article, string at, string otherwise, HashSet<string> taken)
    {
        Require(article, JsonValueKind.Object, at);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in article.EnumerateObject())
        {
            var field = $"{at}/{Pointer(member.Name)}";
            if (member.Name is not ("name" or "text" or "html") && !Described.Contains(member.Name, StringComparer.Ordinal))
            {
                throw Unknown(field, "name, title, source, published, url, text, html");
            }

            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Require(member.Value, JsonValueKind.String, field);
                members[member.Name] = member.Value.GetString()!;
            }
        }

        if (members.ContainsKey("text") == members.ContainsKey("html"))
        {
            throw new ProblemException(ProblemType.InvalidField, "Send either text or html.", at + (members.ContainsKey("text") ? "/html" : "/text"));
        }

        var name = SummaryRequestRules.Name(members.GetValueOrDefault("name", otherwise), at + "/name", taken);
        return members.TryGetValue("text", out var text) && !Array.Exists(Described, members.ContainsKey)
            ? new ArticleFile(name, Encoding.UTF8.GetBytes(text), ArticleReader.FormatOf(name) is { } format and not ArticleFormat.Docx ? format : ArticleFormat.Text)
            : new ArticleFile(name, Document(members), ArticleFormat.Json);
    }

    private static byte[] Document(Dictionary<string, string> members)
    {
        var content = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            foreach (var name in (string[])[.. Described, "text", "html"])
            {
                if (members.TryGetValue(name, out var value))
                {
                    json.WriteString(name, value);
                }
            }

            json.WriteEndObject();
        }

        return content.WrittenSpan.ToArray();
    }

    private static void Require(JsonElement element, JsonValueKind kind, string field)
    {
        if (element.ValueKind != kind)
        {
            throw Wrong(field, kind switch { JsonValueKind.Object => "an object", JsonValueKind.Array => "an array", _ => "a string" });
        }
    }

    private static ProblemException Wrong(string field, string wanted) => new(ProblemType.InvalidField, $"Make it {wanted}.", field);

    private static ProblemException Unknown(string field, string known) => new(ProblemType.InvalidField, $"There is no such member. Known are: {known}.", field);

    // RFC 6901. A name of any length is the caller's own, and is not sent back whole.
    private static string Pointer(string name) => (name.Length <= 64 ? name : name[..64]).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
