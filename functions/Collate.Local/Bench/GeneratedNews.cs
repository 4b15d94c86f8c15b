using System.Globalization;
using System.Text;
using Collate.Articles;
using Collate.Language;

namespace Collate.Local.Bench;

/// <summary>Makes articles that behave like news, the same ones every time: stories of some twenty reports, with words by Zipf's law, names, places, numbers and days.</summary>
/// <remarks>
/// A story has people and places of its own, places that many stories share, and a vocabulary of its topic; each report takes part of these. One report in eight
/// is a near-copy of an earlier one, one in ten has no date, and one story in five returns months later.
/// </remarks>
internal sealed class GeneratedNews(uint seed)
{
    private const int ReportsPerStory = 20;
    private const int CommonWords = 20_000;
    private const int SharedPlaces = 400;
    private const int SharedPeople = 2_000;
    private const int Topics = 60;
    private static readonly DateOnly FirstDay = new(2024, 1, 1);

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ou"];
    private static readonly string[] Ends = ["n", "r", "l", "s", "t", "ck", "nd", "m"];

    private ulong state = (seed * 2654435761UL) + 88172645463325252UL;

    /// <summary>Articles of as many stories as there are twenty reports for; <c>Story</c> is the story that each really belongs to.</summary>
    /// <param name="count">How many articles.</param>
    /// <param name="words">How many words an article has, give or take a third.</param>
    public IEnumerable<(Article Article, int Story)> Articles(int count, int words = 250)
    {
        var stories = Math.Max(1, count / ReportsPerStory);
        var days = Math.Max(30, stories / 15);
        var last = new string?[stories];
        for (var i = 0; i < count; i++)
        {
            var story = i % stories;
            var text = Below(8) == 0 && last[story] is { } copy ? Perturb(copy) : Report(story, words);
            last[story] = text;
            var late = story % 5 == 0 && Below(4) == 0 ? 60 + Below(200) : 0;
            DateOnly? day = Below(10) == 0 ? null : FirstDay.AddDays((int)(Mix(story, 1) % (uint)days) + Below(6) + late);
            yield return (Make(i, text, day), story);
        }
    }

    private static Article Make(int number, string text, DateOnly? day) => new()
    {
        Sha256 = string.Create(CultureInfo.InvariantCulture, $"{Mix(number, 2):x16}{Mix(number, 3):x16}{Mix(number, 4):x16}{(ulong)number:x16}"),
        Format = ArticleFormat.Text,
        Title = text[..text.IndexOf('\n', StringComparison.Ordinal)],
        Text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..],
        Published = day is { } known ? new Publication(new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), true, PublishedFrom.Dateline) : null,
        Sentences = [new Sentence(0, text.Length - text.IndexOf('\n', StringComparison.Ordinal) - 1, 0)],
    };

    private string Report(int story, int words)
    {
        var text = new StringBuilder();
        text.Append(Name(story, Below(3))).Append(' ').Append(TopicWord(story)).Append(" in ").Append(Place(story)).Append('\n');
        var length = words + Below((words * 2 / 3) + 1) - (words / 3);
        for (var word = 0; word < length;)
        {
            text.Append("The ");
            var end = word + 8 + Below(14);
            for (; word < end; word++)
            {
                text.Append(Below(100) switch
                {
                    < 8 => Name(story, Below(6)),
                    < 11 => Place(story),
                    < 13 => Number(story),
                    < 19 => TopicWord(story),
                    < 55 => Glue(),
                    _ => Word(Zipf(CommonWords)),
                });
                text.Append(' ');
            }

            text.Length--;
            text.Append(". ");
        }

        return text.Append("End.").ToString();
    }

    // A sentence in eight is taken away, the first never.
    private string Perturb(string text)
    {
        var sentences = text.Split(". ");
        return string.Join(". ", sentences.Where((_, i) => i == 0 || i == sentences.Length - 1 || Below(8) > 0));
    }

    private string Glue() => Below(6) switch { 0 => "of", 1 => "and", 2 => "to", 3 => "in", 4 => "that", _ => "was" };

    // Some people are in the news in many stories.
    private string Name(int story, int number) => number == 5 ? Capitalized(Word(1_500 + (Zipf(SharedPeople) * 4) + (Below(60) * 20))) : Proper((story * 8) + number);

    private string Place(int story) => Below(3) > 0 ? Capitalized(Word(1_000 + (int)(Mix(story, 6) % SharedPlaces * 20))) : Proper(3_000_000 + story);

    private string TopicWord(int story) => Word(2_000 + ((story % Topics) * 100) + Zipf(100));

    private string Number(int story) => ((Mix(story, 7) % 900) + (ulong)Below(4)).ToString(CultureInfo.InvariantCulture);

    private static string Proper(int number) => Capitalized(Spell(Mix(number, 8), 3));

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // Real words of real frequencies: how often a word occurs and how much it weighs go together.
    private static string Word(int rank) => WordTable.WordAt(rank);

    private static string Spell(ulong bits, int syllables)
    {
        var word = new StringBuilder();
        for (var i = 0; i < syllables; i++)
        {
            word.Append(Onsets[bits % 20]).Append(Vowels[bits / 20 % 7]);
            bits /= 140;
        }

        return word.Append(Ends[bits % 8]).ToString();
    }

    // Ranks by Zipf's law: the density falls as one over the rank.
    private int Zipf(int count)
    {
        var bits = 1;
        while (1 << bits < count)
        {
            bits++;
        }

        // What falls beyond the last is drawn again: no word may be heaped up at the end.
        while (true)
        {
            var high = 1 << Below(bits);
            var rank = high - 1 + Below(high);
            if (rank < count)
            {
                return rank;
            }
        }
    }

    private int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 33) % (uint)limit);
    }

    private static ulong Mix(int number, int salt)
    {
        var mixed = ((ulong)number * 0x9E3779B97F4A7C15UL) + ((ulong)salt * 0xD1B54A32D192ED03UL);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
