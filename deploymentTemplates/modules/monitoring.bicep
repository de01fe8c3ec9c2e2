metadata description = 'Where the bot tells how it is doing: a workspace, and Application Insights on top of it.'

import { resourceTags } from '../types.bicep'

param workspaceName string
param insightsName string
param location string
param tags resourceTags

@description('For how many days what the bot told is kept.')
param retentionDays int

@description('The most that is taken in a day, in gigabytes; -1 for no limit.')
param dailyCapGb int

@description('The name of the identity: part of the name of what it may do, so that a second deployment finds it.')
param identityName string

@description('The principal of the identity that tells.')
param principalId string

// Monitoring Metrics Publisher: may tell, may not read.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: dailyCapGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
    DisableIpMasking: false
  }
}

resource tells 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityName, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

output workspaceId string = workspace.id
output workspaceName string = workspace.name
output insightsId string = insights.id
output insightsName string = insights.name

// An address and a key that opens nothing by itself: without the identity nothing is taken (DisableLocalAuth).
output connectionString string = insights.properties.ConnectionString
