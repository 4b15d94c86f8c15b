namespace Collate.Articles.Cleaning;

/// <summary>Turns what a format's reader found into an article: head, noise, credits, paragraphs, sentences.</summary>
internal static class ArticleAssembler
{
    private const int MaxTitle = 500, MaxName = 200;

    /// <summary>The article, or why there is none.</summary>
    public static ReadResult Assemble(ArticleDraft draft, ArticleFormat format, string sha256)
    {
        NoiseRemover.KeepAddress(draft.Body, draft);
        var body = Characters.Clean(FootnoteMarks.Strip(LinkSyntax.Strip(draft.Body)));
        draft.Title = Characters.CleanLine(LinkSyntax.Strip(LinkSyntax.DecodeEntities(draft.Title ?? "")), MaxTitle);
        var lines = Line.Split(body);
        var first = Head.Read(lines, draft);
        NoiseRemover.Remove(lines, first);
        var paragraphs = Paragraphs.Build(lines, first, draft.HasParagraphs);
        if (paragraphs.Count > 0)
        {
            paragraphs[0] = Dateline.Take(paragraphs[0], draft);
        }

        var text = Join(paragraphs, draft.Origins);
        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count == 0)
        {
            return ReadResult.Rejected(RejectionReason.NoSentences, "The file holds no sentence. Check that the article's text is in it.");
        }

        var url = WebAddress.Normalize(draft.Url);
        return ReadResult.Of(new Article
        {
            Sha256 = sha256,
            Format = format,
            Title = Characters.CleanLine(draft.Title, MaxTitle),
            Publisher = Characters.CleanLine(LinkSyntax.DecodeEntities(draft.Publisher ?? ""), MaxName) ?? WebAddress.HostOf(url),
            Author = Characters.CleanLine(LinkSyntax.DecodeEntities(draft.Author ?? ""), MaxName),
            Url = url,
            Published = draft.Published,
            Origins = [.. draft.Origins],
            Text = text,
            Sentences = sentences,
        });
    }

    private static string Join(List<string> paragraphs, List<string> origins)
    {
        var kept = new List<string>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            var rest = Credits.Take(paragraph, origins).Trim();
            if (TextShape.HasWord(rest))
            {
                kept.Add(rest);
            }
        }

        return Characters.Normalize(string.Join("\n\n", kept));
    }
}
