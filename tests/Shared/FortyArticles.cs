using System.Globalization;
using System.Text;

namespace Collate.TestKit;

/// <summary>Forty reports of four stories that copy, paraphrase and contradict each other; some are undated, some are dropped under two names.</summary>
internal static class FortyArticles
{
    private const int ReportsPerStory = 10;

    private static readonly Telling[] Stories =
    [
        new("Harlow bridge", new DateOnly(2025, 6, 17),
        [
            ["The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing {12|14} people, the provincial governor said.", "At least {12|14} people died when the Harlow suspension bridge fell into the Tamsin river, according to the provincial governor."],
            ["Rescue divers searched the Tamsin river for {nine|seven} missing motorists.", "Divers of the fire brigade were looking for {9|7} motorists who are still missing in the Tamsin."],
            ["The Harlow bridge was built in 1962 and was inspected last year.", "Inspectors had examined the bridge, which dates from 1962, only last year."],
            ["\"We heard the cables snap like guns,\" said Tomas Hrdina, a fisherman from Harlow.", "Tomas Hrdina, who fishes below the bridge, said: \"We heard the cables snap like guns.\""],
            ["Engineers had warned in March that the cables of the Harlow bridge were corroded.", "A report in March had found corroded cables on the Harlow bridge."],
            ["Prime Minister Ilse Marek {visited Harlow on Wednesday|cancelled a visit to Harlow} and promised an inquiry.", "An inquiry was promised by Prime Minister Ilse Marek."],
            ["Repairs to the bridge would have cost {40|45} million euros, the ministry of transport said.", "The ministry of transport had put the cost of repairs at {40|45} million euros."],
        ]),
        new("Valdoria election", new DateOnly(2025, 6, 16),
        [
            ["Opposition candidate Mirela Dostan won the presidential election in Valdoria with {54|56} percent of the vote, the electoral commission said.", "Mirela Dostan of the opposition took {54|56} percent in the presidential election in Valdoria."],
            ["Incumbent Pavel Korin {conceded|did not concede} defeat on Monday.", "President Pavel Korin {conceded|refused to concede} defeat in the presidential election on Monday."],
            ["Turnout reached {71|68} percent, the highest in two decades.", "Some {71|68} percent of voters took part, the electoral commission said."],
            ["Supporters of Dostan celebrated in the capital, Sorrel.", "In Sorrel, the capital, thousands celebrated the victory of Dostan."],
            ["Dostan has promised to cut taxes on farms and to leave the eastern gas treaty.", "Leaving the eastern gas treaty is among the promises of Mirela Dostan."],
            ["Observers of the Continental Council called the vote orderly.", "The vote was orderly, according to observers sent by the Continental Council."],
            ["Dostan, 51, is a former judge of the constitutional court of Valdoria.", "A former judge, Dostan sat on the constitutional court of Valdoria for nine years."],
        ]),
        new("Norvik merger", new DateOnly(2025, 6, 18),
        [
            ["Shipbuilder Norvik agreed on Wednesday to buy its rival Castellan for {3.2|3.4} billion dollars.", "Norvik is to pay {3.2|3.4} billion dollars for Castellan, its rival in shipbuilding."],
            ["The merger would create the largest builder of ferries in Europe, Norvik said.", "Together Norvik and Castellan would build more ferries than anyone else in Europe."],
            ["Unions fear that {2,000|2,500} jobs at the Castellan yard in Brest will go.", "Some {2,000|2,500} jobs are at risk at the yard of Castellan in Brest, unions said."],
            ["Norvik chief executive Astrid Lund said no yard would close.", "\"No yard will close,\" said Astrid Lund, who heads Norvik."],
            ["Shares of Castellan rose {18|18} percent in Paris after the announcement.", "In Paris the shares of Castellan gained 18 percent."],
            ["Regulators in Brussels are expected to decide by {November|December}.", "A decision of the regulators in Brussels is expected by {November|December}."],
            ["Norvik failed to take over Castellan in 2019, when the French state objected.", "The French state had objected to a takeover of Castellan by Norvik in 2019."],
        ]),
        new("Kestrel volcano", new DateOnly(2025, 6, 15),
        [
            ["Mount Kestrel erupted on Sunday and sent ash {nine|eleven} kilometres into the sky above Ruanga island.", "Ash rose {9|11} kilometres above Ruanga island when Mount Kestrel erupted on Sunday."],
            ["Authorities moved {4,300|4,800} people from villages on the western slope.", "Some {4,300|4,800} villagers were taken away from the western slope of the volcano."],
            ["Nobody was hurt, the disaster agency said.", "The disaster agency said that {nobody was|two people were} hurt in the eruption of Mount Kestrel."],
            ["Flights from Ruanga airport were cancelled until Thursday.", "Ruanga airport will remain closed until Thursday."],
            ["Mount Kestrel last erupted in {1994|1996}, when it buried the village of Oreti.", "In {1994|1996} an eruption of Mount Kestrel buried the village of Oreti."],
            ["Volcanologist Pita Waru said that the eruption could go on for weeks.", "The eruption could last for weeks, according to the volcanologist Pita Waru."],
            ["Farmers on Ruanga island lost coffee and vanilla crops under the ash.", "Ash covered the coffee and vanilla fields of Ruanga island."],
        ]),
    ];

    /// <summary>Name and text of every file; two of them hold the text of another.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } = [.. Files()];

    private static IEnumerable<(string Name, string Text)> Files()
    {
        for (var story = 0; story < Stories.Length; story++)
        {
            for (var report = 0; report < ReportsPerStory; report++)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{story}/{report:00}.txt"), Text(Stories[story], report));
            }
        }

        yield return ("copy-of-bridge.txt", Text(Stories[0], 3));
        yield return ("copy-of-volcano.md", Text(Stories[3], 5));
    }

    private static string Text(Telling story, int report)
    {
        var random = new Random((story.Day.DayNumber * 100) + report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{story.Subject}, report {report}\n\n");
        if (report % 5 != 4)
        {
            text.Append(story.Day.AddDays(report / 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("\n\n");
        }

        // The first fact always, of the others half, in any order: in one of both wordings, with one value or the other, and between them what only this report has.
        var own = report % 5 == 1 ? 0 : 4;
        var facts = Enumerable.Range(1, story.Facts.Length - 1).Where(_ => random.Next(2) == 0).ToArray();
        random.Shuffle(facts);
        foreach (var fact in facts.Prepend(0))
        {
            text.Append(Choose(story.Facts[fact][random.Next(2)], random.Next(3) == 0 ? 1 : 0)).Append(random.Next(3) == 0 ? "\n\n" : " ");
            if (own-- > 0)
            {
                text.Append(Own(random)).Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>A sentence of words that nobody else uses.</summary>
    private static string Own(Random random)
    {
        string[] syllables = ["ba", "dor", "fen", "gil", "hu", "kar", "lem", "mi", "nos", "pel", "ra", "sto", "tin", "vu", "wex", "zo"];
        var words = Enumerable.Range(0, 10).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => syllables[random.Next(syllables.Length)])));
        return "The " + string.Join(' ', words) + ".";
    }

    private static string Choose(string sentence, int value)
    {
        for (var open = sentence.IndexOf('{', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('{', StringComparison.Ordinal))
        {
            var close = sentence.IndexOf('}', StringComparison.Ordinal);
            sentence = sentence[..open] + sentence[(open + 1)..close].Split('|')[value] + sentence[(close + 1)..];
        }

        return sentence;
    }

    private sealed record Telling(string Subject, DateOnly Day, string[][] Facts);
}
