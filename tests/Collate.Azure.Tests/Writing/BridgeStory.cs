using System.Globalization;
using System.Text;

namespace Collate.Azure.Tests.Writing;

/// <summary>A story as long as one likes: the collapse of a bridge, told by one paper after the other, with facts that come to light one by one and some who copy.</summary>
internal static class BridgeStory
{
    private static readonly string[][] Facts =
    [
        ["The Harlow suspension bridge over the Tamsin river collapsed on Tuesday, killing twelve people, the provincial governor said.", "Twelve people died when the Harlow suspension bridge over the Tamsin river collapsed on Tuesday, according to the provincial governor."],
        ["Rescue divers searched the Tamsin river for nine missing motorists.", "Divers looked for nine missing motorists in the Tamsin river below the Harlow bridge."],
        ["The Harlow bridge was built in 1962 and inspected last year.", "Inspectors examined the Harlow bridge, which dates from 1962, only last year."],
        ["An inspection report had warned that the cables of the Harlow bridge were corroded.", "Corroded cables of the Harlow bridge were noted in an inspection report."],
        ["Transport minister Ada Wren ordered checks of 140 other suspension bridges.", "Checks of 140 other suspension bridges were ordered by transport minister Ada Wren."],
        ["Three lorries and a school bus were on the Harlow bridge when its deck gave way.", "When the deck of the Harlow bridge gave way, three lorries and a school bus were on it."],
        ["Hospitals in the town of Harlow treated 31 injured people, two of them in a critical condition.", "The town's hospitals treated 31 injured people after the collapse in Harlow."],
        ["Ferries will carry commuters across the Tamsin river until a temporary bridge opens in August.", "Until a temporary bridge opens in August, ferries will carry commuters across the Tamsin river."],
        ["Prosecutors in Harlow opened an inquiry into the company Orlan Cables, which maintained the bridge.", "The company Orlan Cables, which maintained the bridge, faces an inquiry by prosecutors in Harlow."],
        ["Some 400 relatives gathered at the Harlow stadium, where the governor promised them help.", "The governor promised help to some 400 relatives who had gathered at the Harlow stadium."],
    ];

    /// <summary>Articles in the order in which they come.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Articles(int count)
    {
        var (state, told) = (1234567u, new List<string>());
        for (var i = 0; i < count; i++)
        {
            int Next(int limit) => (int)((state = (state * 1664525u) + 1013904223u) >> 8) % limit;
            string text;
            if (i > 3 && Next(3) == 0)
            {
                text = told[Next(told.Count)];
            }
            else
            {
                var known = Math.Min(Facts.Length, 3 + (i / 4));
                var facts = Enumerable.Range(0, known).OrderBy(fact => fact == 0 ? -1 : Next(100)).Take(Math.Min(known, 5));
                text = string.Join(' ', facts.Select(fact => Facts[fact][Next(2)])) + string.Create(CultureInfo.InvariantCulture, $" Our reporter number {i} spoke to neighbours of the bridge.");
                told.Add(text);
            }

            var article = string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Bridge collapse in Harlow\npublisher: The {i} Courier\ndate: 2025-06-17T{8 + (i / 60):00}:{i % 60:00}:00Z\n---\n{text}\n");
            yield return (string.Create(CultureInfo.InvariantCulture, $"{i:0000}.md"), Encoding.UTF8.GetBytes(article));
        }
    }
}
