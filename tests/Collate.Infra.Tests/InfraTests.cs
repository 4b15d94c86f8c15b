namespace Collate.Infra.Tests;

public sealed class InfraTests
{
    /// <summary>Every check, over every text.</summary>
    private static string[] Findings(Checkout checkout) =>
        [.. NameChecks.Run(checkout), .. RoleChecks.Run(checkout), .. SecurityChecks.Run(checkout), .. SettingChecks.Run(checkout), .. TemplateChecks.Run(checkout), .. DeploymentChecks.Run(checkout)];

    [Fact]
    public void Infrastructure_AsItStands_HasNoFinding()
    {
        var findings = Findings(Checkout.Current);

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }

    [Theory]
    [InlineData("infra/modules/storage.bicep", "'collate-ledger'", "'collate-legder'", "containers:")]
    [InlineData("infra/modules/storage.bicep", "'collate-jobs-poison'", "'collate-jobs-dead'", "queues:")]
    [InlineData("infra/modules/event-grid.bicep", "queueName: 'collate-deletions'", "queueName: 'collate-deleted'", "event-grid queue")]
    [InlineData("infra/modules/event-grid.bicep", "containers/articles/", "containers/article/", "event-grid subject")]
    [InlineData("infra/created-events.bicep", "/blobs/'", "/'", "created-events subject")]
    [InlineData("infra/created-events.bicep", "BlobCreated", "BlobDeleted", "created-events types")]
    [InlineData("infra/created-events.bicep", "Host.Functions.ArticleDropped", "Host.Functions.ArticleAdded", "webhook function")]
    [InlineData("functions/Collate.Functions/ArticleDropped.cs", "nameof(ArticleDropped)", "nameof(ArticleAdded)", "webhook function")]
    [InlineData("infra/created-events.bicep", "'collate-deadletters'", "'deadletters'", "created-events dead letters")]
    [InlineData("infra/drop.sh", "container=articles", "container=inbox", "drop.sh container")]
    [InlineData("infra/drop.sh", "function=ArticleDropped", "function=Dropped", "drop.sh function")]
    [InlineData("infra/modules/function-app.bicep", "blob}app-package", "blob}packages", "package container")]
    [InlineData("infra/modules/roles.bicep", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "b7e6dc6d-f1e8-4753-8033-0f276bb0955c", "role ids")]
    [InlineData("infra/modules/roles.bicep", "scope: storage::queues::deletions", "scope: storage", "role assignments")]
    [InlineData("infra/modules/roles.bicep", "roleDefinitions', storageQueueDataContributor", "roleDefinitions', storageBlobDataOwner", "role assignments")]
    [InlineData("infra/modules/roles.bicep", "name: 'summaries', role: storageBlobDataReader", "name: 'summaries', role: storageBlobDataOwner", "user roles")]
    [InlineData("infra/modules/storage.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true", "security")]
    [InlineData("infra/modules/storage.bicep", "'TLS1_2'", "'TLS1_0'", "security")]
    [InlineData("infra/modules/storage.bicep", "tierToCold:", "tierToArchive:", "security")]
    [InlineData("infra/modules/openai.bicep", "disableLocalAuth: true", "disableLocalAuth: false", "security")]
    [InlineData("infra/modules/monitoring.bicep", "DisableLocalAuth: true", "DisableLocalAuth: false", "security")]
    [InlineData("infra/modules/event-grid.bicep", "type: 'UserAssigned'", "type: 'SystemAssigned'", "security")]
    [InlineData("infra/modules/function-app.bicep", "'/runtime/webhooks/blobs', ", "", "security")]
    [InlineData("infra/modules/function-app.bicep", "Writer__MinInterval:", "Writer__MinimumInterval:", "settings of the template")]
    [InlineData("infra/modules/function-app.bicep", "CollateStorage__queueServiceUri:", "CollateStorage__queueUri:", "settings of the template")]
    [InlineData("infra/modules/function-app.bicep", "Summary__Words: '180'", "Summary__Words: '200'", "settings of the template")]
    [InlineData("docs/settings.md", "| `Digest__TimeZone` |", "| `Digest__Zone` |", "settings of the template")]
    [InlineData("infra/modules/function-app.bicep", "version: '10.0'", "version: '9.0'", "azd: runtime")]
    [InlineData("infra/modules/function-app.bicep", "'azd-service-name': 'app'", "'azd-service-name': 'api'", "azd: the service")]
    [InlineData("infra/main.bicep", "identityId: identity.outputs.topicId", "identityId: identity.outputs.topicIdentity", "template")]
    [InlineData("infra/main.bicep", "    waitingThreshold: waitingThreshold\n", "", "template")]
    [InlineData("infra/main.bicepparam", "param softDeleteDays", "param softDelete", "template")]
    [InlineData("infra/modules/alerts.bicep", "-poison/messages", "-dead/messages", "alerts")]
    [InlineData("infra/modules/alerts.bicep", "'DeadLetteredCount'", "'DroppedEventCount'", "alerts")]
    [InlineData("infra/modules/network.bicep", "output id string = network.id", "output id string = network.id)", "template: brackets")]
    [InlineData("infra/hooks/postdeploy.sh", "COLLATE_SYSTEM_TOPIC:?", "COLLATE_TOPIC:?", "hook")]
    [InlineData("infra/hooks/postdeploy.sh", "topicName=", "theTopicName=", "hook")]
    [InlineData(".github/workflows/ci.yml", "actions/checkout@d23441a48e516b6c34aea4fa41551a30e30af803", "actions/checkout@v6", "workflows")]
    [InlineData(".github/workflows/deploy.yml", "id-token: write", "id-token: none", "workflows")]
    public void Infrastructure_WithOneMistake_IsFound(string path, string text, string mistake, string finding)
    {
        var findings = Findings(Checkout.Current.With(path, text, mistake));

        Assert.Contains(findings, found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_NameNoContainerOrQueueThatIsNotOurs()
    {
        var known = Collate.Storage.StoreNames.Containers.Concat(Collate.Storage.StoreNames.Queues);
        var named = Checkout.Current.Bicep
            .SelectMany(path => System.Text.RegularExpressions.Regex.Matches(Checkout.Current[path], @"'(collate-(?:stories|deletions|deleted|jobs|state|ledger)[\w-]*)'"))
            .Select(match => match.Groups[1].Value);

        Assert.All(named, name => Assert.Contains(name, known));
    }
}
