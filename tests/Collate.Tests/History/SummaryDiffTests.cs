using Collate.History;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.Tests.History;

public sealed class SummaryDiffTests
{
    [Fact]
    public void Between_SameSummary_IsEmptyAndSaysSo()
    {
        var summary = SummaryBuilder.Dam().Build();

        var diff = SummaryDiff.Between(summary, summary with { Basis = new string('0', 64) });

        Assert.True(diff.IsEmpty);
        Assert.Equal(["Nothing that a reader would see."], diff.Account);
        Assert.Equal(2, diff.Sentences.Kept);
    }

    [Fact]
    public void Between_NothingAndASummary_IsTheFirstVersion()
    {
        var diff = SummaryDiff.Between(null, SummaryBuilder.Dam().Build());

        Assert.Null(diff.From);
        Assert.Equal(3, diff.Sources.Added.Count);
        Assert.Equal(2, diff.Sentences.Added.Count);
        Assert.Equal("The first version: 3 sources, 2 sentences.", diff.Account[0]);
        Assert.Contains("The sources disagree about “people who left their homes”: some 300 (The Ure Herald, 2.txt) against at least 500 (3.txt).", diff.Account);
    }

    [Fact]
    public void Between_Neither_Throws() => Assert.Throws<ArgumentException>(() => SummaryDiff.Between(null, null));

    [Fact]
    public void Between_SourceTakenAway_ItsSentenceIsDroppedForTheSameReason()
    {
        var before = SummaryBuilder.Dam().Build();
        var after = Without(before, 3);

        var diff = SummaryDiff.Between(before, after, new DiffContext { Why = _ => Withdrawal.Removed });

        Assert.Equal([(3, Withdrawal.Removed)], diff.Sources.Withdrawn.Select(source => (source.N, source.Because)));
        var dropped = Assert.Single(diff.Sentences.Dropped);
        Assert.Equal(("Engineers said the dam was safe.", Withdrawal.Removed), (dropped.Text, dropped.Because));
        Assert.Contains("Withdrawn because the article was removed: 3.txt.", diff.Account);
        var settled = Assert.Single(diff.Disagreements.Settled);
        Assert.Equal(Settlement.Withdrawn, settled.How);
        Assert.Equal(["The Ure Herald", "2.txt"], settled.Now!.Sources);
    }

    [Fact]
    public void Between_NameHoldsAnotherText_IsReplacedWhateverElseIsKnown()
    {
        var before = SummaryBuilder.Dam().Build();
        var replaced = before.Sources[2] with { Sha256 = new string('a', 64), File = $"sources/{new string('a', 64)}.txt" };
        var after = before with { Basis = new string('0', 64), Sources = [.. before.Sources.Take(2), replaced] };

        var diff = SummaryDiff.Between(before, after, new DiffContext { Why = _ => Withdrawal.Removed });

        Assert.Equal(Withdrawal.Replaced, Assert.Single(diff.Sources.Withdrawn).Because);
        Assert.Equal(before.Sources[2].Sha256, Assert.Single(diff.Sources.Added).Replaces);
    }

    [Theory]
    [InlineData("At least 12 people died when the Harlow bridge fell, the governor said.", "At least 14 people died when the Harlow bridge fell, the governor said.", "12", "14", "people")]
    [InlineData("Repairs would cost 40 million euros, the ministry said.", "Repairs would cost 45 million euros, said the ministry.", "40 million euros", "45 million euros", null)]
    [InlineData("Turnout reached 71 percent in Valdoria.", "Turnout in Valdoria reached 68 percent.", "71 percent", "68 percent", null)]
    public void Between_SentenceWithAnotherNumber_IsRewordedAndTheNumberChanged(string from, string to, string number, string now, string? of)
    {
        var diff = SummaryDiff.Between(One(from), One(to));

        Assert.Equal([new SentenceReworded(from, to)], diff.Sentences.Reworded);
        Assert.Equal([new NumberChange(number, now, to) { Of = of }], diff.Numbers);
        Assert.Empty(diff.Sentences.Added);
        Assert.Empty(diff.Sentences.Dropped);
    }

    [Fact]
    public void Between_SentenceAboutSomethingElse_IsAddedAndTheOtherDropped()
    {
        var diff = SummaryDiff.Between(One("At least 12 people died when the Harlow bridge fell."), One("The opposition won 54 percent in Valdoria."));

        Assert.Single(diff.Sentences.Added);
        Assert.Single(diff.Sentences.Dropped);
        Assert.Empty(diff.Sentences.Reworded);
        Assert.Empty(diff.Numbers);
    }

    [Fact]
    public void Between_SameSentenceTwice_OneGoesAndOneStays()
    {
        var before = new SummaryBuilder().Source(1, "The dam held.", "The dam held.").Sentence("The dam held.", (1, 1)).Sentence("The dam held.", (1, 2)).Build();

        var diff = SummaryDiff.Between(before, before with { Sentences = [before.Sentences[0]] });

        Assert.Equal((1, 1), (diff.Sentences.Kept, diff.Sentences.Dropped.Count));
    }

    [Fact]
    public void Between_MoreSupport_StandsWordForWordAndIsSaid()
    {
        var before = SummaryBuilder.Dam().Build();
        var after = before with { Sentences = [before.Sentences[0] with { Support = new Support(3, 2) }, before.Sentences[1]] };

        var diff = SummaryDiff.Between(before, after);

        Assert.Equal(2, diff.Sentences.Kept);
        Assert.Equal(new SentenceSupported("The dam at Ure held overnight.", new Support(2, 1), new Support(3, 2)), Assert.Single(diff.Sentences.Supported));
        Assert.Contains("Now 3 articles, 2 independent, before 2 articles of one lineage: “The dam at Ure held overnight.”", diff.Account);
    }

    [Fact]
    public void Between_ASideMore_TheDisagreementGoesOn()
    {
        var before = SummaryBuilder.Dam().Build();
        var old = before.Disagreements[0];
        var after = before with { Disagreements = [old with { About = "evacuated people", Values = [.. old.Values, new DisagreementValue("none", old.Values[0].Citations)] }] };

        var diff = SummaryDiff.Between(before, after);

        Assert.Empty(diff.Disagreements.Opened);
        Assert.Empty(diff.Disagreements.Settled);
        Assert.Equal(["some 300", "at least 500", "none"], Assert.Single(diff.Disagreements.Changed).To.Select(side => side.Value));
    }

    [Fact]
    public void Between_SourcesStandAndNoLongerDisagree_IsReconciled()
    {
        var before = SummaryBuilder.Dam().Build();

        var settled = Assert.Single(SummaryDiff.Between(before, before with { Disagreements = [] }).Disagreements.Settled);

        Assert.Equal((Settlement.Reconciled, null), (settled.How, settled.Now));
    }

    [Theory]
    [InlineData("Hours later it turned out that some 300 people were moved on 17 June 2025.", Settlement.Agreed)]
    [InlineData("At least 700 people were moved on 17 June 2025.", Settlement.Withdrawn)]
    [InlineData("Some 300 cows drowned.", Settlement.Withdrawn)]
    public void Between_TheOtherSideIsReplaced_ItsNewTextSaysWhetherTheyAgree(string text, Settlement how)
    {
        var before = SummaryBuilder.Dam().Build();
        var replaced = before.Sources[2] with { Sha256 = new string('a', 64), File = $"sources/{new string('a', 64)}.txt" };
        var after = before with { Sources = [.. before.Sources.Take(2), replaced], Disagreements = [] };

        var settled = Assert.Single(SummaryDiff.Between(before, after, new DiffContext { TextOf = source => source.N == 3 ? text : null }).Disagreements.Settled);

        Assert.Equal(how, settled.How);
        Assert.Equal(how == Settlement.Agreed ? 3 : 2, settled.Now!.Sources.Count);
    }

    [Fact]
    public void Between_ASummaryAndNothing_TheStoryEnded()
    {
        var before = SummaryBuilder.Dam().Build();

        var gone = SummaryDiff.Between(before, null, new DiffContext { Why = _ => Withdrawal.Removed });
        var merged = SummaryDiff.Between(before, null, new DiffContext { Why = _ => Withdrawal.Moved, To = "0123456789abcdef" });

        Assert.Equal(new StoryEnd(Withdrawal.Removed), gone.Ended);
        Assert.Equal("The story ended: none of its sources counts any more.", gone.Account[0]);
        Assert.Equal(new StoryEnd(Withdrawal.Moved) { To = "0123456789abcdef" }, merged.Ended);
        Assert.Equal("The story goes on as part of story 0123456789abcdef.", merged.Account[0]);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var before = SummaryBuilder.Dam().Build();
        foreach (var diff in (SummaryDiff[])[SummaryDiff.Between(null, before), SummaryDiff.Between(before, Without(before, 3)), SummaryDiff.Between(before, null), SummaryDiff.Between(before, One("Something <else>.")) with { Version = 7 }])
        {
            var written = DiffJson.Write(diff);

            Assert.Equal(written, DiffJson.Write(DiffJson.Read(written)));
            Assert.Empty(JsonSchemaValidator.Validate(DiffSchema.Json, written));
            Assert.DoesNotContain((byte)'<', written);
        }
    }

    [Fact]
    public void Markdown_TextOfArticles_CannotBecomeMarkup()
    {
        var diff = SummaryDiff.Between(One("Nothing much happened."), One("See [this](http://evil.example) <script>alert(1)</script> now."));

        var markdown = DiffMarkdown.Write(diff);

        Assert.DoesNotContain("[this](", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", markdown.Replace("\\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Summary One(string sentence) => new SummaryBuilder().Source(1, sentence).Sentence(sentence, (1, 1)).Headline("A headline").Build();

    /// <summary>The last source is gone, with all that rests on it.</summary>
    private static Summary Without(Summary summary, int source) => summary with
    {
        Basis = new string('0', 64),
        Sources = [.. summary.Sources.Where(one => one.N != source)],
        Sentences = [.. summary.Sentences.Where(sentence => sentence.Citations.All(citation => citation.Source != source))],
        Disagreements = [],
        Timeline = [],
    };
}
