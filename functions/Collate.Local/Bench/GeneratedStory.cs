using System.Globalization;

namespace Collate.Local.Bench;

/// <summary>One made-up event and the articles about it.</summary>
/// <remarks>
/// An event has facts: who did what to how many of what, where and when. An article tells some of them, the first ones most often, each in one of several wordings, beside
/// sentences of its own. Every third article is a copy of an earlier one with words changed and sentences left out; where there are only so many reports, all further ones are copies of these. The same seed gives the same articles.
/// </remarks>
internal sealed class GeneratedStory
{
    private const int Facts = 48;

    private const int ChangedPercent = 6;

    private const int LeftOutPercent = 12;

    private readonly int _reports;
    private readonly SeededNumbers _numbers;
    private readonly Fact[] _facts = new Fact[Facts];
    private readonly string[] _people = new string[6];
    private readonly string[] _places = new string[3];
    private readonly string[] _nouns = new string[40];
    private readonly DateOnly _day;
    private readonly List<GeneratedArticle> _told = [];

    /// <summary>An event.</summary>
    /// <param name="seed">Tells one event from another.</param>
    /// <param name="reports">How many reports of their own there are.</param>
    public GeneratedStory(int seed, int reports = int.MaxValue)
    {
        _reports = reports;
        _numbers = new SeededNumbers((ulong)seed + 1);
        _day = new DateOnly(2026, 1, 1).AddDays(_numbers.Next(300));
        Fill(_people, () => $"{_numbers.Of(BenchWords.FirstNames)} {_numbers.Of(BenchWords.Syllables)}{_numbers.Of(BenchWords.Endings)}");
        Fill(_places, () => _numbers.Of(BenchWords.Places));
        Fill(_nouns, () => _numbers.Of(BenchWords.Nouns));
        Fill(_facts, () => new Fact(
            _numbers.Of(_people), _numbers.Of(BenchWords.Verbs), 2 + (_numbers.NextRare(40) * _numbers.Next(60)), _numbers.Of(BenchWords.Adjectives),
            _numbers.Of(_nouns), _numbers.Of(_nouns), _numbers.Of(_places), _day.AddDays(-_numbers.NextRare(20))));
    }

    /// <summary>The next article about the event.</summary>
    /// <param name="sentences">About how many sentences it has; about 21 words each.</param>
    public GeneratedArticle Next(int sentences)
    {
        if (_told.Count >= _reports)
        {
            return CopyOf(_numbers.Of(_told));
        }

        var article = _told.Count > 0 && _numbers.Chance(33) ? CopyOf(_numbers.Of(_told)) : Own(sentences);
        _told.Add(article);
        return article;
    }

    private GeneratedArticle Own(int sentences)
    {
        var told = new SortedSet<int>();
        while (told.Count < Math.Min(sentences * 3 / 4, Facts / 2))
        {
            told.Add(_numbers.NextRare(Facts));
        }

        var lines = told.Select(fact => Tell(_facts[fact])).ToList();
        while (lines.Count < sentences)
        {
            lines.Insert(1 + _numbers.Next(lines.Count), Background());
        }

        var title = $"{Capital(_facts[0].Adjective)} {_facts[0].What} {_facts[0].Verb} near {_facts[0].Place} as {_numbers.Of(_nouns)} {_numbers.Of(BenchWords.Verbs)}";
        return new GeneratedArticle(title, $"{_numbers.Of(_places)} {_numbers.Of(BenchWords.Publishers)}", _day.AddDays(_numbers.NextRare(6)), [.. lines.Chunk(2).Select(pair => string.Join(' ', pair))]);
    }

    private GeneratedArticle CopyOf(GeneratedArticle article) => article with
    {
        Publisher = $"{_numbers.Of(_places)} {_numbers.Of(BenchWords.Publishers)}",
        Paragraphs = [article.Paragraphs[0], .. article.Paragraphs.Skip(1).Where(_ => !_numbers.Chance(LeftOutPercent)).Select(Changed)],
    };

    private string Changed(string paragraph) => string.Join(' ', paragraph.Split(' ').Select(word =>
        _numbers.Chance(ChangedPercent) && word.All(char.IsAsciiLetterLower) && word.Length > 4 ? _numbers.Of(BenchWords.Nouns) : word));

    private string Tell(Fact fact)
    {
        var count = fact.Count.ToString("N0", CultureInfo.InvariantCulture);
        var day = fact.Day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return _numbers.Next(4) switch
        {
            0 => $"{fact.Who} said on {day} that the {fact.Adjective} {fact.What} {fact.Verb} {count} {fact.Thing}s in {fact.Place} after a {_numbers.Of(BenchWords.Adjectives)} {_numbers.Of(_nouns)}.",
            1 => $"In {fact.Place}, {count} {fact.Thing}s were {fact.Verb} by the {fact.Adjective} {fact.What}, according to {fact.Who}, who spoke at a {_numbers.Of(BenchWords.Adjectives)} {_numbers.Of(_nouns)}.",
            2 => $"The {fact.Adjective} {fact.What} {fact.Verb} {count} {fact.Thing}s near {fact.Place} on {day}, and a {_numbers.Of(_nouns)} was not {_numbers.Of(BenchWords.Verbs)}, {fact.Who.Split(' ')[1]} told reporters.",
            _ => $"\u201CThe {fact.What} {fact.Verb} {count} {fact.Thing}s,\u201D said {fact.Who}, whose {_numbers.Of(BenchWords.Adjectives)} {_numbers.Of(_nouns)} in {fact.Place} had been {_numbers.Of(BenchWords.Verbs)} before.",
        };
    }

    private string Background() =>
        $"{Name()} said the {Word(BenchWords.Adjectives)} {Word(BenchWords.Nouns)} {Word(BenchWords.Verbs)} a {Word(BenchWords.Nouns)} of the {Word(BenchWords.Adjectives)} {Word(BenchWords.Nouns)} "
        + $"while {Name()} in {_numbers.Of(BenchWords.Places)} {Word(BenchWords.Verbs)} the {_numbers.Of(_nouns)} and its {Word(BenchWords.Nouns)}.";

    private string Word(IReadOnlyList<string> words) => words[Math.Min(_numbers.Next(words.Count), _numbers.Next(words.Count))];

    private string Name() => $"{_numbers.Of(BenchWords.Syllables)}{_numbers.Of(BenchWords.Syllables).ToLowerInvariant()}{_numbers.Of(BenchWords.Endings)}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Fill<T>(T[] list, Func<T> next)
    {
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = next();
        }
    }

    private sealed record Fact(string Who, string Verb, int Count, string Adjective, string What, string Thing, string Place, DateOnly Day);
}
