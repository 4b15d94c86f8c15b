using System.Globalization;
using System.Text;
using Collate.Local.Bench;

namespace Collate.TestKit;

/// <summary>A scripted fortnight of news: what is dropped, overwritten and deleted on each of its days. The same script for the same size, every time.</summary>
/// <remarks>Of a hundred articles some ten come days late, five come a second time under another name, six are corrected, and five are deleted.</remarks>
internal sealed class Fortnight
{
    /// <summary>How many days it has.</summary>
    public const int Days = 14;

    private const int Sentences = 4;

    private readonly List<Step>[] _days = [.. Enumerable.Range(0, Days).Select(_ => new List<Step>())];

    private Fortnight()
    {
    }

    /// <summary>The first day: articles say that they are from it or later.</summary>
    public static DateOnly FirstDay { get; } = new(2026, 3, 23);

    /// <summary>Thirty stories and four hundred drops; in Europe clocks go forward on the first Sunday.</summary>
    public static Fortnight Whole { get; } = Of(stories: 30, articles: 380);

    /// <summary>Six stories and some forty drops.</summary>
    public static Fortnight Small { get; } = Of(stories: 6, articles: 38);

    /// <summary>What happens on a day, counted from 0, in some order. What happens to one name has an order: that of the list.</summary>
    public IReadOnlyList<Step> this[int day] => _days[day];

    /// <summary>What the names hold after a day.</summary>
    public SortedDictionary<string, string> PresentAfter(int day)
    {
        var present = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in _days.Take(day + 1).SelectMany(steps => steps))
        {
            if (step.Text is null)
            {
                present.Remove(step.Name);
            }
            else
            {
                present[step.Name] = step.Text;
            }
        }

        return present;
    }

    /// <summary>A day's steps in one of many orders; those of one name stay in theirs.</summary>
    public IReadOnlyList<Step> Shuffled(int day, Random random)
    {
        var byName = _days[day].GroupBy(step => step.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<Step>(group), StringComparer.Ordinal);
        string[] names = [.. _days[day].Select(step => step.Name)];
        random.Shuffle(names);
        return [.. names.Select(name => byName[name].Dequeue())];
    }

    private static Fortnight Of(int stories, int articles)
    {
        var fortnight = new Fortnight();
        var numbers = new SeededNumbers((ulong)articles);
        GeneratedStory[] told = [.. Enumerable.Range(0, stories).Select(story => new GeneratedStory(1000 + story))];
        for (var i = 0; i < articles; i++)
        {
            var story = i % stories;
            var published = Math.Min(Days - 1, (story * (Days - 4) / stories) + numbers.NextRare(5));
            var arrives = numbers.Chance(10) ? Math.Min(Days - 1, published + 1 + numbers.Next(8)) : published;
            var article = told[story].Next(Sentences);
            var name = string.Create(CultureInfo.InvariantCulture, $"{story:00}/{i:000}.md");
            var text = TextOf(article, numbers.Chance(8) ? null : FirstDay.AddDays(published));
            fortnight.Add(arrives, name, text);
            if (numbers.Chance(5))
            {
                fortnight.Add(Math.Min(Days - 1, arrives + numbers.Next(3)), "again-" + name.Replace('/', '-'), text);
            }

            if (numbers.Chance(6))
            {
                fortnight.Add(Math.Min(Days - 1, arrives + numbers.Next(4)), name, Corrected(text));
            }
            else if (numbers.Chance(5))
            {
                fortnight.Add(Math.Min(Days - 1, arrives + numbers.Next(5)), name, null);
            }
        }

        return fortnight;
    }

    private void Add(int day, string name, string? text) => _days[day].Add(new Step(name, text));

    private static string TextOf(GeneratedArticle article, DateOnly? day)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: \"{article.Title}\"\npublisher: {article.Publisher}\n");
        if (day is { } known)
        {
            text.Append(CultureInfo.InvariantCulture, $"date: {known:yyyy-MM-dd}\n");
        }

        return text.Append("---\n\n").AppendJoin("\n\n", article.Paragraphs).Append('\n').ToString();
    }

    // The last figure of a count or of a day becomes another.
    private static string Corrected(string text)
    {
        var at = text.LastIndexOfAny([.. "12345678"]);
        return $"{text[..at]}{(char)(text[at] + 1)}{text[(at + 1)..]}";
    }

    /// <summary>Something that happens.</summary>
    /// <param name="Name">To which name.</param>
    /// <param name="Text">What it holds from now on; none if it is deleted.</param>
    internal sealed record Step(string Name, string? Text);
}
