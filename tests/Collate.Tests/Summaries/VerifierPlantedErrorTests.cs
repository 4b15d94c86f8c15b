using Collate.Language.Values;
using Collate.Summaries;

namespace Collate.Tests.Summaries;

/// <summary>Plants errors of each kind into every sentence of the samples and counts how many are caught.</summary>
public sealed class VerifierPlantedErrorTests(ITestOutputHelper output)
{
    private const int LeastCaughtPercent = 95;

    private static readonly string[] OtherNames = ["Angela Merkel", "Warsaw", "Beijing", "Zelensky", "Reuters", "Lavrov", "South Korea", "Belgorod"];
    private static readonly string[] Auxiliaries = [" is ", " are ", " has ", " have ", " will ", " was ", " were ", " had ", " would ", " may "];

    [Fact]
    public void Check_EverySentenceAgainstItself_IsSupported()
    {
        foreach (var item in Items())
        {
            var verdict = Verifier.Check(item.Text, [item.Evidence]);

            Assert.True(verdict.Supported, $"{verdict.ReasonText} ({verdict.Detail}): {item.Text}");
        }
    }

    [Fact]
    public void Check_NumberChanged_IsCaught() => AssertCaught("number", item =>
        ValueReader.Read(item.Text, item.Evidence.Published).Numbers
            .Where(n => n.Kind != NumberKind.Ordinal || n.Value > 1)
            .SelectMany(n => new[] { Replace(item.Text, n.Start, n.End, Scaled(n)), Replace(item.Text, n.Start, n.End, "17") }));

    [Fact]
    public void Check_CountsSwapped_IsCaught() => AssertCaught("numbers swapped", item =>
    {
        var numbers = ValueReader.Read(item.Text, null).Numbers;
        return numbers.Count == 2 && numbers.All(n => n.Kind == NumberKind.Count)
            ? [item.Text[..numbers[0].Start] + item.Text[numbers[1].Start..numbers[1].End] + item.Text[numbers[0].End..numbers[1].Start] + item.Text[numbers[0].Start..numbers[0].End] + item.Text[numbers[1].End..]]
            : [];
    });

    [Fact]
    public void Check_NameChanged_IsCaught() => AssertCaught("name", item =>
        ValueReader.Read(item.Text, null).Names.SelectMany((n, i) => new[] { 0, 3 }
            .Select(step => OtherNames[(i + step + item.Text.Length) % OtherNames.Length])
            .Select(other => Replace(item.Text, n.Start, n.End, other))));

    [Fact]
    public void Check_DateChanged_IsCaught() => AssertCaught("date", item =>
        ValueReader.Read(item.Text, item.Evidence.Published).Dates
            .SelectMany(d => new[] { "March 3, 2021", "2019", "August", "Friday" }.Select(other => Replace(item.Text, d.Start, d.End, other))));

    [Fact]
    public void Check_NotInserted_IsCaught() => AssertCaught("negation inserted", item =>
        Auxiliaries.Where(a => item.Text.Contains(a, StringComparison.Ordinal)).Take(1)
            .Select(a => item.Text.Insert(item.Text.IndexOf(a, StringComparison.Ordinal) + a.Length, "not ")));

    [Fact]
    public void Check_NotCutAway_IsCaught() => AssertCaught("negation removed", item =>
    {
        // Each sentence is denied in the evidence and affirmed in the claim.
        var auxiliary = Auxiliaries.FirstOrDefault(a => item.Text.Contains(a, StringComparison.Ordinal));
        return auxiliary is null ? [] : [item.Text];
    }, item => item with
    {
        Evidence = item.Evidence with { Text = Auxiliaries.Where(a => item.Text.Contains(a, StringComparison.Ordinal)).Take(1)
            .Select(a => item.Text.Insert(item.Text.IndexOf(a, StringComparison.Ordinal) + a.Length, "not ")).FirstOrDefault(item.Text) },
    });

    [Fact]
    public void Check_QuotationChanged_IsCaught() => AssertCaught("quotation", item =>
        ValueReader.Read(item.Text, null).Quotations.SelectMany(q => new[] { 0.2, 0.6 }.Select(at =>
        {
            var space = item.Text.IndexOf(' ', q.Start + (int)((q.End - q.Start) * at));
            return space > 0 && space < q.End ? item.Text.Insert(space, " gladly") : Replace(item.Text, q.Start, q.End, "something else");
        })));

    [Fact]
    public void Check_CitationSwapped_IsCaught()
    {
        var planted = 0;
        var caught = 0;
        foreach (var (published, sentences) in SeedSentences.Articles)
        {
            for (var i = 0; i < sentences.Length; i++)
            {
                foreach (var step in new[] { 2, 5 })
                {
                    var other = sentences[(i + step) % sentences.Length];
                    var verdict = Verifier.Check(sentences[i], [new VerifierEvidence(other, published, Context: string.Join(' ', sentences))]);
                    planted++;
                    caught += verdict.Supported ? 0 : 1;
                    if (verdict.Supported)
                    {
                        output.WriteLine("missed: " + sentences[i] + " <= " + other);
                    }
                }
            }
        }

        Report("citation", planted, caught);
    }

    private void AssertCaught(string kind, Func<Item, IEnumerable<string>> plant, Func<Item, Item>? change = null)
    {
        var planted = 0;
        var caught = 0;
        foreach (var original in Items())
        {
            var item = change?.Invoke(original) ?? original;
            foreach (var text in plant(item).Where(t => t != item.Evidence.Text))
            {
                planted++;
                var verdict = Verifier.Check(text, [item.Evidence]);
                caught += verdict.Supported ? 0 : 1;
                if (verdict.Supported)
                {
                    output.WriteLine("missed: " + text);
                }
            }
        }

        Report(kind, planted, caught);
    }

    private void Report(string kind, int planted, int caught)
    {
        output.WriteLine($"{kind}: {caught} of {planted} caught");
        Assert.True(planted > 0);
        Assert.True(caught * 100 >= planted * LeastCaughtPercent, $"{kind}: only {caught} of {planted} caught");
    }

    private static IEnumerable<Item> Items() => SeedSentences.Articles.SelectMany(article => article.Sentences.Select((text, i) =>
        new Item(text, new VerifierEvidence(text, article.Published, Context: string.Join(' ', article.Sentences.Take(i))))));

    private static string Scaled(NumberMention number) => (number.Given + (number.Given > 100 ? 1000 : 4)).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)
        + (number.Kind == NumberKind.Ordinal ? "th" : number.Unit is null ? "" : number.Unit == "m2" ? " square miles" : " months");

    private static string Replace(string text, int start, int end, string other) => text[..start] + other + text[end..];

    private sealed record Item(string Text, VerifierEvidence Evidence);
}
