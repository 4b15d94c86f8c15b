using System.Text.RegularExpressions;

namespace Collate.Infra.Tests;

/// <summary>Who may do what: these assignments and no others.</summary>
internal static class RoleChecks
{
    // learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly string[] Ids =
    [
        "cognitiveServicesOpenAIUser 5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
        "monitoringMetricsPublisher 3913510d-42f4-4e42-8a64-420c390055eb",
        "storageBlobDataContributor ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        "storageBlobDataOwner b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        "storageBlobDataReader 2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        "storageQueueDataContributor 974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        "storageQueueDataMessageSender c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
    ];

    private static readonly string[] Assignments =
    [
        "appBlobs storage storageBlobDataOwner appPrincipalId",
        "appMetrics insights monitoringMetricsPublisher appPrincipalId",
        "appModel openAI cognitiveServicesOpenAIUser appPrincipalId",
        "appQueues storage storageQueueDataContributor appPrincipalId",
        "topicDeadLetters storage::blobs::deadLetters storageBlobDataContributor topicPrincipalId",
        "topicDeletions storage::queues::deletions storageQueueDataMessageSender topicPrincipalId",
        "userBlobs shared[i] item.role userPrincipalId",
    ];

    private static readonly string[] UserRoles =
    [
        "articles storageBlobDataContributor", "digests storageBlobDataReader", "editorial storageBlobDataContributor",
        "quarantine storageBlobDataReader", "summaries storageBlobDataReader",
    ];

    public static IEnumerable<string> Run(Checkout checkout)
    {
        var roles = checkout["infra/modules/roles.bicep"];
        var assigned = BicepText.Blocks(roles, "resource")
            .Select(name => (name, block: BicepText.Block(roles, "resource", name)))
            .Where(pair => pair.block.Contains("Microsoft.Authorization/roleAssignments@", StringComparison.Ordinal))
            .ToArray();

        return
        [
            .. NameChecks.Same("role ids", Ids, Regex.Matches(roles, @"^var (\w+) = '([0-9a-f-]{36})'", RegexOptions.Multiline).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")),
            .. NameChecks.Same("role assignments", Assignments, assigned.Select(pair => $"{pair.name} {Of(pair.block, "scope")} {Role(pair.block)} {Of(pair.block, "principalId")}")),
            .. NameChecks.Same("user roles", UserRoles, Regex.Matches(roles, @"\{ name: '([^']*)', role: (\w+) \}").Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")),
            .. assigned.Where(pair => !Regex.IsMatch(pair.block, $@"name: guid\([^\n]*\b{Of(pair.block, "principalId")}, {Regex.Escape(Role(pair.block))}\)")).Select(pair => $"role assignments: the name of {pair.name} does not follow from who may do what"),
            .. checkout.Bicep.Where(path => path != "infra/modules/roles.bicep" && checkout[path].Contains("roleAssignments@", StringComparison.Ordinal)).Select(path => $"role assignments: {path} makes some of its own"),
        ];
    }

    private static string Of(string block, string property) => Regex.Match(block, $@"^\s+{property}: (\S+)", RegexOptions.Multiline).Groups[1].Value;

    private static string Role(string block) => Regex.Match(block, @"roleDefinitions', ([\w.]+)\)").Groups[1].Value;
}
