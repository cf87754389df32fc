// What is watched: a workbook of the numbers that Roundtable sends, and rules that tell somebody when one is not as it should be.
param location string
param tags object
param insightsName string
@description('Who is written to. Empty: alerts are shown in the portal alone.')
param alertEmail string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(insights.id, 'roundtable')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Roundtable'
    category: 'workbook'
    sourceId: insights.id
    serializedData: loadTextContent('workbook.json')
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-${insightsName}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'Roundtable'
    emailReceivers: [
      {
        name: 'whoever looks after Roundtable'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

var rules = [
  {
    name: 'cannot-start'
    says: 'Roundtable cannot start: its log names the setting and what to do.'
    query: 'traces | union exceptions | where strcat(message, outerMessage) has "Roundtable cannot start"'
    severity: 0
    most: 0
  }
  {
    name: 'set-aside'
    says: 'Work failed too often and was set aside. Type "doctor" in a chat with Roundtable.'
    query: 'customMetrics | where name == "roundtable.set-aside" and valueSum > 0'
    severity: 2
    most: 0
  }
  {
    name: 'faults'
    says: 'More than 20 faults in 15 minutes. The log has each with the reference that the person was given.'
    query: 'customMetrics | where name == "roundtable.faults" | mv-expand range(1, toint(valueSum), 1)'
    severity: 2
    most: 20
  }
  {
    name: 'slow'
    says: 'People waited for more than 10 seconds for an answer, in more than 5 of 15 minutes.'
    query: 'customMetrics | where name == "roundtable.turns" and valueMax > 10000 | summarize by bin(timestamp, 1m)'
    severity: 3
    most: 5
  }
  {
    name: 'messages-not-sent'
    says: 'More than 10 messages did not arrive, or nobody knows whether they did.'
    query: 'customMetrics | where name == "roundtable.deliveries" and tostring(customDimensions.state) in ("failed", "unknown") | mv-expand range(1, toint(valueSum), 1)'
    severity: 3
    most: 10
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: 'roundtable-${rule.name}'
    location: location
    tags: tags
    properties: {
      displayName: 'Roundtable: ${rule.name}'
      description: rule.says
      severity: rule.severity
      enabled: true
      scopes: [insights.id]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.most
          }
        ]
      }
      actions: { actionGroups: empty(alertEmail) ? [] : [people.id] }
    }
  }
]
