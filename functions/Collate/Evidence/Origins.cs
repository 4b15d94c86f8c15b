using Collate.Articles;
using Collate.Articles.Cleaning;

namespace Collate.Evidence;

/// <summary>Tells whether articles say that they come from one agency.</summary>
internal static class Origins
{
    /// <summary>Whether both credit one agency, or one credits the agency that publishes the other.</summary>
    public static bool AreShared(Article a, Article b)
    {
        var (publisher, other) = (AgencyOf(a), AgencyOf(b));
        return a.Origins.Any(origin => b.Origins.Contains(origin) || origin == other) || (publisher is not null && (publisher == other || b.Origins.Contains(publisher)));
    }

    private static string? AgencyOf(Article article) => article.Publisher is { } publisher ? Agencies.Find(publisher) : null;
}
