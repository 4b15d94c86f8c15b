using System.Text.RegularExpressions;

namespace Collate.Infra.Tests;

/// <summary>No keys, no public blobs, no local authentication, nothing archived or deleted.</summary>
internal static class SecurityChecks
{
    private static readonly (string Path, string Text)[] Musts =
    [
        ("infra/modules/storage.bicep", "allowSharedKeyAccess: false"),
        ("infra/modules/storage.bicep", "allowBlobPublicAccess: false"),
        ("infra/modules/storage.bicep", "allowCrossTenantReplication: false"),
        ("infra/modules/storage.bicep", "minimumTlsVersion: 'TLS1_2'"),
        ("infra/modules/storage.bicep", "supportsHttpsTrafficOnly: true"),
        ("infra/modules/storage.bicep", "publicAccess: 'None'"),
        ("infra/modules/storage.bicep", "defaultAction: isPrivate ? 'Deny' : 'Allow'"),
        ("infra/modules/openai.bicep", "disableLocalAuth: true"),
        ("infra/modules/openai.bicep", "publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'"),
        ("infra/modules/openai.bicep", "versionUpgradeOption: 'NoAutoUpgrade'"),
        ("infra/modules/monitoring.bicep", "DisableLocalAuth: true"),
        ("infra/modules/monitoring.bicep", "disableLocalAuth: true"),
        ("infra/modules/function-app.bicep", "httpsOnly: true"),
        ("infra/modules/function-app.bicep", "minTlsVersion: '1.2'"),
        ("infra/modules/function-app.bicep", "ftpsState: 'Disabled'"),
        ("infra/modules/function-app.bicep", "requireAuthentication: true"),
        ("infra/modules/function-app.bicep", "excludedPaths: ['/runtime/webhooks/blobs', '/api/health']"),
        ("infra/modules/function-app.bicep", "Pages__Enabled: hasPages ? 'true' : 'false'"),
        ("infra/modules/function-app.bicep", "var hasPages = !empty(authenticationClientId)"),
        ("infra/modules/function-app.bicep", "sku: { name: 'FC1', tier: 'FlexConsumption' }"),
        ("infra/modules/function-app.bicep", "[{ name: 'blob', instanceCount: alwaysReadyBlob }]"),
        ("infra/modules/event-grid.bicep", "queueMessageTimeToLiveInSeconds: -1"),
        ("infra/modules/event-grid.bicep", "deliveryWithResourceIdentity:"),
        ("infra/modules/event-grid.bicep", "deadLetterWithResourceIdentity:"),
        ("infra/created-events.bicep", "deadLetterWithResourceIdentity:"),
    ];

    private static readonly string[] Nevers = ["AccountKey=", "SharedAccessKey", "listAccountSas", "SystemAssigned", "tierToArchive", "delete:", "'br/", "'br:", "'ts:", "instrumentationKey", "Writer__ApiKey"];

    public static IEnumerable<string> Run(Checkout checkout) =>
    [
        .. Musts.Where(must => !checkout[must.Path].Contains(must.Text, StringComparison.Ordinal)).Select(must => $"security: {must.Path} does not say {must.Text}"),
        .. checkout.Bicep.SelectMany(path => Nevers.Where(never => checkout[path].Contains(never, StringComparison.OrdinalIgnoreCase)).Select(never => $"security: {path} says {never}")),
        .. checkout.Bicep.SelectMany(path => Regex.Matches(checkout[path], @"listKeys\(([^,]*),").Where(match => match.Groups[1].Value != "'${app.id}/host/default'").Select(match => $"security: {path} asks for the keys of {match.Groups[1].Value}")),
        .. checkout.Bicep.SelectMany(path => Regex.Matches(checkout[path], @"type: '(\w*Assigned\w*)'").Where(match => match.Groups[1].Value is not ("UserAssigned" or "UserAssignedIdentity")).Select(match => $"security: {path} uses an identity of type {match.Groups[1].Value}")),
        .. Regex.Count(checkout["infra/modules/function-app.bicep"], @"basicPublishingCredentialsPolicies' = \{\s*name: '(ftp|scm)'\s*properties: \{ allow: false \}") == 2 ? Array.Empty<string>() : ["security: somebody may publish with a password"],
    ];
}
