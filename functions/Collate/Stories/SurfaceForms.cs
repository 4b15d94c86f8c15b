using Collate.Language;

namespace Collate.Stories;

/// <summary>Finds how a text writes the features and numbers of its fingerprint.</summary>
internal static class SurfaceForms
{
    private const int Beginning = 1_000;

    /// <summary>The first forms of features and then of numbers, in the order asked for; the text goes before the title, which may be written in capitals. What stands nowhere is left out, and no form comes twice.</summary>
    public static IReadOnlyList<string> Of(string? title, string text, bool english, IReadOnlyList<uint> features, IReadOnlyList<uint> numbers, WordMemo memo)
    {
        var forms = new Dictionary<(bool IsNumber, uint Hash), string>();
        var wanted = features.Select(feature => (false, feature)).Concat(numbers.Select(number => (true, number))).ToArray();
        var source = english ? memo : FingerprintBuilder.SourceOf(title, text, memo).Source;
        foreach (var part in new[] { BeginningOf(text), text, title ?? "" })
        {
            if (forms.Count < wanted.Length)
            {
                Read(part, source, features, numbers, forms);
            }
        }

        return [.. wanted.Where(forms.ContainsKey).Select(key => forms[key]).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Most of what an article is about stands at its beginning.
    private static string BeginningOf(string text) => text.Length > Beginning && text.AsSpan(0, Beginning).LastIndexOf(' ') is > 0 and var end ? text[..end] : text;

    private static void Read(string part, IFeatureSource source, IReadOnlyList<uint> features, IReadOnlyList<uint> numbers, Dictionary<(bool IsNumber, uint Hash), string> forms)
    {
        var tokens = new List<Token>(part.Length / 5);
        Tokenizer.Tokenize(part, tokens);
        var found = new List<Feature>();
        foreach (var token in tokens)
        {
            if (forms.Count == features.Count + numbers.Count)
            {
                return;
            }

            var form = part.AsSpan(token.Start, token.End - token.Start);
            if (token.Kind == TokenKind.Number)
            {
                foreach (var number in numbers)
                {
                    if (MarkReader.IsValueOf(form, number))
                    {
                        forms.TryAdd((true, number), form.ToString());
                    }
                }
            }
            else if (token.Kind == TokenKind.Word)
            {
                found.Clear();
                source.Append(part, token, found);
                foreach (var feature in found)
                {
                    if (features.Contains(feature.Hash))
                    {
                        forms.TryAdd((false, feature.Hash), WordForm.WithoutPossessive(form).ToString());
                    }
                }
            }
        }
    }
}
