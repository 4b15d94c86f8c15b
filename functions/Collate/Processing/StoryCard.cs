using System.Globalization;
using System.Text.Json;
using Collate.Storage;
using Collate.Summaries;

namespace Collate.Processing;

/// <summary>A story as it stands in the list of stories: what a reader needs to choose one, without the summary being read.</summary>
public sealed record StoryCard
{
    /// <summary>The most characters of a headline that a card holds; a longer one ends in an ellipsis.</summary>
    public const int MaxHeadline = 300;

    /// <summary>The most publishers that a card names, and the most characters of each.</summary>
    public const int MaxPublishers = 10, MaxPublisher = 60;

    /// <summary>Metadata of a card's blob: the card. Of a summary's files: <see cref="ListedKey"/> says where its card stands.</summary>
    internal const string CardKey = "card", ListedKey = "listed", BasisKey = "basis";

    private const long Undated = 999_999_999_999;

    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>The summary's headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The summary's language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>When its newest article was published, as that article's source says it; none if no article is dated.</summary>
    public string? Newest { get; init; }

    /// <summary>How many articles it has.</summary>
    public required int Articles { get; init; }

    /// <summary>How many of them are independent.</summary>
    public required int Lineages { get; init; }

    /// <summary>On how many points its sources disagree.</summary>
    public required int Disagreements { get; init; }

    /// <summary>Who published its articles, in order of sources, each once.</summary>
    public required IReadOnlyList<string> Publishers { get; init; }

    /// <summary>The summary's basis.</summary>
    public required string Basis { get; init; }

    /// <summary>The card of a summary.</summary>
    public static StoryCard Of(Summary summary) => new()
    {
        Story = summary.Story,
        Headline = Cut(summary.Headline, MaxHeadline),
        Language = Cut(summary.Language, 35),
        Newest = summary.Sources.Where(source => source.Published is not null).MaxBy(source => InstantOf(source.Published))?.Published,
        Articles = summary.Sources.Count,
        Lineages = summary.Sources.Select(source => source.Lineage).Distinct().Count(),
        Disagreements = summary.Disagreements.Count,
        Publishers = [.. summary.Sources.Select(source => source.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxPublishers).Select(publisher => Cut(publisher, MaxPublisher))],
        Basis = summary.Basis,
    };

    /// <summary>Where it stands in the list: the newest first, undated ones last.</summary>
    internal string Listed => RankOf(InstantOf(Newest));

    /// <summary>Metadata for its blob: ASCII, well under the 8 KiB a blob may have.</summary>
    internal Dictionary<string, string> ToMetadata() => new()
    {
        [BasisKey] = Basis,
        [CardKey] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this, StateJson.Compact.StoryCard)),
    };

    /// <summary>The card that a blob's metadata holds, or none.</summary>
    internal static StoryCard? From(BlobHead head)
    {
        try
        {
            return head.Metadata.GetValueOrDefault(CardKey) is { } card ? JsonSerializer.Deserialize(Convert.FromBase64String(card), StateJson.Compact.StoryCard) : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Twelve digits that sort what is newer first; nothing known sorts last.</summary>
    internal static string RankOf(DateTimeOffset? instant) =>
        (instant is { } known ? Undated - 1 - (known.UtcTicks / TimeSpan.TicksPerSecond) : Undated).ToString("D12", CultureInfo.InvariantCulture);

    private static DateTimeOffset? InstantOf(string? published) =>
        DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
