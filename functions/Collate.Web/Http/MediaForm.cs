using Collate.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Collate.Web.Http;

/// <summary>A form in which something is served.</summary>
/// <param name="Extension">The ending of an address that asks for it.</param>
/// <param name="MediaType">Its media type, with the character set where that matters.</param>
public sealed record MediaForm(string Extension, string MediaType)
{
    /// <summary>JSON.</summary>
    public static MediaForm Json { get; } = new("json", "application/json");

    /// <summary>Markdown.</summary>
    public static MediaForm Markdown { get; } = new("md", "text/markdown; charset=utf-8");

    /// <summary>A web page.</summary>
    public static MediaForm Html { get; } = new("html", "text/html; charset=utf-8");

    /// <summary>Plain text.</summary>
    public static MediaForm Text { get; } = new("txt", "text/plain; charset=utf-8");

    /// <summary>An Atom feed.</summary>
    public static MediaForm Atom { get; } = new("atom", "application/atom+xml; charset=utf-8");

    /// <summary>XML of any kind: what some readers of feeds ask for.</summary>
    public static MediaForm Xml { get; } = new("xml", "application/xml");

    /// <summary>The media type without parameters.</summary>
    public string Bare => MediaType.Split(';')[0];

    /// <summary>Splits an ending off that names one of the forms.</summary>
    public static (string Name, MediaForm? Form) Split(string name, params ReadOnlySpan<MediaForm> offered)
    {
        foreach (var form in offered)
        {
            if (name.Length > form.Extension.Length + 1 && name.EndsWith("." + form.Extension, StringComparison.OrdinalIgnoreCase))
            {
                return (name[..^(form.Extension.Length + 1)], form);
            }
        }

        return (name, null);
    }

    /// <summary>The form that a request prefers of those offered; the first if it does not say. An ending of the address has the say over the header.</summary>
    /// <exception cref="ProblemException">It accepts none of them.</exception>
    public static MediaForm Choose(HttpRequest request, MediaForm? byExtension, params IReadOnlyList<MediaForm> offered)
    {
        if (byExtension is not null)
        {
            return byExtension;
        }

        var accept = request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var wanted) || wanted.Count == 0)
        {
            return offered[0];
        }

        var best = offered.Select((form, index) => (Form: form, Quality: QualityOf(form, wanted), Index: index))
            .OrderByDescending(choice => choice.Quality).ThenBy(choice => choice.Index).First();
        return best.Quality > 0
            ? best.Form
            : throw new ProblemException(ProblemType.NotAcceptable, $"Ask for one of: {string.Join(", ", offered.Select(form => form.Bare))}.", "Accept");
    }

    // The most specific range that matches has the say (RFC 9110, 12.5.1).
    private static double QualityOf(MediaForm form, IList<MediaTypeHeaderValue> wanted)
    {
        var (bestQuality, bestRank) = (0d, -1);
        foreach (var range in wanted)
        {
            var rank = range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && form.Bare.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase) ? 1
                : range.MediaType.Equals(form.Bare, StringComparison.OrdinalIgnoreCase) ? 2 : -1;
            if (rank > bestRank)
            {
                (bestQuality, bestRank) = (range.Quality ?? 1, rank);
            }
        }

        return bestQuality;
    }
}
