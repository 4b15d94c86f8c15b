param location string
param tags object
param suffix string

resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-collate-app-${suffix}'
  location: location
  tags: tags
}

resource topic 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-collate-topic-${suffix}'
  location: location
  tags: tags
}

output appId string = app.id
output appClientId string = app.properties.clientId
output appPrincipalId string = app.properties.principalId
output topicId string = topic.id
output topicName string = topic.name
output topicPrincipalId string = topic.properties.principalId
