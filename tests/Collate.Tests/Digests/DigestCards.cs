using System.Globalization;
using Collate.Processing;
using Collate.Storage;

namespace Collate.Tests.Digests;

/// <summary>Cards in the list of stories, with nothing behind them.</summary>
internal static class DigestCards
{
    public static async Task PutAsync(IBlobStore store, int number)
    {
        var card = new StoryCard
        {
            Story = number.ToString("x16", CultureInfo.InvariantCulture),
            Headline = "A card",
            Language = "en",
            Newest = "2025-06-20",
            Articles = 5,
            Lineages = 5,
            Disagreements = 0,
            Publishers = [],
            Basis = number.ToString("x64", CultureInfo.InvariantCulture),
        };
        Assert.True(await new StoryCards(store).PutAsync(card, CancellationToken.None));
    }
}
