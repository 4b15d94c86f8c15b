namespace Collate.Digests;

/// <summary>A story as the feed has it.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Title">The summary's headline.</param>
/// <param name="Language">The summary's language as a BCP 47 tag.</param>
/// <param name="Published">When the period ended whose digest first told or named it, in UTC.</param>
/// <param name="Updated">When the period ended whose digest last did, in UTC.</param>
/// <param name="Sentences">The summary's sentences; only the first where the digest did no more than name the story.</param>
/// <param name="Notes">What is new, and where the sources disagree, in English.</param>
internal sealed record FeedEntry(string Story, string Title, string Language, string Published, string Updated, IReadOnlyList<string> Sentences, IReadOnlyList<string> Notes)
{
    /// <summary>The feed after another digest: the stories it told, in its order, then those of before, as many as a feed has.</summary>
    public static IReadOnlyList<FeedEntry> After(IReadOnlyList<FeedEntry> entries, Digest digest)
    {
        var before = entries.ToDictionary(entry => entry.Story, StringComparer.Ordinal);
        var gone = digest.Gone.Select(departure => departure.Story).ToHashSet(StringComparer.Ordinal);
        var told = digest.Stories.Select(story => Of(story, digest)).Concat(digest.Also.Select(mention => Of(mention, digest)))
            .Select(entry => entry with { Published = before.GetValueOrDefault(entry.Story)?.Published ?? digest.To })
            .ToArray();
        var fresh = told.Select(entry => entry.Story).ToHashSet(StringComparer.Ordinal);
        return [.. told.Concat(entries.Where(entry => !fresh.Contains(entry.Story) && !gone.Contains(entry.Story))).Take(DigestOptions.MaxEntries)];
    }

    private static FeedEntry Of(DigestStory story, Digest digest) => new(
        story.Story, story.Summary.Headline, story.Summary.Language, digest.To, digest.To, [.. story.Summary.Sentences.Select(sentence => sentence.Text)], DigestWording.Notes(story));

    private static FeedEntry Of(DigestMention mention, Digest digest) => new(
        mention.Story, mention.Headline, mention.Language, digest.To, digest.To, [mention.Lead], [DigestWording.Counts(mention)]);
}
