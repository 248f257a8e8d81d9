// The Functions host's own storage: the deployed package, locks of timers, host keys, and the task hub of the orchestrations.
@minLength(3)
@maxLength(24)
param name string
param location string
param tags object
param principalId string
param workspaceId string

@description('The task hub lives here, not in the scheduler: the app makes its queues, tables and blobs, and works on them.')
param durable bool

@description('Empty leaves the public endpoint open, to identities with a role.')
param endpointSubnetId string
param networkId string

var isPrivate = !empty(endpointSubnetId)

// https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts
resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  // https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts/blobservices
  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
    }

    // https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts/blobservices/containers
    resource package 'containers' = {
      name: 'app-package'
    }
  }
}

// https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var roles = durable ? [blobDataOwner, queueDataContributor, tableDataContributor] : [blobDataOwner]

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    scope: account
    name: guid(account.id, principalId, role)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: principalId
      principalType: 'ServicePrincipal'
    }
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/2021-05-01-preview/diagnosticsettings
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account::blobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoints 'private-endpoint.bicep' = [
  for group in (!isPrivate ? [] : durable ? ['blob', 'queue', 'table'] : ['blob']): {
    name: 'storage-${group}'
    params: {
      targetId: account.id
      targetName: name
      groupId: group
      zoneName: 'privatelink.${group}.${environment().suffixes.storage}'
      location: location
      tags: tags
      subnetId: endpointSubnetId
      networkId: networkId
    }
  }
]

output name string = account.name
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${account::blobs::package.name}'
