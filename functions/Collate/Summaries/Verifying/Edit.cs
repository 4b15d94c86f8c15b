using System.Text;

namespace Collate.Summaries.Verifying;

/// <summary>A stretch of a text and what is put in its place.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">One past its last.</param>
/// <param name="Text">What is put there.</param>
internal readonly record struct Edit(int Start, int End, string Text)
{
    /// <summary>A text with some stretches replaced; they do not overlap.</summary>
    public static string Apply(string text, IEnumerable<Edit> edits)
    {
        var edited = new StringBuilder(text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            edited.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }

        return edited.Append(text, at, text.Length - at).ToString();
    }
}
