using System.Text.RegularExpressions;

namespace Collate.Infra.Tests;

/// <summary>What can be told of a Bicep file from its text. There is no compiler in these tests.</summary>
internal static class BicepText
{
    /// <summary>Names declared as <c>param</c>, <c>var</c> or <c>output</c>.</summary>
    public static string[] Declared(string text, string kind) =>
        [.. Regex.Matches(text, $@"^{kind} (\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    /// <summary>Parameters without a default.</summary>
    public static string[] Required(string text) =>
        [.. Regex.Matches(text, @"^param (\w+) [^=\n]+$", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    /// <summary>The quoted items of <c>var name = [...]</c>.</summary>
    public static string[] List(string text, string name) =>
        Regex.Match(text, $@"^var {name} = \[\n(.*?)^\]", RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } found
            ? [.. Strings(found.Groups[1].Value)] : [];

    /// <summary>Every plain string that is the value of a property.</summary>
    public static string[] Values(string text, string property) =>
        [.. Regex.Matches(text, $@"(?<![\w.]){property}: '([^']*)'").Select(match => match.Groups[1].Value)];

    public static IEnumerable<string> Strings(string text) => Regex.Matches(text, "'([^']*)'").Select(match => match.Groups[1].Value);

    /// <summary>The text of a resource or module at the start of a line, to the line that closes it.</summary>
    public static string Block(string text, string kind, string name) =>
        Regex.Match(text, $@"^{kind} {name} '.*?^\}}\]?$", RegexOptions.Multiline | RegexOptions.Singleline).Value;

    /// <summary>Names of the resources or modules that stand at the start of a line.</summary>
    public static string[] Blocks(string text, string kind) =>
        [.. Regex.Matches(text, $@"^{kind} (\w+) '", RegexOptions.Multiline).Select(match => match.Groups[1].Value)];

    /// <summary>What is between strings and comments: brackets must match there.</summary>
    public static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        var bare = Regex.Replace(Regex.Replace(text, @"^\s*//.*$", "", RegexOptions.Multiline), @"\\'", "");
        foreach (var character in bare)
        {
            switch (character)
            {
                case '(' or '[' or '{':
                    open.Push(character);
                    break;
                case ')' or ']' or '}':
                    if (!open.TryPop(out var last) || (last, character) is not (('(', ')') or ('[', ']') or ('{', '}')))
                    {
                        return false;
                    }

                    break;
                default:
                    break;
            }
        }

        return open.Count == 0 && bare.Count(character => character == '\'') % 2 == 0;
    }
}
