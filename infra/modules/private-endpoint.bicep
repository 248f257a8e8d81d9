// A private address for one service, and its name in a zone that the network resolves.
param targetId string
param targetName string

@description('Sub-resource of the target: "blob", "Sql", "vault".')
param groupId string

@description('Zone in which clients look the name up: "privatelink.…".')
param zoneName string
param location string
param tags object
param subnetId string
param networkId string

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/privateendpoints
resource endpoint 'Microsoft.Network/privateEndpoints@2024-10-01' = {
  name: 'pe-${targetName}-${toLower(groupId)}'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: toLower(groupId)
        properties: {
          privateLinkServiceId: targetId
          groupIds: [groupId]
        }
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-06-01/privatednszones
resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-06-01/privatednszones/virtualnetworklinks
resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: uniqueString(networkId)
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: networkId }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/privateendpoints/privatednszonegroups
resource register 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-10-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: toLower(groupId)
        properties: { privateDnsZoneId: zone.id }
      }
    ]
  }
}
