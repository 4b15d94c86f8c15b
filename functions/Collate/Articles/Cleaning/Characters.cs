using System.Buffers;
using System.Globalization;
using System.Text;

namespace Collate.Articles.Cleaning;

/// <summary>Cleans text character by character: what comes out is well-formed, NFC, and has no control character but <c>\n</c>.</summary>
/// <remarks>
/// Line ends of every kind become <c>\n</c>, white space of every kind one space. Soft hyphens, zero-width and direction marks, non-characters
/// and unpaired surrogates go; joiners stay between letters of scripts that need them. A run of combining marks is cut after 30, the
/// limit of the stream-safe format (Unicode Standard Annex 15), so that normalization stays linear.
/// </remarks>
internal static class Characters
{
    private const int MaxMarks = 30;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]{}<>-_/\\@#$%^&*+=|~`\n"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ“”‘’–—…„«»");

    /// <summary>The cleaned text; lines keep their order, blank lines stay blank.</summary>
    public static string Clean(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            return Normalize(buffer.AsSpan(0, Copy(text, buffer)).ToString());
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Cleans a title, a name or another single line; null if nothing is left.</summary>
    public static string? CleanLine(string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = Clean(text).Replace('\n', ' ').Trim();
        while (line.Contains("  ", StringComparison.Ordinal))
        {
            line = line.Replace("  ", " ", StringComparison.Ordinal);
        }

        return line.Length == 0 ? null : Cut(line, maxLength);
    }

    /// <summary>NFC, whatever the text went through.</summary>
    public static string Normalize(string text) => Language.Nfc.Normalize(text);

    private static string Cut(string line, int maxLength)
    {
        if (line.Length <= maxLength)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', maxLength - 1, maxLength / 2);
        var end = space > 0 ? space : maxLength;
        return (char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]).TrimEnd();
    }

    private static int Copy(ReadOnlySpan<char> text, Span<char> target)
    {
        int length = 0, marks = 0;
        for (var i = 0; i < text.Length;)
        {
            var run = text[i..].IndexOfAnyExcept(Plain);
            if (run != 0)
            {
                run = run < 0 ? text.Length - i : run;
                text.Slice(i, run).CopyTo(target[length..]);
                length += run;
                i += run;
                marks = 0;
                continue;
            }

            var c = text[i++];
            switch (c)
            {
                case ' ' or '\t':
                    length = Space(target, length);
                    continue;
                case '\r':
                    i += i < text.Length && text[i] == '\n' ? 1 : 0;
                    target[length++] = '\n';
                    continue;
                case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    target[length++] = '\n';
                    continue;
                case '\u200C' or '\u200D':
                    if (length > 0 && IsJoining(target[length - 1]) && i < text.Length && IsJoining(text[i]))
                    {
                        target[length++] = c;
                    }

                    continue;
                default:
                    break;
            }

            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i < text.Length && char.IsLowSurrogate(text[i]))
                {
                    var low = text[i++];
                    var rune = new Rune(c, low);
                    marks = IsMark(Rune.GetUnicodeCategory(rune)) ? marks + 1 : 0;
                    if ((rune.Value & 0xFFFE) != 0xFFFE && marks <= MaxMarks && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                    {
                        target[length++] = c;
                        target[length++] = low;
                    }
                }

                continue;
            }

            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            marks = IsMark(category) ? marks + 1 : 0;
            if (category == UnicodeCategory.SpaceSeparator)
            {
                length = Space(target, length);
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format) && c < 0xFFFE && c is not (>= '\uFDD0' and <= '\uFDEF') && marks <= MaxMarks)
            {
                target[length++] = c;
            }
        }

        return length;
    }

    private static int Space(Span<char> target, int length)
    {
        if (length > 0 && target[length - 1] is not (' ' or '\n'))
        {
            target[length++] = ' ';
        }

        return length;
    }

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoining(char c) => c is (>= '\u0590' and < '\u1E00') or '\uFE0F' || char.IsSurrogate(c);
}
