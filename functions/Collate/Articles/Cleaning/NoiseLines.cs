using System.Buffers;

namespace Collate.Articles.Cleaning;

/// <summary>Tells lines that are furniture of a page, not words of the article.</summary>
internal static class NoiseLines
{
    private const int MaxLength = 400;

    /// <summary>A line that starts with one of these, and goes on with a colon, an end or a capital, is noise.</summary>
    private static readonly Openings Labels = new(
    [
        "related article", "related articles", "related story", "related stories", "related news", "related coverage", "related content", "related reading", "related topics", "related", "read also", "also read", "read next", "see also",
        "more on this story", "more on this", "more from", "most read", "most popular", "recommended", "recommended reading", "recommended for you", "trending", "editor's picks", "editors' picks", "you may also like", "you might also like",
        "correction", "corrections", "clarification", "editor's note", "editors' note", "editor’s note", "editors’ note", "chart", "map", "infographic",
        "photo", "photos", "photo credit", "photo by", "image", "image credit", "picture", "credit", "caption", "file photo", "video", "watch", "listen", "graphic", "tags", "topics", "filed under", "keywords",
        "lesen sie auch", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lee también", "lea además", "te puede interesar", "leggi anche", "leia também", "leia mais", "veja também",
        "čtěte také", "přečtěte si", "související", "czytaj także", "czytaj też", "zobacz także", "читайте также", "читайте також", "διαβάστε επίσης", "اقرأ أيضا", "اقرأ أيضاً", "קראו גם", "यह भी पढ़ें", "foto", "bild", "fotografie",
    ]);

    /// <summary>A line of up to 25 words that starts with one of these is noise, however it goes on.</summary>
    private static readonly Openings Starts = new(
    [
        "read more", "read the full", "read full", "continue reading", "click here", "tap here", "sign up", "subscribe to", "subscribe now", "subscribe for", "subscribe and", "subscribe today", "follow us", "follow our", "like us on", "join us on", "join our", "get our", "get the latest", "get our app",
        "share this", "share on", "share via", "tweet this", "email this", "print this", "copy link", "download the app", "download our", "skip to", "story continues", "article continues", "this story continues",
        "we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies", "by continuing to use", "by clicking", "by subscribing", "accept all cookies", "accept cookies", "manage cookies", "cookie policy", "cookie settings", "privacy policy",
        "all rights reserved", "copyright ©", "copyright (c)", "©", "© ", "(photo by", "(photo:", "[photo", "(image:", "(file photo", "support our journalism", "support independent journalism", "become a member", "enter your email", "your email address", "thank you for reading", "thanks for reading",
        "the views expressed", "this article was produced", "listen to this article", "leave a comment", "this story was updated", "this article was updated", "this story has been updated", "this article has been updated", "this story has been corrected", "this article has been corrected", "this article was amended",
        "this story was corrected", "this article was corrected", "this is a developing story", "this is a breaking news story", "an earlier version of this", "a previous version of this", "log in to", "create a free account", "already a subscriber", "newsletter:", "sign in", "wir verwenden cookies", "nous utilisons des cookies", "utilizamos cookies", "používáme cookies",
        "abonnez-vous", "inscrivez-vous", "abonnieren sie", "melden sie sich", "suscríbete", "suscríbase", "iscriviti", "assine", "inscreva-se", "přihlaste se k odběru", "zapisz się",
    ]);

    private static readonly HashSet<string> Whole = new(StringComparer.OrdinalIgnoreCase)
    {
        "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content", "share", "tweet", "email", "e-mail", "print", "save", "comments", "comment", "no comments", "newsletter", "newsletters", "subscribe", "cookies",
        "loading", "loading...", "menu", "home", "search", "close", "next", "previous", "back to top", "top stories", "latest news", "live", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "reklama", "inzerce",
        "facebook", "twitter", "whatsapp", "telegram", "linkedin", "x", "reddit", "read", "more", "story highlights", "highlights", "teilen", "partager", "compartir", "condividi", "sdílet", "udostępnij", "реклама", "διαφήμιση", "إعلان", "פרסומת", "विज्ञापन", "---", "***",
    };

    private static readonly Openings AddressLabels = new("original url", "source url", "original link", "original article", "url");

    private static readonly string[] PhotoEnds =
        ["getty images", "/getty images)", "via getty images)", "(ap photo)", "afp via getty images", "shutterstock", "shutterstock.com", "istock"];

    private static readonly string[] PhotoMarks = ["(ap photo/", "(photo by ", "(photo: ", "(image: ", "(photo/", "[photo/", "(file photo", "(reuters/", "(yonhap photo", "reuters/", "(afp/", "ap photo/"];

    private static readonly SearchValues<string> PhotoWords =
        SearchValues.Create(["getty", "photo", "afp", "shutterstock", "istock", "image", "reuters"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line is noise: navigation, sharing, newsletters, cookies, related articles, photograph credits, or a bare address.</summary>
    public static bool IsNoise(ReadOnlySpan<char> line)
    {
        line = line.Trim(" *_#>|→»›•·▶►-–—");
        if (line.Length > MaxLength)
        {
            return false;
        }

        return line.IsEmpty || Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.TrimEnd(":.…")) || IsLabelled(line) || IsPhotoCredit(line) || IsCookieNotice(line) || FurnitureLines.Is(line) || LinkSyntax.AddressOf(line) is not null
            || Starts.Match(line) is var length and > 0 && (length == line.Length || !char.IsLetter(line[length - 1]) || !char.IsLetter(line[length])) && TextShape.CountWords(line, 26) <= 25;
    }

    /// <summary>The rest of an <c>Original url:</c> line, which may be empty; null if it is not one.</summary>
    public static string? AfterOriginalUrl(ReadOnlySpan<char> line)
    {
        line = line.Trim(" *_");
        if (AddressLabels.Match(line) is var length and > 0 && line[length..].TrimStart() is [':', .. var rest])
        {
            var address = rest.Trim();
            return address.IsEmpty || LinkSyntax.AddressOf(address) is not null ? address.ToString() : null;
        }

        return null;
    }

    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        var length = Labels.Match(line);
        return length > 0 && (length == line.Length || line[length..].TrimStart() is [':' or '：' or '|' or '»', ..]);
    }

    private static bool IsPhotoCredit(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(PhotoWords))
        {
            return false;
        }

        foreach (var end in PhotoEnds)
        {
            if (line.TrimEnd(". )]").EndsWith(end.AsSpan().TrimEnd(')'), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var mark in PhotoMarks)
        {
            var at = line.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && Agencies.FindList(line[at..].Trim("().")).Count > 0)
            {
                return false;
            }

            if ((at == 0 && !TextShape.EndsSentence(line)) || (at > 0 && mark[0] is '(' or '[' && line.TrimEnd('.')[^1] is ')' or ']' && line[at..].Length < 120))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCookieNotice(ReadOnlySpan<char> line) =>
        line.Contains("cookies", StringComparison.OrdinalIgnoreCase)
        && (line.Contains("uses cookies", StringComparison.OrdinalIgnoreCase) || line.Contains("use cookies", StringComparison.OrdinalIgnoreCase)
            || line.Contains("use of cookies", StringComparison.OrdinalIgnoreCase) || line.Contains("accept cookies", StringComparison.OrdinalIgnoreCase))
        && (line.Contains("site", StringComparison.OrdinalIgnoreCase) || line.Contains(" you", StringComparison.OrdinalIgnoreCase));
}
