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

  // https://learn.microsoft.com/azure/templates/microsoft.eventgrid/2025-02-15/systemtopics/eventsubscriptions
  // https://learn.microsoft.com/azure/event-grid/security-authentication#using-client-secret-as-a-query-parameter
  resource reports 'eventSubscriptions' = {
    name: 'delivery-reports'
    properties: {
      destination: {
        endpointType: 'WebHook'
        properties: { endpointUrl: '${url}?key=${uriComponent(split(key, ' ')[0])}' }
      }
      eventDeliverySchema: 'CloudEventSchemaV1_0'
      filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    }
  }
}
