using System.Globalization;
using System.Text.Json;

namespace Collate.Editorial;

/// <summary>Reads decisions and takes note of everything that is wrong with them.</summary>
internal sealed class OverridesReader
{
    private static readonly string[] Members = ["schema", "together", "apart", "ignore"];

    private readonly List<string> _problems = [];

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public EditorialOverrides Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Problem("", "must be an object");
            return EditorialOverrides.None;
        }

        Only(root, "", Members);
        if (!root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != EditorialOverrides.SchemaName)
        {
            Problem("/schema", $"must be \"{EditorialOverrides.SchemaName}\"");
        }

        var overrides = new EditorialOverrides
        {
            Together = Items(root, "together", Decide),
            Apart = Items(root, "apart", Decide),
            Ignore = Items(root, "ignore", Ignored),
        };
        if (_problems.Count == 0)
        {
            Contradictions(overrides);
        }

        return overrides;
    }

    private List<T> Items<T>(JsonElement root, string member, Func<JsonElement, string, T> read)
    {
        var items = new List<T>();
        if (!root.TryGetProperty(member, out var array))
        {
            return items;
        }

        var at = "/" + member;
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() > EditorialOverrides.MaxDecisions)
        {
            Problem(at, string.Create(CultureInfo.InvariantCulture, $"must be a list of at most {EditorialOverrides.MaxDecisions} decisions"));
            return items;
        }

        foreach (var item in array.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{at}/{items.Count}");
            if (item.ValueKind != JsonValueKind.Object)
            {
                Problem(place, "must be an object");
            }

            items.Add(read(item, place));
        }

        return items;
    }

    private Decision Decide(JsonElement item, string at)
    {
        Only(item, at, "articles", "because");
        var articles = new List<string>();
        if (Member(item, "articles") is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() is >= 2 and <= EditorialOverrides.MaxArticles)
        {
            foreach (var article in array.EnumerateArray())
            {
                articles.Add(Text(article, string.Create(CultureInfo.InvariantCulture, $"{at}/articles/{articles.Count}"), EditorialOverrides.MaxName) ?? "");
            }

            if (articles.Distinct(StringComparer.Ordinal).Count() < articles.Count)
            {
                Problem(at + "/articles", "names an article twice");
            }
        }
        else
        {
            Problem(at + "/articles", string.Create(CultureInfo.InvariantCulture, $"must be a list of 2 to {EditorialOverrides.MaxArticles} articles, each a name or a SHA-256"));
        }

        return new Decision(articles) { Because = Reason(item, at) };
    }

    private IgnoredSource Ignored(JsonElement item, string at)
    {
        Only(item, at, "article", "publisher", "because");
        var (article, publisher) = (Member(item, "article"), Member(item, "publisher"));
        if (article is null == publisher is null)
        {
            Problem(at, "must have either \"article\" or \"publisher\"");
        }

        return new IgnoredSource
        {
            Article = article is { } name ? Text(name, at + "/article", EditorialOverrides.MaxName) : null,
            Publisher = publisher is { } house ? Text(house, at + "/publisher", EditorialOverrides.MaxName)?.Trim() : null,
            Because = Reason(item, at),
        };
    }

    /// <summary>Of articles that belong together, directly or by way of others, no two may be kept apart.</summary>
    private void Contradictions(EditorialOverrides overrides)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        string Find(string article)
        {
            while (groups.TryGetValue(article, out var parent) && parent != article)
            {
                article = parent;
            }

            return article;
        }

        foreach (var decision in overrides.Together)
        {
            // The smallest leads, and who leads is looked up from the top: no chain is longer than the number of decisions.
            var leaders = decision.Articles.Select(Find).ToArray();
            var leader = leaders.Min(StringComparer.Ordinal)!;
            foreach (var other in leaders.Concat(decision.Articles))
            {
                groups[other] = leader;
            }
        }

        for (var i = 0; i < overrides.Apart.Count; i++)
        {
            var leaders = overrides.Apart[i].Articles.Select(Find).ToArray();
            if (leaders.Distinct(StringComparer.Ordinal).Count() < leaders.Length)
            {
                Problem(string.Create(CultureInfo.InvariantCulture, $"/apart/{i}/articles"), "keeps apart what \"together\" puts together");
            }
        }
    }

    private string? Reason(JsonElement item, string at) => Member(item, "because") is { } because ? Text(because, at + "/because", EditorialOverrides.MaxReason) : null;

    private string? Text(JsonElement element, string at, int longest)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) && text.Length <= longest)
        {
            return text;
        }

        Problem(at, string.Create(CultureInfo.InvariantCulture, $"must be a text of 1 to {longest} characters"));
        return null;
    }

    private void Only(JsonElement item, string at, params ReadOnlySpan<string> members)
    {
        if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in item.EnumerateObject())
            {
                if (!members.Contains(property.Name, StringComparer.Ordinal))
                {
                    Problem(at, $"may only have the members {string.Join(", ", members.ToArray())}");
                    return;
                }
            }
        }
    }

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : null;

    private void Problem(string at, string what) => _problems.Add($"{at}: {what}");
}
