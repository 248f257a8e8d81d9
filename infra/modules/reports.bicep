// Delivery reports of mails, from Communication Services through Event Grid to the app.
param suffix string
param tags object

@description('The Communication Services resource.')
param sourceId string

@description('Where reports are sent. It must answer the handshake of CloudEvents.')
param url string

@description('Secrets known to the app, with spaces between; Event Grid is told the first, and shows no query of an endpoint.')
@secure()
param key string

// https://learn.microsoft.com/azure/templates/microsoft.eventgrid/2025-02-15/systemtopics
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-mentorflow-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    source: sourceId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

// A template's own text would stand in the history of deployments, the secure parameter of a module does not.
module subscription 'report-subscription.bicep' = {
  name: 'report-subscription'
  params: {
    topicName: topic.name
    endpointUrl: '${url}?key=${uriComponent(split(key, ' ')[0])}'
  }
}
