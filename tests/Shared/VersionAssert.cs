using System.Globalization;
using System.Text;
using Collate.History;
using Collate.Summaries;
using Collate.Testing;

namespace Collate.TestKit;

/// <summary>Everything that is promised of the versions of stories, once nobody is at work.</summary>
internal static class VersionAssert
{
    /// <summary>Holds what is stored in <c>summaries</c> to the promises.</summary>
    /// <param name="dump">Every blob as text, by name.</param>
    public static void Hold(SortedDictionary<string, string> dump)
    {
        foreach (var story in dump.Keys.Select(name => name[..name.IndexOf('/', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal))
        {
            Hold(story, dump.Where(blob => blob.Key.StartsWith(story + "/", StringComparison.Ordinal)).ToDictionary(blob => blob.Key[(story.Length + 1)..], blob => blob.Value, StringComparer.Ordinal));
        }
    }

    private static void Hold(string story, Dictionary<string, string> files)
    {
        var accounts = files.Keys.Where(name => name.EndsWith(".diff.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Enumerable.Range(1, accounts.Length).Select(number => Name(number, ".diff.json")), accounts);
        Assert.Equal(accounts.Length, files.Keys.Count(name => name.EndsWith(".diff.md", StringComparison.Ordinal)));
        string? before = null;
        for (var number = 1; number <= accounts.Length; number++)
        {
            var document = files.GetValueOrDefault(Name(number, ".json"));
            var diff = DiffJson.Read(Encoding.UTF8.GetBytes(files[Name(number, ".diff.json")]));
            Assert.Empty(JsonSchemaValidator.Validate(DiffSchema.Json, Encoding.UTF8.GetBytes(files[Name(number, ".diff.json")])));
            Assert.Equal((story, number), (diff.Story, diff.Version));
            Assert.Equal((Basis(before), Basis(document)), (diff.From, diff.To));
            Assert.Equal(DiffMarkdown.Write(diff), files[Name(number, ".diff.md")]);
            Assert.Equal(document is null, diff.Ended is not null);
            Assert.NotEqual(before, document);
            if (document is not null)
            {
                Assert.Empty(JsonSchemaValidator.Validate(SummarySchema.Json, Encoding.UTF8.GetBytes(document)));
            }

            before = document;
        }

        Assert.Equal(files.GetValueOrDefault("summary.json"), before);
    }

    private static string Name(int number, string ending) => string.Create(CultureInfo.InvariantCulture, $"versions/{number:0000}{ending}");

    private static string? Basis(string? document) => document is null ? null : SummaryJson.Read(Encoding.UTF8.GetBytes(document)).Basis;
}
