using System.Buffers;
using Collate.Articles.Dates;
using Collate.Language;

namespace Collate.Articles.Cleaning;

/// <summary>Tells whole sentences that a page says about itself: where to follow it, how to write to it, who wrote, who posted.</summary>
internal static class FurnitureLines
{
    private static readonly SearchValues<string> Networks = SearchValues.Create(
        [" on x", " on twitter", " on facebook", " on instagram", " on linkedin", " on telegram", " on whatsapp", " on youtube", " on tiktok", " on bluesky", " on threads", " on mastodon", " on google news", " on apple news", " on social media", " @"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Invitations = SearchValues.Create(
        ["download ", " visit ", "click ", "follow ", "sign up", "subscribe", "our app", " our website", " our site", " our newsletter", " our channel", "check out ", " go to ", "tune in", "log on"], StringComparison.OrdinalIgnoreCase);

    private static readonly Openings Writing = new(
        "email ", "e-mail ", "contact ", "write to ", "reach ", "send ", "tips", "have a ", "got a ", "do you have ", "do you know ", "know something", "feedback");

    private static readonly SearchValues<string> Requests = SearchValues.Create([" us", "tips", " tip", " our ", " your ", " author", " reporter", " newsroom", " editor", " writer", " journalist"], StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet Roles =
        "editor correspondent reporter journalist columnist writer contributor producer anchor presenter photojournalist freelancer".Split(' ').ToWordSet(ignoreCase: true);

    /// <summary>Whether the line, trimmed, is such a sentence.</summary>
    public static bool Is(ReadOnlySpan<char> line) => TextShape.CountWords(line, 26) <= 25
        && (IsFollow(line) || IsForMore(line) || IsRequest(line) || IsPostSignature(line) || line.StartsWith("MORE:", StringComparison.Ordinal));

    /// <summary>The surname in a line that only introduces its writer: <c>Jane Roe is the Globe's economics editor.</c></summary>
    /// <remarks>News about journalists reads the same: ask only at an article's end, and where the name stands nowhere else.</remarks>
    public static string? WriterIn(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = words.Length > 16 || words.Contains("who") ? -1 : Array.FindIndex(words, word => word is "is" or "are" or "covers");
        if (verb is < 2 or > 4 || !words.Take(verb).All(word => char.IsUpper(word[0])) || words.Length < verb + 3)
        {
            return null;
        }

        var isWriter = words[verb] is "covers" ? words.Contains("for")
            : words[verb + 1] is "a" or "an" or "the" && words.Skip(verb + 2).Any(word => Roles.Contains(word.Trim('.', ',')));
        return isWriter ? words[verb - 1] : null;
    }

    private static bool IsFollow(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("follow ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // " on X" is no network in " on Xavier".
        var at = line.IndexOfAny(Networks);
        var rest = at < 0 ? default : line[(at + 1)..];
        return at >= 0 && (rest[0] == '@' || !rest.StartsWith("on x", StringComparison.OrdinalIgnoreCase) || rest.Length == 4 || !char.IsLetterOrDigit(rest[4]));
    }

    private static bool IsForMore(ReadOnlySpan<char> line) =>
        line.StartsWith("for more ", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("for more than", StringComparison.OrdinalIgnoreCase) && line.ContainsAny(Invitations);

    /// <summary><c>Have a story? Email tips@globe.example.</c></summary>
    private static bool IsRequest(ReadOnlySpan<char> line)
    {
        if (Writing.Match(line) == 0)
        {
            return false;
        }

        var at = line.IndexOf('@');
        var hasAddress = at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
        return hasAddress || (line.Contains('?') && line.ContainsAny(Requests));
    }

    /// <summary><c>— Jo (@jo) February 5, 2025</c>, as pages leave it below an embedded post.</summary>
    private static bool IsPostSignature(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf("(@");
        var close = open < 0 ? -1 : line[open..].IndexOf(") ");
        return close > 0 && close < 40 && DateText.Parse(line[(open + close + 1)..].ToString()) is not null;
    }
}
