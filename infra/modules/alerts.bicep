// What must not wait until somebody looks. The metrics are MentorFlow's own (docs/azure.md).
param suffix string
param location string
param tags object
param workspaceId string

@description('Addresses; empty: alerts are shown in the portal only.')
param contacts string[]

// https://learn.microsoft.com/azure/templates/microsoft.insights/2023-01-01/actiongroups
resource notify 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(contacts)) {
  name: 'ag-mentorflow-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'mentorflow'
    enabled: true
    emailReceivers: [
      for contact in contacts: {
        name: contact
        emailAddress: contact
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = [
  {
    name: 'work-items-overdue'
    description: 'Work items wait for a coordinator past their time.'
    metric: 'mentorflow.workitems.overdue'
    value: 'max(Max)'
    threshold: 0
    severity: 2
    // Counted once an hour.
    window: 'PT2H'
  }
  {
    name: 'mail-failures'
    description: 'Mails were given up: the provider refuses them, or the credentials expired.'
    metric: 'mentorflow.mails.failed'
    value: 'sum(Sum)'
    threshold: 5
    severity: 1
    window: 'PT1H'
  }
  {
    name: 'poison-events'
    description: 'Events from HR systems or providers could not be processed in any attempt.'
    metric: 'mentorflow.events.poisoned'
    value: 'sum(Sum)'
    threshold: 0
    severity: 1
    window: 'PT1H'
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/2023-12-01/scheduledqueryrules
resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${suffix}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'MentorFlow: ${rule.name}'
      description: rule.description
      enabled: true
      severity: rule.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.window
      autoMitigate: true
      // The table of metrics exists only after the first of them has arrived.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: 'AppMetrics | where Name == "${rule.metric}" | summarize Value = ${rule.value}'
            timeAggregation: 'Maximum'
            metricMeasureColumn: 'Value'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(contacts) ? [] : [notify.id] }
    }
  }
]
