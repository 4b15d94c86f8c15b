param location string
param tags object
param suffix string
param email string
param storageId string
param topicId string
param insightsId string
param workspaceId string
param openAIId string
param isModelled bool
param waitingThreshold int

var actions = empty(email) ? [] : [{ actionGroupId: people.id }]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-collate-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'collate'
    emailReceivers: [{ name: 'people', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource poison 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'collate-poison'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Collate: messages on a poison queue'
    description: 'A message failed again and again and was put aside. See docs/runbook.md, Poison.'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The table comes with the first message: until then the query would not be taken.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'StorageQueueLogs | where OperationName == "PutMessage" and StatusCode == 201 and Uri contains "-poison/messages"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: empty(email) ? [] : [people.id] }
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'collate-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid gave up on events. Reconcile looks at the articles all the same. See docs/runbook.md, Dead letters.'
    severity: 2
    enabled: true
    scopes: [topicId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-lettered'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: actions
  }
}

resource failures 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'collate-failures'
  location: 'global'
  tags: tags
  properties: {
    description: 'Functions fail. See docs/runbook.md, Failures.'
    severity: 2
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'failed'
          metricNamespace: 'microsoft.insights/components'
          metricName: 'requests/failed'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: actions
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = if (isModelled) {
  name: 'collate-model-429'
  location: 'global'
  tags: tags
  properties: {
    description: 'The model has too much to do; the extractive writer stands in. See docs/runbook.md, Limits.'
    severity: 3
    enabled: true
    scopes: [openAIId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'throttled'
          metricNamespace: 'Microsoft.CognitiveServices/accounts'
          metricName: 'AzureOpenAIRequests'
          dimensions: [{ name: 'StatusCode', operator: 'Include', values: ['429'] }]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 20
        }
      ]
    }
    actions: actions
  }
}

resource waiting 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'collate-waiting'
  location: 'global'
  tags: tags
  properties: {
    description: 'More waits than the app takes up. See docs/runbook.md, Limits.'
    severity: 3
    enabled: true
    scopes: ['${storageId}/queueServices/default']
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'waiting'
          metricNamespace: 'Microsoft.Storage/storageAccounts/queueServices'
          metricName: 'QueueMessageCount'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: waitingThreshold
        }
      ]
    }
    actions: actions
  }
}
