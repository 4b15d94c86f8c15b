using System.Text;
using System.Xml;
using System.Xml.Linq;
using Collate.Digests;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.Digests;

public sealed class AtomFeedTests
{
    private static readonly XNamespace Atom = AtomRules.Atom;
    private static readonly Uri Site = new("https://news.example.org/collate/");

    [Fact]
    public void Write_NoDigestYet_IsAValidEmptyFeed()
    {
        var feed = Read(Begun(), null);

        Assert.Empty(AtomRules.Check(feed));
        Assert.Empty(feed.Root!.Elements(Atom + "entry"));
    }

    [Fact]
    public void Write_HostileText_IsValidAndShowsItAsText()
    {
        var hostile = "<script>alert(1)</script> ]]> & \u0000\u0001\uFFFE\uFFFF \uD800 &lt;b&gt; \"'";
        var summary = SummaryBuilder.Dam().Headline(hostile).Language("\"><x").Build();
        summary = summary with { Sentences = [.. summary.Sentences.Select(sentence => sentence with { Text = hostile })] };

        var feed = Read(Begun().After(Digests.Of("2026/11/21", null, summary)), Site);

        Assert.Empty(AtomRules.Check(feed));
        var content = feed.Descendants(Atom + "content").Single().Value;
        Assert.DoesNotContain("<script", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", content, StringComparison.Ordinal);
        Assert.StartsWith("<script>", feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SiteIsSet_LinksAreAbsolute()
    {
        var history = Begun().After(Digests.Of("2026/11/21", null, Dam(1)));

        Assert.All(Read(history, Site).Descendants(Atom + "link"), link => Assert.StartsWith("https://news.example.org/collate/", (string)link.Attribute("href")!, StringComparison.Ordinal));
        Assert.All(Read(history, null).Descendants(Atom + "link"), link => Assert.StartsWith("/", (string)link.Attribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public void After_StoryIsToldAgain_EntryKeepsItsIdAndFirstDateAndIsUpdated()
    {
        var first = Begun().After(Digests.Of("2026/11/21", null, Dam(1), Dam(2)));

        var second = first.After(Digests.Of("2026/11/22", "2026/11/21", Dam(1)));

        var before = EntryOf(Read(first, Site), 1);
        var now = EntryOf(Read(second, Site), 1);
        Assert.Equal((string)before.Element(Atom + "id")!, (string)now.Element(Atom + "id")!);
        Assert.Equal("2026-11-21T06:00:00Z", (string)now.Element(Atom + "published")!);
        Assert.Equal("2026-11-22T06:00:00Z", (string)now.Element(Atom + "updated")!);
        Assert.Equal("2026-11-21T06:00:00Z", (string)EntryOf(Read(second, Site), 2).Element(Atom + "updated")!);
        Assert.Equal("2026-11-22T06:00:00Z", (string)Read(second, Site).Root!.Element(Atom + "updated")!);
        Assert.Equal((string)Read(first, Site).Root!.Element(Atom + "id")!, (string)Read(second, null).Root!.Element(Atom + "id")!);
    }

    [Fact]
    public void After_StoryBecamePartOfAnother_ItsEntryMakesRoomForTheOther()
    {
        var first = Begun().After(Digests.Of("2026/11/21", null, Dam(1), Dam(2)));

        var second = first.After(Digests.Of("2026/11/22", "2026/11/21", Dam(2)) with { Gone = [new(IdOf(1), IdOf(2))] });

        Assert.Equal([IdOf(2)], second.Entries.Select(entry => entry.Story));
    }

    [Fact]
    public void After_AThousandUpdates_IsValidAndBounded()
    {
        var history = Begun();
        var day = new DateOnly(2026, 1, 1);
        string? previous = null;
        for (var update = 0; update < 1_000; update++, day = day.AddDays(1))
        {
            var digest = Digests.Of(day, previous, Dam(update % 7), Dam(1_000 + update));
            (history, previous) = (history.After(digest), digest.Id);
        }

        var feed = Read(history, Site);

        Assert.Empty(AtomRules.Check(feed));
        Assert.Equal(DigestOptions.MaxEntries, feed.Root!.Elements(Atom + "entry").Count());
        Assert.InRange(AtomFeed.Write(history, Site).Length, 1, 1 << 20);
        var updated = feed.Root.Elements(Atom + "entry").Select(entry => (string)entry.Element(Atom + "updated")!).ToArray();
        Assert.Equal(updated.OrderDescending(StringComparer.Ordinal), updated);
        Assert.Equal("2026-01-07T06:00:00Z", (string)EntryOf(feed, 6).Element(Atom + "published")!);
    }

    [Fact]
    public void Check_FeedsThatBreakARule_AreCaught()
    {
        var good = Encoding.UTF8.GetString(AtomFeed.Write(Begun().After(Digests.Of("2026/11/21", null, Dam(1), Dam(2))), Site));
        var second = FeedIds.OfStory(IdOf(2));
        string[] bad =
        [
            good.Replace(second, FeedIds.OfStory(IdOf(1)), StringComparison.Ordinal),
            good.Replace("06:00:00Z", "6:00", StringComparison.Ordinal),
            good.Replace($"<id>{second}</id>", "", StringComparison.Ordinal),
            good.Replace("<name>Collate</name>", "", StringComparison.Ordinal),
            good.Replace("rel=\"self\"", "rel=\"two words\"", StringComparison.Ordinal),
            good.Replace("type=\"html\"", "type=\"markdown\"", StringComparison.Ordinal),
            good.Replace("https://news.example.org/collate/stories", "https://news example.org/stories", StringComparison.Ordinal),
        ];

        Assert.All(bad, feed => Assert.NotEmpty(AtomRules.Check(XDocument.Parse(feed))));
        Assert.All(bad, feed => Assert.NotEqual(good, feed));
    }

    private static DigestHistory Begun() => DigestHistory.Begin(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Site);

    private static Summary Dam(int number) => SummaryBuilder.Dam().Build() with { Story = IdOf(number) };

    private static string IdOf(int number) => number.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static XElement EntryOf(XDocument feed, int number) => feed.Descendants(Atom + "entry").Single(entry => (string)entry.Element(Atom + "id")! == FeedIds.OfStory(IdOf(number)));

    private static XDocument Read(DigestHistory history, Uri? site)
    {
        using var reader = XmlReader.Create(new MemoryStream(AtomFeed.Write(history, site)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true });
        return XDocument.Load(reader);
    }
}
