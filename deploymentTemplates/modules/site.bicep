metadata description = 'Where the bot runs: an App Service plan, its site, and beside it a slot to try a new version in.'

import { resourceTags } from '../types.bicep'

param planName string
param siteName string
param location string
param tags resourceTags

@description('Size of the machines.')
param planSku string

@description('How many machines.')
param instances int

@description('Whether the machines stand in different zones.')
param zoneRedundant bool

@description('Whether there is a slot "next".')
param upgradeSlot bool

@description('The resource id of the identity that the bot is.')
param identityId string

@description('Where the platform writes what the process says before it can tell anything itself.')
param workspaceId string

// Only what the site keeps for itself; the bot's own settings are in settings.bicep.
var site = {
  serverFarmId: plan.id
  httpsOnly: true
  // A turn may be handled by any instance; nothing is kept in one.
  clientAffinityEnabled: false
  publicNetworkAccess: 'Enabled'
  siteConfig: {
    linuxFxVersion: 'DOTNETCORE|10.0'
    appCommandLine: 'dotnet AccountBot.Bot.dll'
    alwaysOn: true
    healthCheckPath: '/health/ready'
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
    ftpsState: 'Disabled'
    remoteDebuggingEnabled: false
    webSocketsEnabled: false
    use32BitWorkerProcess: false
  }
}

// What the process writes to its console, and why the platform started or stopped it. Not who asked for what.
var logs = [
  {
    category: 'AppServiceConsoleLogs'
    enabled: true
  }
  {
    category: 'AppServicePlatformLogs'
    enabled: true
  }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
    zoneRedundant: zoneRedundant
  }
}

resource production 'Microsoft.Web/sites@2024-11-01' = {
  name: siteName
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: site

  // Publishing takes a sign-in with Entra ID; user names and passwords are off.
  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }
}

resource next 'Microsoft.Web/sites/slots@2024-11-01' = if (upgradeSlot) {
  parent: production
  name: 'next'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: site

  resource scmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource ftpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }
}

resource productionLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: production
  properties: {
    workspaceId: workspaceId
    logs: logs
  }
}

resource nextLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (upgradeSlot) {
  name: 'to-workspace'
  scope: next
  properties: {
    workspaceId: workspaceId
    logs: logs
  }
}

output id string = production.id
output name string = production.name
output hostName string = production.properties.defaultHostName
