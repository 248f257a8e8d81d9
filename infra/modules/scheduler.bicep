// The Durable Task Scheduler, where asked for: keeps the histories and hands out the work.
param name string
param location string
param tags object
param principalId string

@allowed(['Consumption', 'Dedicated'])
param sku string
param allowlist string[]
param taskHub string

// https://learn.microsoft.com/azure/templates/microsoft.durabletask/2025-11-01/schedulers
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    ipAllowlist: allowlist
    sku: sku == 'Dedicated' ? { name: sku, capacity: 1 } : { name: sku }
  }

  // https://learn.microsoft.com/azure/templates/microsoft.durabletask/2025-11-01/schedulers/taskhubs
  resource hub 'taskHubs' = {
    name: taskHub
  }

  // Histories hold ids only, and the domain's records hold what happened: an ended instance is of no further use.
  // https://learn.microsoft.com/azure/templates/microsoft.durabletask/2025-11-01/schedulers/retentionpolicies
  resource retention 'retentionPolicies' = {
    name: 'default'
    properties: {
      retentionPolicies: [
        { orchestrationState: 'Completed', retentionPeriodInDays: 7 }
        { orchestrationState: 'Canceled', retentionPeriodInDays: 7 }
        { orchestrationState: 'Terminated', retentionPeriodInDays: 7 }
        { orchestrationState: 'Failed', retentionPeriodInDays: 30 }
      ]
    }
  }
}

// Durable Task Data Contributor: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/integration
var dataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: scheduler::hub
  name: guid(scheduler::hub.id, principalId, dataContributor)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output endpoint string = scheduler.properties.endpoint
