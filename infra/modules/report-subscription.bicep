// The subscription of the app to the delivery reports of a topic.
param topicName string

@description('The app\'s address with its secret in the query.')
@secure()
param endpointUrl string

// https://learn.microsoft.com/azure/templates/microsoft.eventgrid/2025-02-15/systemtopics
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName

  // https://learn.microsoft.com/azure/templates/microsoft.eventgrid/2025-02-15/systemtopics/eventsubscriptions
  // https://learn.microsoft.com/azure/event-grid/security-authentication#using-client-secret-as-a-query-parameter
  resource reports 'eventSubscriptions' = {
    name: 'delivery-reports'
    properties: {
      destination: {
        endpointType: 'WebHook'
        properties: { endpointUrl: endpointUrl }
      }
      eventDeliverySchema: 'CloudEventSchemaV1_0'
      filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    }
  }
}
