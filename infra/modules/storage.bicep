param location string
param tags object
param suffix string
param sku string
param coolAfterDays int
param coldAfterDays int
param softDeleteDays int
param isPrivate bool
param allowedAddresses string[]
param workspaceId string

// The app makes what is missing of the first seven and of the queues at its start; here they stand before the first event.
var containers = [
  'articles'
  'editorial'
  'summaries'
  'digests'
  'quarantine'
  'collate-state'
  'collate-ledger'
  'collate-deadletters'
  'app-package'
]
var queues = [
  'collate-stories'
  'collate-stories-poison'
  'collate-deletions'
  'collate-jobs'
  'collate-jobs-poison'
]

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'st${suffix}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      // Event Grid delivers to the queue and to the dead letters as a trusted service.
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: map(allowedAddresses, address => { value: address, action: 'Allow' })
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: softDeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: softDeleteDays }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for name in containers: {
  parent: blobs
  name: name
  properties: { publicAccess: 'None' }
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource storageQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for name in queues: {
  parent: queueService
  name: name
}]

// Never archived, never deleted: rebuild reads every article.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-articles'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['articles/'] }
            actions: {
              baseBlob: {
                tierToCool: { daysAfterModificationGreaterThan: coolAfterDays }
                tierToCold: { daysAfterModificationGreaterThan: coldAfterDays }
              }
            }
          }
        }
      ]
    }
  }
}

// What is put on a poison queue is found in these logs: the queue metrics know no queue by name.
resource queueLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue-writes'
  scope: queueService
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

output id string = account.id
output name string = account.name
