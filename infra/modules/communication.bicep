// Communication Services with an e-mail domain that Azure manages: 5 mails a minute and 10 an hour until a domain of one's own
// is verified and its quota raised. Azure retires them on 30 September 2028 (README.md).
param suffix string
param tags object
param principalId string
param dataLocation string
param workspaceId string

// https://learn.microsoft.com/azure/templates/microsoft.communication/2023-04-01/emailservices
resource mail 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: 'acsmail-mentorflow-${suffix}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }

  // https://learn.microsoft.com/azure/templates/microsoft.communication/2023-04-01/emailservices/domains
  resource domain 'domains' = {
    name: 'AzureManagedDomain'
    location: 'global'
    tags: tags
    properties: {
      domainManagement: 'AzureManaged'
      // Tracking rewrites links, and the links of the mails carry secrets.
      userEngagementTracking: 'Disabled'
    }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.communication/2023-04-01/communicationservices
resource service 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: 'acs-mentorflow-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: [mail::domain.id]
  }
}

// Communication and Email Service Owner, on this resource alone: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/integration
var owner = '09976791-48a7-449e-bb21-39d1a415f350'

// https://learn.microsoft.com/azure/templates/microsoft.authorization/2022-04-01/roleassignments
resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: service
  name: guid(service.id, principalId, owner)
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', owner)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

// Counts of what was asked of the service; the categories about delivery hold the addresses of recipients and stay off.
// https://learn.microsoft.com/azure/templates/microsoft.insights/2021-05-01-preview/diagnosticsettings
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: service
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'EmailSendMailOperational', enabled: true }]
  }
}

output id string = service.id
output endpoint string = 'https://${service.properties.hostName}'
output sender string = 'DoNotReply@${mail::domain.properties.mailFromSenderDomain}'
