using System.Text;
using Collate.Articles;

namespace Collate.Tests.Articles;

public sealed class SentenceSplitterTests
{
    // Sentences are parted by ¦ in the expectation; the text is the same without it.
    [Theory]
    [InlineData("He came.¦ She left.")]
    [InlineData("Mr. Smith met Gen. Milley and Dr. Jones.¦ They talked.")]
    [InlineData("The U.S. Senate voted.¦ It passed.")]
    [InlineData("He lives in the U.S.¦ The law is old.")]
    [InlineData("It began at 5 a.m. Tuesday in Kyiv.¦ No one was hurt.")]
    [InlineData("Prices rose 3.5 percent to $1.2 billion.¦ Wages did not.")]
    [InlineData("J. K. Rowling and George W. Bush met.¦ Both smiled.")]
    [InlineData("Section No. 5 applies.¦ No.¦ He refused.")]
    [InlineData("On Jan. 3 it snowed.¦ It melted in Feb.¦ Officials were glad.")]
    [InlineData("Apple Inc. shares fell.¦ So did others.")]
    [InlineData("\"Is it true?\" he asked.¦ Nobody knew.")]
    [InlineData("\"Is it true?\" Shoigu asked.¦ Nobody knew.")]
    [InlineData("“We won!” she said.¦ They had.")]
    [InlineData("\"We came.¦ We saw,\" he said.¦ \"We left.\"¦ He left too.")]
    [InlineData("“We came.”¦ He left.")]
    [InlineData("He paused ... and went on.¦ Then he stopped...¦ Nobody spoke.")]
    [InlineData("He paused . . . and went on.¦ Good.")]
    [InlineData("Wait… what?¦ Yes.")]
    [InlineData("What?!¦ Really!!!¦ Yes.")]
    [InlineData("He left (for good.)¦ She stayed.")]
    [InlineData("Yahoo! said so.¦ Google did not.")]
    [InlineData("It costs 5.¦ Only 5.")]
    [InlineData("It has 120.¦ More are coming.")]
    [InlineData("See e.g. Kyiv or Lviv, i.e. Ukraine.¦ Done.")]
    [InlineData("Use Node.js or .NET here.¦ Both work.")]
    [InlineData("It is known.[3]¦ It is old.[12]¦ Fine.")]
    [InlineData("Am 17. Juni 2025 kam er an.¦ Am 3. Oktober ging er.")]
    [InlineData("Der 2. Weltkrieg endete z. B. in Berlin.¦ Danach kam Frieden.")]
    [InlineData("Er kam z.B. mit Hrn. Meier, bzw. Dr. Huber.¦ Das war gut.")]
    [InlineData("Přijel 17. června do Prahy.¦ Odjel 3. 7. 2025 večer.¦ Bylo to např. ve středu.")]
    [InlineData("M. Macron est arrivé avec Mme. Dupont.¦ Il est reparti.")]
    [InlineData("El Sr. García llegó.¦ ¿Quién lo vio?¦ ¡Nadie!¦ Nada más.")]
    [InlineData("今天天气很好。¦我们去公园吧！¦好吗？¦好。")]
    [InlineData("他说：“我们走吧。”¦然后他走了。")]
    [InlineData("「行きます。」と彼は言った。¦雨が降った。")]
    [InlineData("वह आया।¦ वह गया।¦ क्या यह सच है?¦ हाँ।")]
    [InlineData("هل هذا صحيح؟¦ نعم. انتهى الأمر أمس.", "هل هذا صحيح؟¦ نعم.¦ انتهى الأمر أمس.")]
    [InlineData("یہ سچ ہے۔¦ وہ گیا۔")]
    [InlineData("Είναι αλήθεια;¦ Ναι.¦ Ήρθε ο Νίκος; όχι ακόμη.")]
    [InlineData("Он приехал в 2024 г. в Москву.¦ Это было давно.")]
    [InlineData("ראש הממשלה הגיע.¦ הוא דיבר.")]
    [InlineData("i went home.¦ then i slept a while.¦ it was late.")]
    [InlineData("The game ended 3-2.¦ 42 people watched.¦ iPhone sales rose.¦ eBay fell.¦ macOS is free.")]
    [InlineData("He works for Acme Inc.¦ Shares fell 3 percent.")]
    [InlineData("Acme Inc. Chief executive Jane Roe left Beta Corp. Chairman John Doe stayed.")]
    [InlineData("Tesla Inc. Chief Executive Elon Musk said so.")]
    [InlineData("It rained at 5 p.m.¦ Rescue teams came.")]
    [InlineData("It began at 5 p.m. Moscow time on June 3 and at 6 p.m. Eastern time in New York.")]
    [InlineData("It began at 5 p.m. Monday in Rome and at 5 a.m. June was hot.")]
    [InlineData("He lives on Main St.¦ Police came.")]
    [InlineData("Trains leave from St. Pancras.¦ Mount St. Helens erupted.¦ Jill St. John died.¦ Lake St. Clair froze.¦ They saw St. Basil yesterday.")]
    [InlineData("The U.S. Senate voted.¦ He flew to the U.S. President Trump greeted him.")]
    [InlineData("It is rich in vitamin C.¦ Researchers agreed.¦ John F. Kennedy spoke.")]
    [InlineData("They are in Group B.¦ Brazil lost.")]
    [InlineData("Il a parlé.¦ « Bonjour.¦ Merci. » a-t-il dit.¦ « Vraiment ? » a demandé Paul.¦ Puis il partit.")]
    [InlineData("« Bonjour. »¦ Il partit.")]
    [InlineData("Er ging.¦ »Komm her«, sagte sie.")]
    [InlineData("No full stop at the end")]
    [InlineData("He said: \"Go.\"; then he went.¦ Good.")]
    public void Split_Paragraph_FindsItsSentences(string marked, string? expected = null)
    {
        var parts = (expected ?? marked).Split('¦', StringSplitOptions.TrimEntries);
        var text = marked.Replace("¦", "", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal(parts, sentences.Select(sentence => sentence.In(text).ToString()));
    }

    [Fact]
    public void Split_Paragraphs_AreNeverCrossed()
    {
        const string text = "A heading\n\nOne sentence. Another\n\n\n\nand a third";

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal([(0, "A heading"), (1, "One sentence."), (1, "Another"), (2, "and a third")], sentences.Select(s => (s.Paragraph, s.In(text).ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("... !!! ???")]
    [InlineData("— * —")]
    public void Split_NoLetterOrDigit_HasNoSentence(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Theory]
    [InlineData("word ")]
    [InlineData("clause number one; ")]
    [InlineData("ไม่มีจุดจบ")]
    [InlineData("𝒳")]
    [InlineData("ก\u0E49\u0E49\u0E49\u0E49")]
    public void Split_EndlessSentence_IsCutIntoUsablePieces(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 5000).ToString().Trim();

        var sentences = SentenceSplitter.Split(text);

        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 1, SentenceSplitter.MaxLength));
        Assert.All(sentences, sentence => Assert.False(char.IsLowSurrogate(text[sentence.Start])));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(sentences.Select(s => s.In(text).ToString())).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Split_LongSentence_IsCutAfterASemicolonWhereThereIsOne()
    {
        var text = new string('a', 700) + "; " + new string('b', 200) + " " + new string('c', 400);

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal(';', text[sentences[0].End - 1]);
    }
}
