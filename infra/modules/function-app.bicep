param location string
param tags object
param suffix string
param identityId string
param identityClientId string
param storageName string
param insightsName string
param instanceMemoryMB int
param maximumInstanceCount int
param alwaysReadyBlob int
param subnetId string
param writerKind string
param writerEndpoint string
param writerDeployment string
param otlpEndpoint string
param authenticationClientId string
param settings object

var hasPages = !empty(authenticationClientId)

// Each setting that the app reads, but for what only the local host reads and for keys: docs/settings.md.
var hostSettings = {
  AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsDisableHomepage: hasPages ? 'true' : 'false'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}
var collateSettings = {
  CollateStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
  CollateStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
  CollateStorage__credential: 'managedidentity'
  CollateStorage__clientId: identityClientId
  Summary__Words: '180'
  Digest__Schedule: '0 0 6 * * *'
  Digest__TimeZone: 'UTC'
  Digest__Period: 'daily'
  Jobs__Lifetime: '1.00:00:00'
  Pages__Enabled: hasPages ? 'true' : 'false'
  Site__BaseAddress: 'https://${app.properties.defaultHostName}/'
  Writer__Kind: writerKind
}
var writerSettings = writerKind == 'azure-openai' ? {
  Writer__Endpoint: writerEndpoint
  Writer__Deployment: writerDeployment
  Writer__Scope: 'https://ai.azure.com/.default'
  Writer__MaxTokensPerStory: '12000'
  Writer__MaxTokensPerDay: '1000000'
  Writer__QuietPeriod: '00:02:00'
  Writer__MinInterval: '00:15:00'
  Writer__Timeout: '00:01:00'
} : {}
var telemetrySettings = empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }
// The identity signs the app in: there is no client secret.
var authenticationSettings = hasPages ? { OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId } : {}
var allSettings = union(hostSettings, collateSettings, writerSettings, telemetrySettings, authenticationSettings, settings)

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-collate-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-collate-${suffix}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}app-package'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyBlob == 0 ? [] : [{ name: 'blob', instanceCount: alwaysReadyBlob }]
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: allSettings
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

resource authentication 'Microsoft.Web/sites/config@2024-04-01' = if (hasPages) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      // Event Grid shows the webhook's key instead.
      excludedPaths: ['/runtime/webhooks/blobs', '/api/health']
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: authenticationClientId
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: [authenticationClientId, 'api://${authenticationClientId}'] }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
