using Collate.Articles.Dates;

namespace Collate.Articles.Cleaning;

/// <summary>Reads the dateline that opens an agency's article: <c>PYONGYANG, June 17, 2025 (Reuters) -</c>, <c>MOSCOW, June 17. /TASS/.</c>, <c>LONDON —</c>.</summary>
/// <remarks>A dateline says where and when the article was written, not what happened: it is no part of the text. Without a year it does not date an article.</remarks>
internal static class Dateline
{
    private const int MaxLength = 120;

    /// <summary>The first paragraph without its dateline, whose date and agency go to the draft.</summary>
    public static string Take(string paragraph, ArticleDraft draft)
    {
        var length = Find(paragraph, out var date, out var agencies);
        if (length == 0)
        {
            return paragraph;
        }

        draft.Published ??= date?.As(PublishedFrom.Dateline);
        foreach (var agency in agencies)
        {
            if (!draft.Origins.Contains(agency))
            {
                draft.Origins.Add(agency);
            }
        }

        return paragraph[length..];
    }

    /// <summary>Whether the line starts with a dateline.</summary>
    public static bool IsDateline(string line) => Find(line, out _, out _) > 0;

    private static int Find(string paragraph, out DateReading? date, out IReadOnlyList<string> agencies)
    {
        (date, agencies) = (null, []);
        var window = paragraph.AsSpan(0, Math.Min(paragraph.Length, MaxLength));
        var end = HeadEnd(window, out var separator);
        if (end <= 0)
        {
            return 0;
        }

        var head = window[..end].Trim();
        var (place, when, agency) = Parts(head);
        date = DateText.Parse(when.ToString());
        agencies = Agencies.FindList(agency);
        var isDated = date is not null || IsDayWithoutYear(when);
        var known = agencies.Count > 0;
        var length = end + separator;
        while (length < paragraph.Length && paragraph[length] is ' ' or '-' or '–' or '—' or '.')
        {
            length++;
        }

        var isPlace = place.IsEmpty ? known : TextShape.CountWords(place, 8) <= 6 && IsPlace(place, isDated || known);
        var startsAnew = length < paragraph.Length && (char.IsUpper(paragraph[length]) || char.IsDigit(paragraph[length]) || paragraph[length] is '"' or '“' or '„' or '«' or '\'' or '‘' || !char.IsLower(paragraph[length]));
        var isWhole = when.IsEmpty || isDated;
        return isPlace && startsAnew && isWhole && (agency.IsEmpty || known) ? length : 0;
    }

    /// <summary>Where the head ends, before a dash with spaces around it or after <c>/TASS/</c>.</summary>
    private static int HeadEnd(ReadOnlySpan<char> window, out int separator)
    {
        separator = 0;
        var slash = window.IndexOf("/TASS/", StringComparison.OrdinalIgnoreCase);
        if (slash >= 0)
        {
            return slash + 6;
        }

        for (var i = 1; i < window.Length - 1; i++)
        {
            var dash = window[i..] switch
            {
                ['-', '-', ..] => 2,
                ['-' or '–' or '—', ' ', ..] => 1,
                ['–' or '—', ..] when window[i - 1] == ')' => 1,
                _ => 0,
            };
            if (dash > 0 && window[i - 1] is ' ' or ')')
            {
                separator = dash;
                return i;
            }
        }

        return 0;
    }

    private static DatelineParts Parts(ReadOnlySpan<char> head)
    {
        ReadOnlySpan<char> agency = default;
        if (head.EndsWith(")") && head.LastIndexOf('(') is var open and >= 0)
        {
            agency = head[(open + 1)..^1];
            head = head[..open].TrimEnd();
        }
        else if (head.EndsWith("/TASS/", StringComparison.OrdinalIgnoreCase))
        {
            agency = head[^5..^1];
            head = head[..^6].TrimEnd(" .");
        }

        head = head.TrimEnd(" ,.");
        for (var comma = head.IndexOf(','); comma >= 0;)
        {
            var when = head[(comma + 1)..].Trim();
            if (IsDayWithoutYear(when) || DateText.Parse(when.ToString()) is not null)
            {
                return new DatelineParts(head[..comma].Trim(), when, agency);
            }

            var next = head[(comma + 1)..].IndexOf(',');
            comma = next < 0 ? -1 : comma + 1 + next;
        }

        return DateText.Parse(head.ToString()) is not null ? new DatelineParts(default, head, agency) : new DatelineParts(head, default, agency);
    }

    private static bool IsDayWithoutYear(ReadOnlySpan<char> text) =>
        text.Length is > 2 and < 30 && DateText.Parse(string.Concat(text.TrimEnd(" ,."), " 2000")) is not null;

    /// <summary>A place in capitals; or, when a date or an agency speaks for it, any words that start with a capital.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, bool isSure)
    {
        var comma = place.IndexOf(',');
        var city = comma < 0 ? place : place[..comma];
        var capitals = 0;
        foreach (var c in city)
        {
            if (!isSure && char.IsLower(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return (isSure && !char.IsLower(place[0]) && char.IsLetter(place[0])) || capitals >= 3;
    }

    private readonly ref struct DatelineParts(ReadOnlySpan<char> place, ReadOnlySpan<char> when, ReadOnlySpan<char> agency)
    {
        private readonly ReadOnlySpan<char> place = place;
        private readonly ReadOnlySpan<char> when = when;
        private readonly ReadOnlySpan<char> agency = agency;

        public void Deconstruct(out ReadOnlySpan<char> placePart, out ReadOnlySpan<char> whenPart, out ReadOnlySpan<char> agencyPart)
        {
            placePart = place;
            whenPart = when;
            agencyPart = agency;
        }
    }
}
