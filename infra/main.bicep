targetScope = 'subscription'

@description('The name of the azd environment; part of the resource group\'s name.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Where everything stands. Flex Consumption and, with a model, the model must be offered there.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Who may drop articles and read summaries by their own sign-in; empty for nobody.')
param principalId string = ''

@description('What principalId is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param principalType string = 'User'

@description('Memory of one instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances that run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances that always wait for dropped articles. 0 costs nothing when idle; 1 spares the first article a cold start.')
@minValue(0)
@maxValue(20)
param alwaysReadyBlob int = 0

@description('Locally redundant storage, or redundant over zones, or over regions.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days after which an article that was not written again becomes cool.')
@minValue(1)
param articlesCoolAfterDays int = 30

@description('Days after which it becomes cold; more than articlesCoolAfterDays.')
@minValue(2)
param articlesColdAfterDays int = 180

@description('For how many days deleted blobs and containers can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 7

@description('extractive needs no model; azure-openai creates an account and a deployment.')
@allowed(['extractive', 'azure-openai'])
param writerKind string = 'extractive'

@description('The model and its version.')
param modelName string = 'gpt-4.1-mini'
param modelVersion string = '2025-04-14'

@description('How the model is offered.')
@allowed(['Standard', 'DataZoneStandard', 'GlobalStandard'])
param modelSku string = 'GlobalStandard'

@description('Thousands of tokens a minute.')
@minValue(1)
param modelCapacity int = 50

@description('Settings of the app beyond what the template derives, such as { Summary__Words: \'240\' }.')
param settings object = {}

@description('An OTLP endpoint for the app\'s own traces and metrics; empty for none.')
param otlpEndpoint string = ''

@description('The client id of an Entra app registration. With it App Service authentication stands before the app, and the pages are on.')
param authenticationClientId string = ''

@description('Private endpoints for storage and model, and the app in a virtual network.')
param privateNetwork bool = false

@description('With privateNetwork: public IPv4 addresses or ranges from which the storage can be reached all the same.')
param allowedAddresses string[] = []

@description('Who is told of alerts; empty for nobody (they still stand in the portal).')
param alertEmail string = ''

@description('Articles and stories waiting in queues, from which on an alert is raised.')
@minValue(1)
param waitingThreshold int = 10000

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The most that is logged a day, in GB.')
@minValue(1)
param logDailyCapGB int = 2

var suffix = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var isModelled = writerKind == 'azure-openai'

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    retentionDays: logRetentionDays
    dailyCapGB: logDailyCapGB
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    sku: storageSku
    coolAfterDays: articlesCoolAfterDays
    coldAfterDays: articlesColdAfterDays
    softDeleteDays: softDeleteDays
    isPrivate: privateNetwork
    allowedAddresses: allowedAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module openAI 'modules/openai.bicep' = if (isModelled) {
  name: 'openai'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    modelName: modelName
    modelVersion: modelVersion
    sku: modelSku
    capacity: modelCapacity
    isPrivate: privateNetwork
  }
}

module endpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  name: 'private-endpoints'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    storageId: storage.outputs.id
    openAIId: isModelled ? openAI!.outputs.id : ''
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    openAIName: isModelled ? openAI!.outputs.name : ''
    appPrincipalId: identity.outputs.appPrincipalId
    topicPrincipalId: identity.outputs.topicPrincipalId
    userPrincipalId: principalId
    userPrincipalType: principalType
  }
}

module app 'modules/function-app.bicep' = {
  name: 'function-app'
  scope: group
  dependsOn: [roles, endpoints]
  params: {
    location: location
    tags: tags
    suffix: suffix
    identityId: identity.outputs.appId
    identityClientId: identity.outputs.appClientId
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyBlob: alwaysReadyBlob
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    writerKind: writerKind
    writerEndpoint: isModelled ? openAI!.outputs.endpoint : ''
    writerDeployment: isModelled ? openAI!.outputs.deployment : ''
    otlpEndpoint: otlpEndpoint
    authenticationClientId: authenticationClientId
    settings: settings
  }
}

module events 'modules/event-grid.bicep' = {
  name: 'event-grid'
  scope: group
  dependsOn: [roles]
  params: {
    location: location
    tags: tags
    suffix: suffix
    storageId: storage.outputs.id
    identityId: identity.outputs.topicId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    suffix: suffix
    email: alertEmail
    storageId: storage.outputs.id
    topicId: events.outputs.topicResourceId
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
    openAIId: isModelled ? openAI!.outputs.id : ''
    isModelled: isModelled
    waitingThreshold: waitingThreshold
  }
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = app.outputs.name
output COLLATE_URL string = app.outputs.url
output COLLATE_STORAGE_ACCOUNT string = storage.outputs.name
output COLLATE_SYSTEM_TOPIC string = events.outputs.topicName
output COLLATE_TOPIC_IDENTITY string = identity.outputs.topicName
