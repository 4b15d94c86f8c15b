using System.Text.Json;
using System.Text.RegularExpressions;

namespace Collate.Local.Tests.Web.OpenApi;

/// <summary>Holds values to JSON Schema 2020-12, as far as OpenAPI's own schema and our document use it. A keyword it does not know is an error, never passed over.</summary>
/// <param name="root">What references point into.</param>
internal sealed class JsonSchema(JsonElement root)
{
    /// <summary>Every place where a value breaks a schema; empty when it holds.</summary>
    public IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Holds(schema, value, "", [], errors);
        return errors;
    }

    /// <summary>What a reference within the root points to.</summary>
    public JsonElement Resolve(string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/').Aggregate(root, (at, part) => at.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));
    }

    // Adds to "seen" the members of the value that some keyword looked at.
    private bool Holds(JsonElement schema, JsonElement value, string at, HashSet<string> seen, List<string> errors)
    {
        var before = errors.Count;
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return Say(schema.ValueKind == JsonValueKind.True, "nothing may be here");
        }

        foreach (var (name, rule) in schema.EnumerateObject().Select(keyword => (keyword.Name, keyword.Value)).OrderBy(keyword => keyword.Name == "unevaluatedProperties"))
        {
            switch (name)
            {
                case "$id" or "$schema" or "$comment" or "$defs" or "$dynamicAnchor" or "description" or "default" or "format" or "contentMediaType" or "then" or "else" or "example":
                    break;
                case "$ref":
                    Holds(Resolve(rule.GetString()!), value, at, seen, errors);
                    break;
                case "allOf":
                    foreach (var part in rule.EnumerateArray())
                    {
                        Holds(part, value, at, seen, errors);
                    }

                    break;
                case "anyOf" or "oneOf":
                    var fitting = rule.EnumerateArray().Count(part => Quietly(part));
                    Say(name == "anyOf" ? fitting > 0 : fitting == 1, $"{fitting} of {name} hold");
                    break;
                case "not":
                    Say(!Holds(rule, value, at, [], []), "what must not hold does");
                    break;
                case "if":
                    if (schema.TryGetProperty(Quietly(rule) ? "then" : "else", out var branch))
                    {
                        Holds(branch, value, at, seen, errors);
                    }

                    break;
                case "const":
                    Say(JsonElement.DeepEquals(rule, value), $"is not {rule}");
                    break;
                case "enum":
                    Say(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), $"is none of {rule}");
                    break;
                case "type":
                    Say(rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(rule.GetString()!, value), $"is not of type {rule}");
                    break;
                case "pattern" or "minLength" or "maxLength" when value.ValueKind == JsonValueKind.String:
                    var text = value.GetString()!;
                    Say(name == "pattern" ? Regex.IsMatch(text, rule.GetString()!) : name == "minLength" ? text.Length >= rule.GetInt32() : text.Length <= rule.GetInt32(), $"breaks {name} {rule}");
                    break;
                case "minimum" or "maximum" when value.ValueKind == JsonValueKind.Number:
                    Say(name == "minimum" ? value.GetDecimal() >= rule.GetDecimal() : value.GetDecimal() <= rule.GetDecimal(), $"breaks {name} {rule}");
                    break;
                case "items" or "minItems" or "maxItems" when value.ValueKind == JsonValueKind.Array:
                    Array(name, rule);
                    break;
                case "pattern" or "minLength" or "maxLength" or "minimum" or "maximum" or "items" or "minItems" or "maxItems":
                    break;
                case "required" or "properties" or "patternProperties" or "additionalProperties" or "propertyNames" or "minProperties" or "maxProperties" or "dependentSchemas" or "unevaluatedProperties":
                    if (value.ValueKind == JsonValueKind.Object)
                    {
                        Object(name, rule);
                    }

                    break;
                default:
                    throw new NotSupportedException($"The validator does not know the keyword \"{name}\".");
            }
        }

        return errors.Count == before;

        bool Say(bool holds, string problem)
        {
            if (!holds)
            {
                errors.Add($"{at}: {problem}");
            }

            return holds;
        }

        bool Quietly(JsonElement part)
        {
            var looked = new HashSet<string>(StringComparer.Ordinal);
            var holds = Holds(part, value, at, looked, []);
            seen.UnionWith(holds ? looked : []);
            return holds;
        }

        void Array(string name, JsonElement rule)
        {
            if (name != "items")
            {
                Say(name == "minItems" ? value.GetArrayLength() >= rule.GetInt32() : value.GetArrayLength() <= rule.GetInt32(), $"breaks {name} {rule}");
                return;
            }

            var i = 0;
            foreach (var item in value.EnumerateArray())
            {
                Holds(rule, item, $"{at}/{i++}", [], errors);
            }
        }

        void Object(string name, JsonElement rule)
        {
            var members = value.EnumerateObject().ToArray();
            switch (name)
            {
                case "required":
                    Say(rule.EnumerateArray().All(needed => value.TryGetProperty(needed.GetString()!, out _)), $"lacks one of {rule}");
                    break;
                case "minProperties" or "maxProperties":
                    Say(name == "minProperties" ? members.Length >= rule.GetInt32() : members.Length <= rule.GetInt32(), $"breaks {name} {rule}");
                    break;
                case "propertyNames":
                    foreach (var member in members)
                    {
                        Holds(rule, JsonSerializer.SerializeToElement(member.Name), $"{at}/{member.Name}", [], errors);
                    }

                    break;
                case "dependentSchemas":
                    foreach (var dependent in rule.EnumerateObject().Where(dependent => value.TryGetProperty(dependent.Name, out _)))
                    {
                        Holds(dependent.Value, value, at, seen, errors);
                    }

                    break;
                default:
                    foreach (var member in members)
                    {
                        foreach (var part in PartsFor(name, rule, member.Name, seen))
                        {
                            seen.Add(member.Name);
                            Holds(part, member.Value, $"{at}/{member.Name}", [], errors);
                        }
                    }

                    break;
            }
        }

        IEnumerable<JsonElement> PartsFor(string name, JsonElement rule, string member, HashSet<string> looked) => name switch
        {
            "properties" => rule.TryGetProperty(member, out var part) ? [part] : [],
            "patternProperties" => rule.EnumerateObject().Where(pattern => Regex.IsMatch(member, pattern.Name)).Select(pattern => pattern.Value).ToArray(),
            "additionalProperties" => (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member, out _))
                || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(member, pattern.Name))) ? [] : [rule],
            _ => looked.Contains(member) ? [] : [rule],
        };
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"There is no type \"{type}\" in JSON Schema."),
    };
}
