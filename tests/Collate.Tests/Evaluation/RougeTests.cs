using Collate.Evaluation;

namespace Collate.Tests.Evaluation;

/// <summary>Expected values were computed with a Python implementation that agrees with the program ROUGE-1.5.5 to .01.</summary>
public sealed class RougeTests
{
    private static readonly string[] s_references =
    [
        "Dr. Smith said 1,200 people left the flooded valleys on Monday. \"The dams are holding,\" he added. Nobody was hurt in the 1990s-built village.",
        "Some 1,200 residents were leaving the flooded valley Monday, officials said; nobody was injured.\nThe dam held.",
    ];

    private static readonly string[] s_summary =
        ["On Monday 1,200 people left the flooded valley, Dr. Smith said.", "The dam is holding, officials added, and nobody was injured in the village."];

    [Fact]
    public void BudgetOf_MeanBetweenTwoNumbers_IsTheEvenOne()
    {
        Assert.Equal(20, Rouge.BudgetOf(s_references));
        Assert.Equal(22, Rouge.BudgetOf([.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("a", 21)), 1), string.Join(' ', Enumerable.Repeat("a", 22))]));
    }

    [Fact]
    public void Of_TwoReferences_IsTheirMean()
    {
        var score = Rouge.Of(s_summary, s_references, 100, english: true);

        Holds(new(0.680000, 0.764957, 0.714090), score.One);
        Holds(new(0.375000, 0.416471, 0.391239), score.Two);
        Holds(new(0.560000, 0.641026, 0.592795), score.Longest);
    }

    [Fact]
    public void Of_SummaryOverTheBudget_IsCutBetweenWords()
    {
        var score = Rouge.Of(s_summary, s_references, 20, english: true);

        Holds(new(0.714286, 0.679487, 0.690671), score.One);
        Holds(new(0.400000, 0.367059, 0.379580), score.Two);
        Holds(new(0.571429, 0.555556, 0.558647), score.Longest);
    }

    [Fact]
    public void Of_Greek_KeepsLettersAndFinalSigma()
    {
        string[] references = ["Ο ΗΛΙΑΣ είπε ότι 1.200 άνθρωποι έφυγαν. Το φράγμα αντέχει;", " Περίπου 1.200 κάτοικοι έφυγαν, είπε ο Ηλίας."];

        var score = Rouge.Of(["Ο Ηλίας είπε ότι 1.200 κάτοικοι έφυγαν.", "Το φράγμα αντέχει."], references, 100, english: false);

        Holds(new(0.727273, 0.846591, 0.777512), score.One);
        Holds(new(0.500000, 0.585714, 0.535294), score.Two);
        Holds(new(0.590909, 0.659091, 0.619617), score.Longest);
    }

    [Fact]
    public void Of_Hindi_TakesVowelSignsForSeparatorsAsRegularExpressionsDo()
    {
        var score = Rouge.Of(["१,२०० लोग निकले।", "बाँध है।"], ["बाँध सुरक्षित है। १,२०० लोग गाँव से निकले।"], 100, english: false);

        Holds(new(1, 0.562500, 0.720000), score.One);
        Holds(new(0.625000, 0.333333, 0.434783), score.Two);
        Holds(new(1, 0.562500, 0.720000), score.Longest);
    }

    [Fact]
    public void Of_NothingWritten_IsZero()
    {
        Assert.Equal(new RougeScores(default, default, default), Rouge.Of([], s_references, 20, english: true));
    }

    [Fact]
    public void Of_TheReferenceItself_IsOne()
    {
        var score = Rouge.Of(["The dam held.", "Nobody was hurt."], ["The dam held. Nobody was hurt."], 6, english: true);

        Assert.Equal(new RougeScores(new(1, 1, 1), new(1, 1, 1), new(1, 1, 1)), score);
    }

    [Theory]
    [InlineData("Mr. Bush met the U.S. envoy. He left? \"Yes.\" (No.) done! Then; More", "Mr. Bush met the U.S. envoy.|He left?|\"Yes.\"|(No.) done!|Then; More")]
    [InlineData("A.B. Smith came. e.g. This.  Vol. 3 ends.\n\nNext line", "A.B.|Smith came. e.g. This.|Vol.|3 ends.|Next line")]
    [InlineData("क है। ख गया। ते؟ Ok", "क है।|ख गया।|ते؟|Ok")]
    [InlineData("He saw J. K. Rowling [sic.] Today.", "He saw J. K. Rowling [sic.]|Today.")]
    [InlineData(" \n ", "")]
    public void Split_References_AreCutWhereTheRefereeCuts(string text, string expected)
    {
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ReferenceSentences.Split(text));
    }

    [Theory]
    [InlineData("Flooded 1990s valleys' re-entry, running CAT's KELVIN\u212A \u0130x", "flood 1990 vallei re entri run cat s kelvink i x")]
    [InlineData("generalizations oscillators yyyy 42nd", "gener oscil yyyi 42nd")]
    [InlineData("été - naïve", "t na ve")]
    public void Words_English_AreStemsOfLettersAndDigits(string sentence, string expected)
    {
        Assert.Equal(expected.Split(' '), RougeWords.Of(sentence, english: true));
    }

    [Theory]
    [InlineData("ΣΑΣ ΗΛΙΑΣ. Σ ΟΣ'Α", "σας ηλιας σ οσ α")]
    [InlineData("foo_bar ½ Ⅳ x\u0302y 𝒳z", "foo_bar ½ ⅳ x y 𝒳z")]
    public void Words_OtherLanguages_AreAsTheyStand(string sentence, string expected)
    {
        Assert.Equal(expected.Split(' '), RougeWords.Of(sentence, english: false));
    }

    [Fact]
    public void Split_MarksAndSpacesWithoutEnd_TakesTimeLinearInLength()
    {
        var text = string.Concat(Enumerable.Repeat(".\"'", 300_000)) + string.Concat(Enumerable.Repeat("! ", 300_000));

        Assert.NotEmpty(ReferenceSentences.Split(text));
    }

    private static void Holds(Score expected, Score actual)
    {
        Assert.Equal(expected.Precision, actual.Precision, 6);
        Assert.Equal(expected.Recall, actual.Recall, 6);
        Assert.Equal(expected.F1, actual.F1, 6);
    }
}
