using System.Text;

namespace Collate.Language.Values;

/// <summary>The form in which words of names are compared: lower case, without accents, dots, hyphens and doubled letters, <c>y</c> as <c>i</c>.</summary>
/// <remarks>So <c>Sergey</c> is <c>Sergei</c>, <c>Zelenskyy</c> is <c>Zelensky</c>, <c>Erdoğan</c> is <c>Erdogan</c>, and <c>U.S.</c> is <c>US</c>.</remarks>
internal static class NameForm
{
    /// <summary>The form of one folded word.</summary>
    public static string Of(string folded)
    {
        var isPlain = true;
        for (var i = 0; i < folded.Length && isPlain; i++)
        {
            isPlain = folded[i] is >= 'a' and <= 'z' and not 'y' && (i == 0 || folded[i] != folded[i - 1]);
        }

        if (isPlain)
        {
            return folded;
        }

        var form = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            var plain = c switch
            {
                'y' => 'i',
                'ø' => 'o',
                'ł' => 'l',
                'đ' or 'ð' => 'd',
                'ı' => 'i',
                _ => Nfc.BaseOf(c),
            };
            if (plain is not ('.' or '\'' or '-') && (form.Length == 0 || form[^1] != plain || char.IsDigit(plain) || folded.Length <= 3))
            {
                form.Append(plain);
            }
        }

        return form.ToString();
    }
}
