using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Collate.Tests.Summaries;

/// <summary>Changes one place of a JSON document.</summary>
internal static class JsonPath
{
    private const string Placeholder = "the changed place";

    /// <summary>The document with <paramref name="value"/> (a JSON text, as it stands; null removes) at <paramref name="path"/>, such as <c>sources.0.title</c>.</summary>
    public static byte[] Change(byte[] json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => node is JsonArray array ? array[Index(step)]! : node[step]!);
        if (value is null)
        {
            Assert.True(parent.AsObject().Remove(steps[^1]));
        }
        else if (parent is JsonArray array)
        {
            array[Index(steps[^1])] = Placeholder;
        }
        else
        {
            parent[steps[^1]] = Placeholder;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace($"\"{Placeholder}\"", value, StringComparison.Ordinal));
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
