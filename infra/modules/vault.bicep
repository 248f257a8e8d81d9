// Keys of links, secrets of webhooks, the password of a relay: written by the hook after provisioning, never by a template. And the key that wraps the
// keys of people, which never leaves the vault.
@minLength(3)
@maxLength(24)
param name string
param location string
param tags object
param principalId string

@description('May write secrets; empty: nobody may yet.')
param deployerId string
param workspaceId string

@description('Empty leaves the public endpoint open, to identities with a role.')
param endpointSubnetId string
param networkId string

var isPrivate = !empty(endpointSubnetId)

// https://learn.microsoft.com/azure/templates/microsoft.keyvault/2024-11-01/vaults
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // For the secret that Event Grid is told: it goes from here into the subscription, past every parameter file.
    enabledForTemplateDeployment: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // A vault that is purged with its link key makes every link in every mailbox void: not to be done in a hurry.
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }
}

// Wraps the keys of people, under which the inputs of decisions are kept. Whoever purges it ends all of them: the vault does not let it be purged.
// https://learn.microsoft.com/azure/templates/microsoft.keyvault/2024-11-01/vaults/keys
resource inputs 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'inputs'
  properties: {
    kty: 'RSA'
    keySize: 2048
    keyOps: ['wrapKey', 'unwrapKey']
    attributes: { enabled: true }
  }
}

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'
// Key Vault Crypto Service Encryption User: wraps and unwraps, and nothing else.
var wrapping = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource read 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, secretsUser)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource write 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerId)) {
  scope: vault
  name: guid(vault.id, deployerId, secretsOfficer)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
    principalId: deployerId
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource wrap 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: inputs
  name: guid(inputs.id, principalId, wrapping)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', wrapping)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/2021-05-01-preview/diagnosticsettings
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  name: 'vault-endpoint'
  params: {
    targetId: vault.id
    targetName: name
    groupId: 'vault'
    zoneName: 'privatelink.vaultcore.azure.net'
    location: location
    tags: tags
    subnetId: endpointSubnetId
    networkId: networkId
  }
}

output name string = vault.name
// Without its version: a key that is rotated wraps with its newest.
output inputsKey string = '${vault.properties.vaultUri}keys/${inputs.name}'
