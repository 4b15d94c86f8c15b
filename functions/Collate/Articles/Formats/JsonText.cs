using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Collate.Articles.Formats;

/// <summary>Reads values out of JSON that others wrote.</summary>
internal static class JsonText
{
    /// <summary>How deep JSON may be nested, and how it may be relaxed.</summary>
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The value of the first of the names that the object has; names are compared without case.</summary>
    public static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (string.Equals(NameOf(property), name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind is not JsonValueKind.Null)
                {
                    return property.Value;
                }
            }
        }

        return null;
    }

    /// <summary>A string's text, with unpaired surrogates as they are; for a number its digits; for an object its <c>name</c>; for an array its parts. Else none.</summary>
    public static string? Flatten(JsonElement? value, int depth = 0) => value switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Text(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Object } inner when depth < 4 => Flatten(Find(inner, "name", "title", "@id", "url"), depth + 1),
        { ValueKind: JsonValueKind.Array } array when depth < 4 => Join(array, depth),
        _ => null,
    };

    /// <summary>A string's text. Escapes of unpaired surrogates, which the reader refuses, are taken as they are.</summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string? Join(JsonElement array, int depth)
    {
        var parts = array.EnumerateArray().Take(20).Select(part => Flatten(part, depth + 1)).Where(part => !string.IsNullOrWhiteSpace(part));
        var joined = string.Join(", ", parts);
        return joined.Length == 0 ? null : joined;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
                continue;
            }

            text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => raw[i] });
        }

        return text.ToString();
    }
}
