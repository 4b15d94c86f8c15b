namespace Collate.Stories;

/// <summary>The articles of one story.</summary>
/// <param name="Id">The story's id, which derives from its earliest article: safe in blob names, URLs and file names.</param>
/// <param name="Members">The members by instant, undated last, then by identity.</param>
public sealed record StoryGroup(string Id, IReadOnlyList<Candidate> Members)
{
    /// <summary>How many characters an id has.</summary>
    internal const int IdLength = 16;

    /// <summary>The id of the story whose earliest article is this one: the first 16 characters of its hash.</summary>
    public static string IdOf(string sha256) => sha256[..IdLength];
}
