param name string
param location string
param tags object
param principalId string
param workspaceId string

@allowed(['serverless', 'autoscale'])
param capacity string

@description('Autoscale only: request units a second, shared by the containers.')
param maxThroughput int

@description('Empty leaves the public endpoint open, to identities with a role.')
param endpointSubnetId string
param networkId string

// As in shared/Domain/Storage/Partition.cs; a test holds the two together.
var containers = ['programs', 'people', 'organization', 'mail', 'keys']
var isPrivate = !empty(endpointSubnetId)

// https://learn.microsoft.com/azure/templates/microsoft.documentdb/2025-04-15/databaseaccounts
resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: capacity == 'serverless' ? [{ name: 'EnableServerless' }] : []
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    // A decision is saved on one instance and read on another, told to by an event: weaker levels may show it the state before.
    // A read costs two request units for it, not one (docs/decisions).
    consistencyPolicy: { defaultConsistencyLevel: 'Strong' }
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous7Days' }
    }
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }

  // https://learn.microsoft.com/azure/templates/microsoft.documentdb/2025-04-15/databaseaccounts/sqldatabases
  resource database 'sqlDatabases' = {
    name: 'mentorflow'
    properties: {
      resource: { id: 'mentorflow' }
      options: capacity == 'autoscale' ? { autoscaleSettings: { maxThroughput: maxThroughput } } : {}
    }

    // https://learn.microsoft.com/azure/templates/microsoft.documentdb/2025-04-15/databaseaccounts/sqldatabases/containers
    resource container 'containers' = [
      for container in containers: {
        name: container
        properties: {
          resource: {
            id: container
            partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
            // On, without a default: a document that names a time to live vanishes after it, others stay.
            defaultTtl: -1
            // Queries stay in a partition and narrow by type and id (indexed by the service itself), and a mentorship's
            // story by whom an entry of the ledger or a mail is about: of those there are tens of thousands. Whatever else
            // were indexed would be paid at every write; a filter on the body reads the documents of its type instead.
            indexingPolicy: {
              indexingMode: 'consistent'
              automatic: true
              includedPaths: [
                { path: '/pk/?' }
                { path: '/type/?' }
                { path: '/body/subject/?' }
                { path: '/body/mentorshipId/?' }
              ]
              excludedPaths: [{ path: '/*' }]
            }
          }
        }
      }
    ]
  }

  // Cosmos DB Built-in Data Contributor; reads and writes documents, may not touch the account.
  // https://learn.microsoft.com/azure/templates/microsoft.documentdb/2025-04-15/databaseaccounts/sqlroleassignments
  resource access 'sqlRoleAssignments' = {
    name: guid(account.id, principalId, 'data-contributor')
    properties: {
      principalId: principalId
      roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
      scope: '${account.id}/dbs/${database.name}'
    }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/2021-05-01-preview/diagnosticsettings
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: account
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    // Who changed the account, and which partitions use the request units. Statements (DataPlaneRequests) would cost more than the database.
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
  }
}

module endpoint 'private-endpoint.bicep' = if (isPrivate) {
  name: 'cosmos-sql'
  params: {
    targetId: account.id
    targetName: name
    groupId: 'Sql'
    zoneName: 'privatelink.documents.azure.com'
    location: location
    tags: tags
    subnetId: endpointSubnetId
    networkId: networkId
  }
}

output endpoint string = account.properties.documentEndpoint
output database string = account::database.name
