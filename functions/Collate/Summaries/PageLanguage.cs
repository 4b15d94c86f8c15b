namespace Collate.Summaries;

/// <summary>What a page says about its language.</summary>
internal static class PageLanguage
{
    /// <summary>The tag if it has the form of one (BCP 47: letters, digits, hyphens), else <c>und</c>.</summary>
    public static string Tag(string language) =>
        language.Length is >= 2 and <= 35 && char.IsAsciiLetter(language[0]) && language.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : "und";

    /// <summary>Which way its script runs.</summary>
    public static string Direction(string tag) =>
        tag.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "iw" or "fa" or "ur" or "yi" or "ps" or "sd" or "ug" or "dv" ? "rtl" : "ltr";
}
