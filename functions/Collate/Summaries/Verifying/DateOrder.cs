using Collate.Language;
using Collate.Language.Values;

namespace Collate.Summaries.Verifying;

/// <summary>Checks what a date is to what is told: that it stands with the word it is cited with, and that <c>before</c> and <c>after</c>, the earliest and the latest were not turned round.</summary>
internal static class DateOrder
{
    private const int Apart = 3;
    private const int Most = 24;

    private static readonly HashSet<string> Prepositions = WordPairs.Set("in on at since until by during early late mid last this next am im seit en el le dans v ve od");

    private static readonly Dictionary<string, (string Here, string There)[]> Turned = new(StringComparer.Ordinal)
    {
        ["en"] = [("at the earliest", "at the latest"), ("no earlier than", "no later than"), ("not before", "no later than"), ("earliest", "latest"), ("at least", "at most"), ("until", "since")],
        ["de"] = [("frühestens", "spätestens"), ("mindestens", "höchstens"), ("seit", "bis")],
        ["fr"] = [("au plus tôt", "au plus tard"), ("au moins", "au plus"), ("depuis", "jusqu'à"), ("avant", "après")],
        ["es"] = [("como muy pronto", "como muy tarde"), ("como mínimo", "como máximo"), ("al menos", "como máximo"), ("desde", "hasta"), ("antes", "después")],
        ["cs"] = [("nejdříve", "nejpozději"), ("nejméně", "nejvýše"), ("před", "po"), ("od", "do")],
    };

    /// <summary>The verdict if a date stands with something else; else none.</summary>
    public static Verdict? Run(Reading claim, List<Reading> cited) => FindTurned(claim, cited) ?? FindEvent(claim, cited) ?? FindOther(claim, cited);

    private static Verdict? FindTurned(Reading claim, List<Reading> cited)
    {
        if (!Turned.TryGetValue(claim.Source.Language, out var pairs))
        {
            return null;
        }

        foreach (var (one, other) in pairs)
        {
            if (IsTurned(claim, cited, one, other) || IsTurned(claim, cited, other, one))
            {
                return Verdict.Failed(VerdictReason.Date, Find(claim, one) >= 0 ? one : other);
            }
        }

        return null;
    }

    /// <summary>Whether one phrase stands here, and only the other there, before the same word.</summary>
    private static bool IsTurned(Reading claim, List<Reading> cited, string here, string there)
    {
        var at = Find(claim, here);
        if (at < 0 || Find(claim, there) >= 0 || cited.Exists(text => Find(text, here) >= 0))
        {
            return false;
        }

        return cited.Exists(text => Find(text, there) is >= 0 and var other && NextOf(claim, at + here.Count(' ') + 1) is { } next && next == NextOf(text, other + there.Count(' ') + 1));
    }

    /// <summary><c>after the hearing</c>, where it is before the hearing.</summary>
    private static Verdict? FindEvent(Reading claim, List<Reading> cited)
    {
        if (claim.Source.Language != "en")
        {
            return null;
        }

        foreach (var (one, other) in new[] { ("before", "after"), ("after", "before") })
        {
            if (IsTurned(claim, cited, one, other))
            {
                return Verdict.Failed(VerdictReason.Date, one);
            }
        }

        return null;
    }

    /// <summary>A date right behind a word that another date stands right behind there, while this one stands elsewhere: <c>found in 2021</c>, of <c>removed in 2021, an inquiry found on Tuesday</c>.</summary>
    private static Verdict? FindOther(Reading claim, List<Reading> cited)
    {
        foreach (var date in claim.Values.Dates.Take(Most))
        {
            if (LinkOf(claim, date) is not { } link)
            {
                continue;
            }

            var isOther = false;
            var isSame = false;
            foreach (var text in cited)
            {
                foreach (var other in text.Values.Dates.Take(Most))
                {
                    if (LinkOf(text, other) == link)
                    {
                        var same = Compare(date, other) is { } known ? known || IsNear(text, date, other) : !text.Values.Dates.Any(there => Compare(date, there) == true) || IsNear(text, date, other);
                        isSame |= same;
                        isOther |= !same && IsElsewhere(claim, date, text, other);
                    }
                }
            }

            if (isOther && !isSame)
            {
                return Verdict.Failed(VerdictReason.Date, claim.Source.Text[date.Start..date.End]);
            }
        }

        return null;
    }

    /// <summary>Whether the sentence does not tell the other date, or tells it with the word that its date is cited with: then the two were exchanged.</summary>
    private static bool IsElsewhere(Reading claim, DateMention date, Reading text, DateMention other) => claim.Values.Dates.All(told => Compare(told, other) != true
        || (LinkOf(claim, told) is { } link && text.Values.Dates.Any(there => Compare(date, there) == true && LinkOf(text, there) == link)));

    /// <summary>Whether two dates can be the same; none if that cannot be told: <c>2021</c> and <c>Tuesday</c>.</summary>
    public static bool? Compare(DateMention one, DateMention other)
    {
        if (one.Form == other.Form)
        {
            return true;
        }

        if (one.When is { } days && other.When is { } otherDays)
        {
            return days.Overlaps(otherDays);
        }

        if (IsStretch(one.Form, out var step, out var unit) && IsStretch(other.Form, out var otherStep, out var otherUnit))
        {
            return unit.SequenceEqual(otherUnit) ? step.SequenceEqual(otherStep) : null;
        }

        var (open, known) = one.When is null ? (one, other) : (other, one);
        if (CalendarWords.TryGetDay(open.Form, out var day))
        {
            return known.When is { } when ? when.From == when.To ? when.From.DayOfWeek == day : null : CalendarWords.TryGetDay(known.Form, out _) ? false : null;
        }

        return open.Form.StartsWith("--", StringComparison.Ordinal)
            ? known.When is { } full ? full.ToString()[4..].StartsWith(open.Form[1..], StringComparison.Ordinal) || full.From.Month != full.To.Month
                : known.Form.StartsWith("--", StringComparison.Ordinal) ? open.Form.StartsWith(known.Form, StringComparison.Ordinal) || known.Form.StartsWith(open.Form, StringComparison.Ordinal) : null
            : null;
    }

    /// <summary><c>last year</c>, <c>this month</c>.</summary>
    private static bool IsStretch(string form, out ReadOnlySpan<char> step, out ReadOnlySpan<char> unit)
    {
        var space = form.IndexOf(' ', StringComparison.Ordinal);
        step = form.AsSpan(0, Math.Max(0, space));
        unit = form.AsSpan(space + 1);
        return step is "last" or "this" or "next";
    }

    /// <summary>Whether the date stands there too, a few words from another: <c>on Tuesday in May</c>.</summary>
    private static bool IsNear(Reading text, DateMention date, DateMention other)
    {
        var sentence = text.Values.Sentence;
        return text.Values.Dates.Any(there => there != other && Compare(there, date) == true
            && Math.Abs(NumberPlaces.TokenAt(sentence, there.Start) - NumberPlaces.TokenAt(sentence, other.Start)) <= Apart);
    }

    /// <summary>The stem of the word before a date and its preposition; none where it is not a word with content.</summary>
    private static string? LinkOf(Reading text, DateMention date)
    {
        var sentence = text.Values.Sentence;
        var at = NumberPlaces.TokenAt(sentence, date.Start) - 1;
        while (Prepositions.Contains(sentence[at]) || sentence[at] == "the")
        {
            at--;
        }

        return sentence.Is(at, TokenKind.Word) && !FunctionWords.Contains(sentence[at]) ? Stemmer.Stem(sentence[at]) : null;
    }

    private static int Find(Reading text, string phrase)
    {
        var words = phrase.Split(' ');
        var sentence = text.Values.Sentence;
        for (var i = 0; i + words.Length <= sentence.Count; i++)
        {
            var matches = true;
            for (var j = 0; j < words.Length && matches; j++)
            {
                matches = sentence[i + j] == words[j];
            }

            if (matches)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The next word with content.</summary>
    private static string? NextOf(Reading text, int at)
    {
        var sentence = text.Values.Sentence;
        for (var i = at; i < Math.Min(sentence.Count, at + Apart); i++)
        {
            if (sentence.Is(i, TokenKind.Number))
            {
                return sentence.Raw(i).ToString();
            }

            if (sentence.Is(i, TokenKind.Word) && !FunctionWords.Contains(sentence[i]))
            {
                return Stemmer.Stem(sentence[i]);
            }
        }

        return null;
    }
}
