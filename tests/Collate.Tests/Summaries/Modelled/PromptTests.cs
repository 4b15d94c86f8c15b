using System.Security.Cryptography;
using System.Text;
using Collate.Articles;
using Collate.Evidence;
using Collate.Stories;
using Collate.Summaries.Modelled;
using Collate.Tests.Processing;

namespace Collate.Tests.Summaries.Modelled;

public sealed class PromptTests
{
    /// <summary>The prompt files of each version: they never change once they are out, since stored answers are kept under their version.</summary>
    private static readonly Dictionary<string, string> Golden = new() { ["1"] = "b0716614d8f5c5eb4a5fc2d56183b86b8c0ac41ca034f12fbaa5f01f36689466" };

    [Fact]
    public void Files_OfThisVersion_AreAsTheyWere()
    {
        var files = string.Join('\u0000', PromptFiles.Instructions, PromptFiles.AnswerSchema, PromptFiles.RepairInstructions, PromptFiles.RepairSchema);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files)));

        Assert.True(Golden.GetValueOrDefault(PromptFiles.Version) == hash, $"A prompt changed: raise {nameof(PromptFiles)}.{nameof(PromptFiles.Version)}, name new files, and record the hash {hash} here.");
    }

    [Fact]
    public void Build_AnyOrderOfArticles_IsTheSame()
    {
        var prompt = Build(Seeds.Read());

        Assert.Equal(prompt.Data, Build([.. Seeds.Read().Reverse()]).Data);
        Assert.Equal(prompt.KeyFor("a"), Build([.. Seeds.Read().Reverse()]).KeyFor("a"));
    }

    [Fact]
    public void Build_CopiesComeAndNoClaimIsLeftOut_IsTheSame()
    {
        StoryArticle[] articles = [ArticleOf(Texts.Bridge1), ArticleOf(Texts.Bridge2)];
        var copies = articles.Select((item, i) => new StoryArticle(item.Article with { Sha256 = new string((char)('e' + i), 64), Publisher = "The Copy" }, [$"{i}.txt"]));

        var prompt = Build(articles);

        Assert.True(prompt.Evidence.Count > 3);
        Assert.Equal(prompt.Data, Build([.. articles, .. copies]).Data);
    }

    [Fact]
    public void KeyFor_OtherModelOrWords_IsAnother()
    {
        var prompt = Build(Seeds.Read());

        Assert.NotEqual(prompt.KeyFor("a"), prompt.KeyFor("b"));
        Assert.NotEqual(prompt.KeyFor("a"), Build(Seeds.Read(), 100).KeyFor("a"));
    }

    [Fact]
    public void Build_Seeds_NumbersEvidenceFromOneAndGivesEachSide()
    {
        var prompt = Build(Seeds.Read());

        Assert.Equal(Enumerable.Range(1, prompt.Evidence.Count), prompt.Evidence.Select(evidence => evidence.N));
        Assert.NotEmpty(prompt.Conflicts);
        Assert.All(prompt.Conflicts, conflict => Assert.Equal(conflict.Conflict.Sides.Count, conflict.Sides.Distinct().Count(n => prompt[n] is not null)));
        Assert.Null(prompt[0]);
        Assert.Null(prompt[prompt.Evidence.Count + 1]);
    }

    [Fact]
    public void Build_HugeSentences_StaysWithinTheBudget()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"The {new string((char)('a' + (i % 26)), 900)} of the bridge was {new string((char)('b' + (i % 25)), 900)} on Tuesday in Harlow."));

        var prompt = PromptBuilder.Build(EvidenceBuilder.Build([ArticleOf(text), ArticleOf(Texts.Bridge1)], 2000), 180);

        Assert.True(prompt is null || TokenEstimate.Of(prompt.Data) < 2_400);
    }

    private static Prompt Build(IReadOnlyCollection<StoryArticle> articles, int words = 180) => PromptBuilder.Build(EvidenceBuilder.Build(articles, words), words)!;

    private static StoryArticle ArticleOf(string text) => new(ArticleReader.Read("a.txt", Encoding.UTF8.GetBytes(text)).Article!, ["a.txt"]);
}
