namespace Collate.Stories;

/// <summary>Finds for each article of a story what ties it most strongly to the others.</summary>
/// <remarks>
/// A pure function of the articles, so that it need not be stored beside the fingerprints. Up to <see cref="AllPairs"/> articles every pair is compared; beyond, each with
/// the <see cref="MostCompared"/> that share the heaviest keys. Of equally similar articles the first counts.
/// </remarks>
internal static class StoryLinks
{
    /// <summary>Up to how many articles every pair is compared.</summary>
    public const int AllPairs = 64;

    /// <summary>With how many others an article is compared in a larger story.</summary>
    public const int MostCompared = 16;

    private const int MostWords = 5;
    private const int MostNumbers = 2;

    /// <summary>The strongest link of each article in the order given; none for the first, and for what is like no other.</summary>
    public static IReadOnlyList<StoryLink?> Of(IReadOnlyList<StoryArticle> articles)
    {
        var links = new StoryLink?[articles.Count];
        if (articles.Count < 2)
        {
            return links;
        }

        var memo = new WordMemo();
        Candidate[] candidates = [.. articles.Select(item => new Candidate(item.Article.Sha256, item.Article.Published?.Day, item.Article.Published?.Instant, Fingerprint.Of(item.Article, memo)))];
        var index = candidates.Length > AllPairs ? new FeatureIndex(candidates) : null;
        var found = new List<(int Id, int Shared)>();
        for (var i = 1; i < candidates.Length; i++)
        {
            found.Clear();
            index?.Find(candidates[i], found);
            found.RemoveAll(one => one.Id == i);
            var others = index is null ? Enumerable.Range(0, candidates.Length) : Heaviest(found);
            links[i] = Strongest(candidates, i, others) is var (other, similarity) && similarity > 0
                ? new StoryLink(
                    other,
                    (int)Math.Min(similarity * 1000L / Similarity.One, 1000),
                    Nearness.DaysBetween(candidates[i], candidates[other]),
                    Shared(articles[i], candidates[i].Fingerprint, candidates[other].Fingerprint, memo))
                : null;
        }

        return links;
    }

    // In ascending order; of equally heavy ones the first.
    private static int[] Heaviest(List<(int Id, int Shared)> found)
    {
        var heaviest = new PriorityQueue<int, (int Shared, int NegativeId)>();
        foreach (var (id, shared) in found)
        {
            if (heaviest.Count < MostCompared)
            {
                heaviest.Enqueue(id, (shared, -id));
            }
            else
            {
                heaviest.EnqueueDequeue(id, (shared, -id));
            }
        }

        int[] ids = [.. heaviest.UnorderedItems.Select(item => item.Element)];
        Array.Sort(ids);
        return ids;
    }

    private static (int Other, int Similarity) Strongest(Candidate[] candidates, int article, IEnumerable<int> others)
    {
        var best = (Other: 0, Similarity: 0);
        foreach (var other in others)
        {
            if (other != article
                && StoryGrouper.Scale(Similarity.Of(candidates[article].Fingerprint, candidates[other].Fingerprint), candidates[article], candidates[other]) is var similarity
                && similarity > best.Similarity)
            {
                best = (other, similarity);
            }
        }

        return best;
    }

    private static IReadOnlyList<string> Shared(StoryArticle article, Fingerprint a, Fingerprint b, WordMemo memo)
    {
        var words = new List<(uint Feature, int Weight)>();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var (x, y) = (a.Features[i], b.Features[j]);
            if (x == y)
            {
                words.Add((x, a.WeightAt(i) * b.WeightAt(j)));
            }

            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        var heaviest = words.OrderByDescending(word => word.Weight).ThenBy(word => word.Feature).Take(MostWords).Select(word => word.Feature);
        var numbers = a.Marks.ToArray().Where(mark => Mark.IsNumber(mark) && b.Marks.Contains(mark)).OrderByDescending(Mark.Told).ThenBy(mark => mark).Take(MostNumbers);
        return SurfaceForms.Of(article.Article.Title, article.Article.Text, a.IsEnglish, [.. heaviest], [.. numbers], memo);
    }
}
