namespace Collate.Language;

/// <summary>Tells which writing system a letter belongs to, by its Unicode block.</summary>
internal static class Scripts
{
    /// <summary>The script of a letter; <see cref="Script.Other"/> for what has none here, surrogates among it.</summary>
    public static Script Of(char letter) => letter switch
    {
        < '\u0370' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        < '\u0400' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        (>= '\u0600' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFEFC') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F') or (>= '\uAC00' and <= '\uD7AF') => Script.Hangul,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        _ => Script.Other,
    };
}
