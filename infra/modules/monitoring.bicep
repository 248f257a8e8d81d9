param suffix string
param location string
param tags object

@description('Publishes telemetry; without the role nobody can, since keys are off.')
param principalId string

// https://learn.microsoft.com/azure/templates/microsoft.operationalinsights/2023-09-01/workspaces
resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-mentorflow-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
    // A loop that logs must not become the largest item on the bill.
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/2020-02-02/components
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-mentorflow-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Monitoring Metrics Publisher
var publisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource publish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, publisher)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', publisher)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output workspaceId string = workspace.id
output connectionString string = insights.properties.ConnectionString
