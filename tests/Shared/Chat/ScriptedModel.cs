using System.Text.Json;

namespace Collate.TestKit;

/// <summary>What a model may do with the evidence it is given.</summary>
internal static class ScriptedModel
{
    /// <summary>Tells each claim in words of its own, and each disagreement with all sides.</summary>
    public static ChatAnswer Well(ChatRequest request)
    {
        using var data = JsonDocument.Parse(request.Data);
        return request.IsRepair ? Repair(data.RootElement, Quote) : Answer(data.RootElement, Retold);
    }

    /// <summary>Lies in every second sentence, each time in another way, and puts right what is sent back to it if it is told to.</summary>
    public static Func<ChatRequest, ChatAnswer> Liar(bool repairs, Action<string>? told = null) => request =>
    {
        using var data = JsonDocument.Parse(request.Data);
        if (request.IsRepair)
        {
            return Repair(data.RootElement, repairs ? Quote : (sentence, _) => sentence.GetProperty("text").GetString()!);
        }

        var count = 0;
        return Answer(data.RootElement, quote =>
        {
            if (count++ % 2 == 0)
            {
                return Retold(quote);
            }

            var lie = Lie(quote, [.. QuotesIn(data.RootElement).Values], count / 2);
            told?.Invoke(lie);
            return lie;
        });
    };

    /// <summary>An answer of these sentences.</summary>
    public static string Json(string headline, params (string Text, int[] Evidence)[] sentences) => JsonSerializer.Serialize(new
    {
        headline,
        sentences = sentences.Select(sentence => new { text = sentence.Text, evidence = sentence.Evidence }),
    });

    /// <summary>The evidence of a question: numbers and quotations.</summary>
    public static IReadOnlyList<(int N, string Quote)> EvidenceIn(ChatRequest request)
    {
        using var data = JsonDocument.Parse(request.Data);
        return [.. data.RootElement.GetProperty("evidence").EnumerateArray().Select(evidence => (evidence.GetProperty("n").GetInt32(), evidence.GetProperty("quote").GetString()!))];
    }

    /// <summary>The same in other words, as far as that goes without understanding it.</summary>
    public static string Retold(string quote) => "Meanwhile, " + quote;

    private static string Both(JsonElement disagreement, Dictionary<int, string> quotes) =>
        string.Join(", while ", disagreement.GetProperty("sides").EnumerateArray().Select(side => quotes[side.GetProperty("evidence").GetInt32()].TrimEnd('.'))) + ".";

    private static string Lie(string quote, string[] quotes, int kind) => (kind % 4) switch
    {
        0 => "Some 98,765 people took part. " + quote,
        1 => "Bartholomew Quux announced it: " + quote,
        2 => "\u201CWe have never seen anything like it,\u201D the minister said. " + quote,

        // True of other evidence than it names.
        _ => quotes.OrderBy(other => other.Split(' ').Intersect(quote.Split(' '), StringComparer.Ordinal).Count()).First(),
    };

    /// <summary>A sentence for each evidence, and one for each disagreement where the first of its sides would stand.</summary>
    private static ChatAnswer Answer(JsonElement data, Func<string, string> tell)
    {
        var quotes = QuotesIn(data);
        var disagreements = data.GetProperty("disagreements").EnumerateArray().Select(disagreement => (Text: Both(disagreement, quotes), Sides: SidesOf(disagreement))).ToList();
        var told = new HashSet<int>();
        var sentences = new List<(string, int[])>();
        foreach (var (n, quote) in quotes.OrderBy(quote => quote.Key))
        {
            foreach (var disagreement in disagreements.Where(disagreement => disagreement.Sides.Contains(n)).ToArray())
            {
                sentences.Add((disagreement.Text, disagreement.Sides));
                told.UnionWith(disagreement.Sides);
                disagreements.Remove(disagreement);
            }

            if (told.Add(n))
            {
                sentences.Add((tell(quote), [n]));
            }
        }

        return ChatAnswer.Of(Json(string.Join(' ', quotes[1].Split(' ').Take(10)), [.. sentences]));
    }

    private static Dictionary<int, string> QuotesIn(JsonElement data) =>
        data.GetProperty("evidence").EnumerateArray().ToDictionary(evidence => evidence.GetProperty("n").GetInt32(), evidence => evidence.GetProperty("quote").GetString()!);

    private static int[] SidesOf(JsonElement disagreement) => [.. disagreement.GetProperty("sides").EnumerateArray().Select(side => side.GetProperty("evidence").GetInt32())];

    private static string Quote(JsonElement sentence, Dictionary<int, string> quotes) => "Meanwhile, " + quotes[sentence.GetProperty("evidence")[0].GetInt32()];

    private static ChatAnswer Repair(JsonElement data, Func<JsonElement, Dictionary<int, string>, string> write)
    {
        var quotes = QuotesIn(data);
        return ChatAnswer.Of(JsonSerializer.Serialize(new
        {
            sentences = data.GetProperty("failed").EnumerateArray().Select(sentence => new
            {
                n = sentence.GetProperty("n").GetInt32(),
                text = write(sentence, quotes),
                evidence = sentence.GetProperty("evidence").EnumerateArray().Select(n => n.GetInt32()),
            }),
        }));
    }
}
