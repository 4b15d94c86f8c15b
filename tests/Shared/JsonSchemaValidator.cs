using System.Text.Json;
using System.Text.RegularExpressions;

namespace Collate.Testing;

/// <summary>Holds a JSON document to a schema: the part of JSON Schema 2020-12 that the shipped schemas use. A keyword it does not know is an error, never passed over.</summary>
public sealed class JsonSchemaValidator
{
    private readonly JsonElement _root;
    private readonly List<string> _errors = [];

    private JsonSchemaValidator(JsonElement root) => _root = root;

    /// <summary>Every place where the document breaks the schema; empty when it holds.</summary>
    public static IReadOnlyList<string> Validate(string schema, ReadOnlyMemory<byte> document)
    {
        using var parsedSchema = JsonDocument.Parse(schema);
        using var parsedDocument = JsonDocument.Parse(document);
        var validator = new JsonSchemaValidator(parsedSchema.RootElement);
        validator.Check(parsedSchema.RootElement, parsedDocument.RootElement, "$");
        return validator._errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            CheckKeyword(schema, keyword.Name, keyword.Value, value, at);
        }
    }

    private void CheckKeyword(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "$defs" or "title" or "description":
                break;
            case "$ref":
                Check(Resolve(rule.GetString()!), value, at);
                break;
            case "type":
                Hold(IsOfType(rule, value), at, $"is not of type {rule}");
                break;
            case "const":
                Hold(JsonElement.DeepEquals(rule, value), at, $"is not {rule}");
                break;
            case "enum":
                Hold(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), at, $"is none of {rule}");
                break;
            case "oneOf":
                Hold(rule.EnumerateArray().Count(one => IsValid(one, value)) == 1, at, "is not exactly one of what it may be");
                break;
            case "pattern" or "minLength" or "maxLength":
                CheckString(keyword, rule, value, at);
                break;
            case "minimum":
                Hold(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), at, $"is less than {rule}");
                break;
            case "items" or "minItems" or "maxItems" or "uniqueItems":
                CheckArray(keyword, rule, value, at);
                break;
            case "required" or "properties" or "additionalProperties":
                CheckObject(schema, keyword, rule, value, at);
                break;
            default:
                throw new NotSupportedException($"The validator does not know the keyword \"{keyword}\".");
        }
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var errors = _errors.Count;
        Check(schema, value, "");
        var isValid = _errors.Count == errors;
        _errors.RemoveRange(errors, _errors.Count - errors);
        return isValid;
    }

    private void CheckString(string keyword, JsonElement rule, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return;
        }

        var text = value.GetString()!;
        Hold(
            keyword switch
            {
                "pattern" => Regex.IsMatch(text, EndOnlyAtTheEnd(rule.GetString()!), RegexOptions.ECMAScript),
                "minLength" => text.EnumerateRunes().Count() >= rule.GetInt32(),
                _ => text.EnumerateRunes().Count() <= rule.GetInt32(),
            },
            at,
            $"breaks {keyword} {rule}");
    }

    /// <summary>In .NET a final <c>$</c> matches before a last newline too; in ECMA-262, whose dialect schemas use, it does not.</summary>
    private static string EndOnlyAtTheEnd(string pattern) => pattern.EndsWith('$') ? $"{pattern[..^1]}(?!\n)$" : pattern;

    private void CheckArray(string keyword, JsonElement rule, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var items = value.EnumerateArray().ToArray();
        switch (keyword)
        {
            case "items":
                for (var i = 0; i < items.Length; i++)
                {
                    Check(rule, items[i], $"{at}[{i}]");
                }

                break;
            case "maxItems":
                Hold(items.Length <= rule.GetInt32(), at, $"has more than {rule} items");
                break;
            case "minItems":
                Hold(items.Length >= rule.GetInt32(), at, $"has fewer than {rule} items");
                break;
            default:
                Hold(!rule.GetBoolean() || items.Select(item => item.GetRawText()).Distinct().Count() == items.Length, at, "has an item twice");
                break;
        }
    }

    private void CheckObject(JsonElement schema, string keyword, JsonElement rule, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        switch (keyword)
        {
            case "required":
                foreach (var name in rule.EnumerateArray().Select(name => name.GetString()!))
                {
                    Hold(value.TryGetProperty(name, out _), at, $"lacks {name}");
                }

                break;
            case "properties":
                foreach (var property in rule.EnumerateObject())
                {
                    if (value.TryGetProperty(property.Name, out var member))
                    {
                        Check(property.Value, member, $"{at}.{property.Name}");
                    }
                }

                break;
            default:
                if (rule.ValueKind != JsonValueKind.False)
                {
                    throw new NotSupportedException("The validator knows additionalProperties only as false.");
                }

                foreach (var member in value.EnumerateObject())
                {
                    Hold(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out _), at, $"has {member.Name}, which the schema does not name");
                }

                break;
        }
    }

    private static bool IsOfType(JsonElement rule, JsonElement value) => rule.ValueKind == JsonValueKind.Array
        ? rule.EnumerateArray().Any(type => IsOfType(type, value))
        : rule.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            var other => throw new NotSupportedException($"There is no type \"{other}\" in JSON Schema."),
        };

    private JsonElement Resolve(string reference)
    {
        const string prefix = "#/$defs/";
        return reference.StartsWith(prefix, StringComparison.Ordinal)
            ? _root.GetProperty("$defs").GetProperty(reference[prefix.Length..])
            : throw new NotSupportedException($"The validator follows only {prefix}..., not \"{reference}\".");
    }

    private void Hold(bool condition, string at, string problem)
    {
        if (!condition)
        {
            _errors.Add($"{at} {problem}");
        }
    }
}
