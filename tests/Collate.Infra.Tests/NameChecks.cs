using System.Text.RegularExpressions;
using Collate.Storage;

namespace Collate.Infra.Tests;

/// <summary>Containers, queues and functions have one name everywhere.</summary>
internal static class NameChecks
{
    private const string DeadLetters = "collate-deadletters";
    private const string Packages = "app-package";

    public static IEnumerable<string> Run(Checkout checkout)
    {
        var storage = checkout["infra/modules/storage.bicep"];
        var deleted = checkout["infra/modules/event-grid.bicep"];
        var created = checkout["infra/created-events.bicep"];
        var roles = checkout["infra/modules/roles.bicep"];
        var drop = checkout["infra/drop.sh"];
        var subject = $"/blobServices/default/containers/{StoreNames.Articles}/blobs/";
        var function = BlobFunction(checkout);

        return
        [
            .. Same("containers", StoreNames.Containers.Append(DeadLetters).Append(Packages), BicepText.List(storage, "containers")),
            .. Same("queues", StoreNames.Queues, BicepText.List(storage, "queues")),
            .. Same("event-grid queue", [StoreNames.Deletions], BicepText.Values(deleted, "queueName")),
            .. Same("event-grid dead letters", [DeadLetters], BicepText.Values(deleted, "blobContainerName")),
            .. Same("created-events dead letters", [DeadLetters], BicepText.Values(created, "blobContainerName")),
            .. Same("event-grid subject", [subject], BicepText.Values(deleted, "subjectBeginsWith")),
            .. Same("created-events subject", [subject], BicepText.Values(created, "subjectBeginsWith")),
            .. Same("event-grid types", ["Microsoft.Storage.BlobDeleted"], Listed(deleted, "includedEventTypes")),
            .. Same("created-events types", ["Microsoft.Storage.BlobCreated"], Listed(created, "includedEventTypes")),
            .. Same("roles containers", [DeadLetters, StoreNames.Articles, StoreNames.Editorial, StoreNames.Summaries, StoreNames.Digests, StoreNames.Quarantine], Scopes(roles)),
            .. Same("roles queue", [StoreNames.Deletions], Regex.Matches(roles, @"'queues' existing = \{\s*name: '([^']*)'").Select(match => match.Groups[1].Value)),
            .. Same("webhook function", [function], Regex.Matches(created, @"functionName=Host\.Functions\.(\w+)").Select(match => match.Groups[1].Value)),
            .. Same("drop.sh function", [function], Regex.Matches(drop, @"\bfunction=(\w+)").Select(match => match.Groups[1].Value)),
            .. Same("drop.sh container", [StoreNames.Articles], Regex.Matches(drop, @"readonly container=(\S+)").Select(match => match.Groups[1].Value)),
            .. Same("lifecycle prefix", [StoreNames.Articles + "/"], Listed(storage, "prefixMatch")),
            .. Same("package container", [Packages], Regex.Matches(checkout["infra/modules/function-app.bicep"], @"primaryEndpoints\.blob\}([^']+)'").Select(match => match.Groups[1].Value)),
        ];
    }

    public static IEnumerable<string> Same(string what, IEnumerable<string> expected, IEnumerable<string> found)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToArray();
        var got = found.Order(StringComparer.Ordinal).ToArray();
        return wanted.SequenceEqual(got, StringComparer.Ordinal) ? []
            : [$"{what}: missing [{string.Join(", ", wanted.Except(got, StringComparer.Ordinal))}], too many [{string.Join(", ", got.Except(wanted, StringComparer.Ordinal))}] of {got.Length}"];
    }

    /// <summary>The one function with a blob trigger, as its source names it.</summary>
    private static string BlobFunction(Checkout checkout) => checkout.Paths
        .Where(path => path.StartsWith("functions/Collate.Functions/", StringComparison.Ordinal) && checkout[path].Contains("[BlobTrigger(", StringComparison.Ordinal))
        .Select(path => Regex.Match(checkout[path], @"\[Function\(nameof\((\w+)\)\)\]").Groups[1].Value)
        .Single();

    private static IEnumerable<string> Listed(string text, string property) =>
        Regex.Matches(text, $@"{property}: \[([^\]]*)\]").SelectMany(match => BicepText.Strings(match.Groups[1].Value));

    private static IEnumerable<string> Scopes(string roles) =>
        Regex.Matches(roles, @"'containers' existing = \{\s*name: '([^']*)'").Concat(Regex.Matches(roles, @"\{ name: '([^']*)', role:")).Select(match => match.Groups[1].Value);
}
