param location string
param tags object
param suffix string
param networkId string
param subnetId string
param storageId string
param openAIId string

var storageTargets = [
  { name: 'blob', group: 'blob', target: storageId, zone: 'privatelink.blob.${environment().suffixes.storage}' }
  { name: 'queue', group: 'queue', target: storageId, zone: 'privatelink.queue.${environment().suffixes.storage}' }
]
var modelTargets = empty(openAIId) ? [] : [
  { name: 'openai', group: 'account', target: openAIId, zone: 'privatelink.openai.azure.com' }
]
var targets = concat(storageTargets, modelTargets)

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for item in targets: {
  name: item.zone
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (item, i) in targets: {
  parent: zones[i]
  name: 'collate'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: networkId }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [for item in targets: {
  name: 'pe-collate-${item.name}-${suffix}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: item.name
        properties: { privateLinkServiceId: item.target, groupIds: [item.group] }
      }
    ]
  }
}]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [for (item, i) in targets: {
  parent: endpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: item.name, properties: { privateDnsZoneId: zones[i].id } }]
  }
}]
