// A notice at half, at most and beyond of what a month may cost. A budget stops nothing.
param amount int

@description('First day of a month, yyyy-MM-01.')
param start string
param contacts string[]

// https://learn.microsoft.com/azure/templates/microsoft.consumption/2023-11-01/budgets
resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: 'mentorflow'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      half: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 50, thresholdType: 'Actual', contactEmails: contacts }
      most: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 90, thresholdType: 'Actual', contactEmails: contacts }
      forecast: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: contacts }
    }
  }
}
