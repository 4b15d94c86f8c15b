param location string
param tags object
param suffix string
param modelName string
param modelVersion string
param sku string
param capacity int
param isPrivate bool

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: 'oai-collate-${suffix}'
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    // An identity's token is only taken at a host name of the account's own.
    customSubDomainName: 'oai-collate-${suffix}'
    disableLocalAuth: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow' }
  }
}

resource writer 'Microsoft.CognitiveServices/accounts/deployments@2025-06-01' = {
  parent: account
  name: 'collate-writer'
  sku: { name: sku, capacity: capacity }
  properties: {
    model: { format: 'OpenAI', name: modelName, version: modelVersion }
    // A new version would write other summaries from the same articles: it comes by a parameter.
    versionUpgradeOption: 'NoAutoUpgrade'
  }
}

output id string = account.id
output name string = account.name
output endpoint string = account.properties.endpoint
output deployment string = writer.name
