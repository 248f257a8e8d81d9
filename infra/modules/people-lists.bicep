// Where another system lays down lists of people by night: a container of the storage account. The app reads it with the role that it has there.
param storageName string

@description('Object id of the account that lays lists down; empty: nobody may yet.')
param writerId string

var name = 'people-lists'

// https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts
resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  // https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts/blobservices
  resource blobs 'blobServices' existing = {
    name: 'default'
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts/blobservices/containers
resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: account::blobs
  name: name
}

// Lists are about people: what was taken in long ago is not kept.
// https://learn.microsoft.com/azure/templates/microsoft.storage/2024-01-01/storageaccounts/managementpolicies
resource keeping 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-lists-of-people'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${name}/']
            }
            actions: {
              baseBlob: {
                delete: { daysAfterModificationGreaterThan: 30 }
              }
            }
          }
        }
      ]
    }
  }
}

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource write 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(writerId)) {
  scope: container
  name: guid(container.id, writerId, blobDataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    principalId: writerId
  }
}

output url string = '${account.properties.primaryEndpoints.blob}${container.name}'
