param storageName string
param insightsName string
param openAIName string
param appPrincipalId string
param topicPrincipalId string
param userPrincipalId string
param userPrincipalType string

var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var storageBlobDataReader = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var storageQueueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var cognitiveServicesOpenAIUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

var userContainers = [
  { name: 'articles', role: storageBlobDataContributor }
  { name: 'editorial', role: storageBlobDataContributor }
  { name: 'summaries', role: storageBlobDataReader }
  { name: 'digests', role: storageBlobDataReader }
  { name: 'quarantine', role: storageBlobDataReader }
]

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: 'collate-deadletters'
    }
  }

  resource queues 'queueServices' existing = {
    name: 'default'

    resource deletions 'queues' existing = {
      name: 'collate-deletions'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource openAI 'Microsoft.CognitiveServices/accounts@2025-06-01' existing = if (!empty(openAIName)) {
  name: empty(openAIName) ? 'none' : openAIName
}

resource shared 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' existing = [for item in userContainers: {
  parent: storage::blobs
  name: item.name
}]

resource appBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, appPrincipalId, storageBlobDataOwner)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataOwner)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, appPrincipalId, storageQueueDataContributor)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageQueueDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, monitoringMetricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource appModel 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(openAIName)) {
  name: guid(resourceGroup().id, openAIName, appPrincipalId, cognitiveServicesOpenAIUser)
  scope: openAI
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesOpenAIUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource topicDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage::blobs::deadLetters.id, topicPrincipalId, storageBlobDataContributor)
  scope: storage::blobs::deadLetters
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource topicDeletions 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage::queues::deletions.id, topicPrincipalId, storageQueueDataMessageSender)
  scope: storage::queues::deletions
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageQueueDataMessageSender)
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource userBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (item, i) in userContainers: if (!empty(userPrincipalId)) {
  name: guid(resourceGroup().id, storageName, item.name, userPrincipalId, item.role)
  scope: shared[i]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', item.role)
    principalId: userPrincipalId
    principalType: userPrincipalType
  }
}]
