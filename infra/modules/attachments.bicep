// Where files are kept that members of a mentorship attach: a container of the storage account. The app works on it with the role that it has there.
param storageName string

var name = 'attachments'

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

output url string = '${account.properties.primaryEndpoints.blob}${container.name}'
