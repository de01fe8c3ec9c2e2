metadata description = 'What somebody is told of by mail. Each says what it means and which section of docs/alerts.md says what to do.'

import { resourceTags } from '../types.bicep'

param prefix string
param location string
param tags resourceTags
param email string
param siteId string
param storageId string
param workspaceId string

@description('An alert on what the bot told: a query with one number in its column Value.')
type queryAlert = {
  @description('The alert\'s name, and its section in docs/alerts.md.')
  section: string
  title: string
  @description('What it means, in one line of a mail.')
  means: string
  @description('1: people are without the bot. 2: some of it does not work. 3: it works, but somebody should look.')
  severity: 1 | 2 | 3
  every: 'PT5M' | 'PT15M' | 'PT1H'
  window: 'PT15M' | 'PT30M' | 'PT1H'
  operator: 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan'
  threshold: int
  query: string
}

@description('An alert on what the platform measures.')
type metricAlert = {
  section: string
  title: string
  means: string
  severity: 1 | 2 | 3
  window: 'PT5M' | 'PT15M'
  scope: string
  type: string
  metric: string
  below: int
}

// One for everything: a storm of mails for one cause tells less than one. Azure Monitor keeps to one mail an alert until it is over.
var queryAlerts queryAlert[] = [
  {
    section: 'silent'
    title: 'Nothing is heard of the bot'
    means: 'For a quarter of an hour no instance told anything: the bot does not run, or cannot tell.'
    severity: 1
    every: 'PT5M'
    window: 'PT15M'
    operator: 'LessThan'
    threshold: 1
    query: '''
AppMetrics
| where Name == "accountbot.agenda.lag"
| summarize Value = count()
'''
  }
  {
    section: 'failed-turns'
    title: 'Turns fail'
    means: 'Five or more messages or clicks in a quarter of an hour ended in a fault: people read that something went wrong.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThanOrEqual'
    threshold: 5
    query: '''
AppMetrics
| where Name == "accountbot.turn.duration" and tostring(Properties.outcome) == "failed"
| summarize Value = sum(ItemCount)
'''
  }
  {
    section: 'slow-turns'
    title: 'Turns are slow'
    means: 'One in twenty messages or clicks took more than five seconds: Teams soon tells people that the app does not answer.'
    severity: 2
    every: 'PT5M'
    window: 'PT30M'
    operator: 'GreaterThan'
    threshold: 5000
    query: '''
AppRequests
| where Name == "POST /api/messages" and ResultCode startswith "2"
| summarize Turns = sum(ItemCount), Value = percentilew(DurationMs, ItemCount, 95)
| where Turns >= 20
| project Value
'''
  }
  {
    section: 'outbox'
    title: 'Decided messages are not sent'
    means: 'A message that was decided waits for more than ten minutes: people decide, and others do not hear of it.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 600
    query: '''
AppMetrics
| where Name == "accountbot.outbox.oldest"
| summarize Value = max(Sum / ItemCount)
'''
  }
  {
    section: 'agenda'
    title: 'The agenda runs late'
    means: 'A reminder or a deadline is more than five minutes overdue and no instance took it.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 300
    query: '''
AppMetrics
| where Name == "accountbot.agenda.lag"
| summarize Value = max(Sum / ItemCount)
'''
  }
  {
    section: 'refused-sends'
    title: 'Teams refuses messages'
    means: 'Five or more messages in an hour were refused for good or were too large: these people do not get them.'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    operator: 'GreaterThanOrEqual'
    threshold: 5
    query: '''
AppMetrics
| where Name == "accountbot.sends" and tostring(Properties.outcome) in ("Refused", "TooLarge", "Unauthorized")
| summarize Value = sum(Sum)
'''
  }
  {
    section: 'unreachable'
    title: 'Many people cannot be reached'
    means: 'More than 25 people who play a part have no chat with the bot: they get no reminders.'
    severity: 3
    every: 'PT1H'
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 25
    query: '''
AppMetrics
| where Name == "accountbot.people.unreachable"
| summarize Value = max(Sum / ItemCount)
'''
  }
  {
    section: 'throttling'
    title: 'Teams slows the bot down'
    means: 'Teams answered "too many requests" 20 times or more in a quarter of an hour, though the bot keeps below the limits that it knows.'
    severity: 3
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThanOrEqual'
    threshold: 20
    query: '''
AppMetrics
| where Name == "accountbot.sends" and tostring(Properties.outcome) == "Throttled"
| summarize Value = sum(Sum)
'''
  }
  {
    section: 'slow-store'
    title: 'The tables are slow'
    means: 'A call to the tables took more than 250 ms on average, retries included. Usual is 5 to 30 ms.'
    severity: 3
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 250
    query: '''
AppMetrics
| where Name == "accountbot.storage.duration"
| summarize Calls = sum(ItemCount), Seconds = sum(Sum)
| where Calls >= 100
| project Value = 1000 * Seconds / Calls
'''
  }
  {
    section: 'unauthorised'
    title: 'Messages without a valid token'
    means: 'Twenty or more requests in a quarter of an hour were turned away. Either somebody tries the door, or Teams itself is turned away.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    operator: 'GreaterThanOrEqual'
    threshold: 20
    query: '''
AppRequests
| where Name == "POST /api/messages" and ResultCode in ("401", "403")
| summarize Value = sum(ItemCount)
'''
  }
]

var metricAlerts metricAlert[] = [
  {
    section: 'not-ready'
    title: 'The bot is not ready'
    means: 'An instance does not answer the health check, or answers that it cannot use its tables.'
    severity: 1
    window: 'PT5M'
    scope: siteId
    type: 'Microsoft.Web/sites'
    metric: 'HealthCheckStatus'
    below: 75
  }
  {
    section: 'store-faults'
    title: 'The tables answer with faults'
    means: 'More than one call in a hundred to the tables ended in a fault of Azure Storage.'
    severity: 2
    window: 'PT15M'
    scope: '${storageId}/tableServices/default'
    type: 'Microsoft.Storage/storageAccounts/tableServices'
    metric: 'Availability'
    below: 99
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${prefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'AccountBot'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in queryAlerts: {
  name: '${prefix}-${alert.section}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${prefix}: ${alert.title}'
    description: '${alert.means} What to do: docs/alerts.md#${alert.section}'
    severity: alert.severity
    enabled: true
    evaluationFrequency: alert.every
    windowSize: alert.window
    scopes: [workspaceId]
    // A workspace that is being made does not know its tables yet; the queries are checked before that.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alert.query
          metricMeasureColumn: 'Value'
          timeAggregation: 'Maximum'
          operator: alert.operator
          threshold: alert.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [operators.id]
    }
  }
}]

resource metrics 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in metricAlerts: {
  name: '${prefix}-${alert.section}'
  location: 'global'
  tags: tags
  properties: {
    description: '${alert.title}. ${alert.means} What to do: docs/alerts.md#${alert.section}'
    severity: alert.severity
    enabled: true
    evaluationFrequency: 'PT1M'
    windowSize: alert.window
    scopes: [alert.scope]
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.section
          metricNamespace: alert.type
          metricName: alert.metric
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: alert.below
        }
      ]
    }
    actions: [
      {
        actionGroupId: operators.id
      }
    ]
  }
}]
