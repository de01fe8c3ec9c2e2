metadata name = 'AccountBot'
metadata description = 'All that AccountBot needs in a resource group: the identity, the tables, the site, the bot with its Teams channel, and what watches over them. No secret is made or kept.'

import { entraId } from 'types.bicep'

@description('What the resources are called after. Letters, digits and dashes; a letter first.')
@minLength(3)
@maxLength(16)
param name string = 'accountbot'

@description('Whether people rely on it. Decides what the other parameters are unless they are given.')
@allowed(['dev', 'prod'])
param environmentName string = 'prod'

@description('The region of everything that has one.')
param location string = resourceGroup().location

@description('Who answers for it: a team or an address. A tag on everything.')
@maxLength(256)
param owner string = ''

@description('Which release the templates belong to. A tag on everything.')
@maxLength(64)
param version string = ''

@description('The tenants whose people may use the bot: their Entra ids.')
@minLength(1)
param tenants entraId[] = [tenant().tenantId]

@description('Who may set what counts for a whole tenant, and look up and erase a customer\'s person: Entra object ids.')
param admins entraId[] = []

@description('Who may read every account of their tenant, and change nothing: Entra object ids.')
param auditors entraId[] = []

@description('Where somebody without the app can install it: a link of Teams. Known once the app is in the catalogue; empty for none.')
param installLink string = ''

@description('Who is told when something is wrong. Without an address there are no alerts.')
param alertEmail string = ''

@description('The bot registration: F0 is without an agreement on availability, S1 with one.')
@allowed(['F0', 'S1'])
param botSku string = environmentName == 'prod' ? 'S1' : 'F0'

@description('The size of the machines. B sizes have no slot; only P sizes stand in several zones.')
@allowed(['B1', 'B2', 'B3', 'S1', 'S2', 'S3', 'P0v3', 'P1v3', 'P2v3', 'P3v3', 'P0v4', 'P1v4', 'P2v4'])
param planSku string = environmentName == 'prod' ? 'P0v3' : 'B1'

@description('How many machines. With two the bot survives the loss of one, and is never away while the platform is brought up to date.')
@minValue(1)
@maxValue(10)
param instances int = environmentName == 'prod' ? 2 : 1

@description('Whether the machines stand in different zones. Takes a P size, two machines, and a region that has zones.')
param zoneRedundant bool = false

@description('How the tables are kept: in three zones (ZRS), in one place (LRS), or in a second region too (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = environmentName == 'prod' ? 'Standard_ZRS' : 'Standard_LRS'

@description('The storage account with the tables, where it is to be another one than usual: after restoring a backup. Empty for the usual one.')
@maxLength(24)
param storageName string = ''

@description('Whether a lock keeps the tables from being deleted with the rest.')
param deleteLock bool = environmentName == 'prod'

@description('Whether there is a slot "next", in which a new version is ready before it takes over. Not with a B size.')
param upgradeSlot bool = environmentName == 'prod'

@description('For how many days what the bot tells about itself is kept. Nothing that people wrote is in it.')
@minValue(30)
@maxValue(730)
param retentionDays int = environmentName == 'prod' ? 90 : 30

@description('The most that the workspace takes in a day, in gigabytes; -1 for no limit. When it is reached, nobody is alerted until the next day.')
@minValue(-1)
param dailyCapGb int = environmentName == 'prod' ? -1 : 1

var prefix = '${name}-${environmentName}'
// Names that must be the only ones in the world.
var unique = uniqueString(resourceGroup().id, name, environmentName)
var globalName = '${prefix}-${take(unique, 8)}'
var tablesIn = empty(storageName) ? toLower('${take(replace(name, '-', ''), 11)}${unique}') : storageName
var identityName = '${prefix}-identity'
var tags = {
  application: 'AccountBot'
  environment: environmentName
  owner: owner
  version: version
}

// Said before anything is made, instead of halfway by the platform.
var zones = zoneRedundant && (!startsWith(planSku, 'P') || instances < 2)
  ? fail('zoneRedundant takes a P size and two instances or more')
  : zoneRedundant
var slot = upgradeSlot && startsWith(planSku, 'B')
  ? fail('upgradeSlot takes an S or a P size: B sizes have no slots')
  : upgradeSlot

module identity 'modules/identity.bicep' = {
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: tablesIn
    location: location
    tags: tags
    sku: storageSku
    deleteLock: deleteLock
    identityName: identityName
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    workspaceName: '${prefix}-logs'
    insightsName: '${prefix}-insights'
    location: location
    tags: tags
    retentionDays: retentionDays
    dailyCapGb: dailyCapGb
    identityName: identityName
    principalId: identity.outputs.principalId
  }
}

module site 'modules/site.bicep' = {
  params: {
    planName: '${prefix}-plan'
    siteName: globalName
    location: location
    tags: tags
    planSku: planSku
    instances: instances
    zoneRedundant: zones
    upgradeSlot: slot
    identityId: identity.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

module settings 'modules/settings.bicep' = {
  params: {
    siteName: globalName
    upgradeSlot: slot
    hostName: site.outputs.hostName
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    tenants: tenants
    admins: admins
    auditors: auditors
    installLink: installLink
    tableEndpoint: storage.outputs.tableEndpoint
    insightsConnectionString: monitoring.outputs.connectionString
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: globalName
    tags: tags
    sku: botSku
    displayName: environmentName == 'prod' ? 'AccountBot' : 'AccountBot (${environmentName})'
    endpoint: 'https://${site.outputs.hostName}/api/messages'
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    prefix: prefix
    location: location
    tags: tags
    displayName: 'AccountBot (${environmentName}): ten figures'
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  params: {
    prefix: prefix
    location: location
    tags: tags
    email: alertEmail
    siteId: site.outputs.id
    storageId: storage.outputs.id
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('The app id: for the Teams package.')
output botAppId string = identity.outputs.clientId

@description('The tenant in which the bot is registered.')
output tenantId string = identity.outputs.tenantId

@description('The host name of the site: valid domain of the Teams package.')
output hostName string = site.outputs.hostName

@description('Where Teams sends messages.')
output messagingEndpoint string = 'https://${site.outputs.hostName}/api/messages'

@description('The site: for az webapp deploy.')
output siteName string = site.outputs.name

@description('The registration of the bot.')
output botName string = bot.outputs.name

@description('The identity that the bot is.')
output identityName string = identity.outputs.name

@description('The account with the tables.')
output storageAccountName string = storage.outputs.name

@description('Where traces, metrics and the workbook are.')
output applicationInsightsName string = monitoring.outputs.insightsName

@description('Where queries are asked.')
output workspaceName string = monitoring.outputs.workspaceName
