// One identity for the app: it carries every role, and no setting carries a key.
param name string
param location string
param tags object

// https://learn.microsoft.com/azure/templates/microsoft.managedidentity/2024-11-30/userassignedidentities
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
