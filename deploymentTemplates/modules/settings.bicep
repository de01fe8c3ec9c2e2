metadata description = 'What the bot is told, in production and in the slot alike: so a swap changes nothing but the code.'

import { entraId } from '../types.bicep'

param siteName string
param upgradeSlot bool

@description('The name under which Teams and the people\'s clients find the bot.')
param hostName string

@description('The client id of the identity: the bot\'s app id.')
param clientId string

param tenantId entraId
param tenants entraId[]
param admins entraId[]
param auditors entraId[]
param installLink string
param tableEndpoint string
param insightsConnectionString string

var always = {
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: clientId
  MicrosoftAppTenantId: tenantId
  AccountBot__PublicUrl: 'https://${hostName}/'
  Storage__AccountUri: tableEndpoint
  Storage__ManagedIdentityClientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  ASPNETCORE_ENVIRONMENT: 'Production'
  // The platform ends TLS in front of the process.
  ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
}

var platform = {
  WEBSITE_RUN_FROM_PACKAGE: '1'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // Seconds in which a process that is asked to stop finishes its turns and hands on the rest: the host waits up to 45.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60'
  // Minutes without a good answer after which an instance gets nothing more.
  WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5'
  // A swap waits until the new version can do its work.
  WEBSITE_SWAP_WARMUP_PING_PATH: '/health/ready'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

var people = union(
  toObject(range(0, length(tenants)), i => 'AccountBot__Tenants__${i}', i => tenants[i]),
  toObject(range(0, length(admins)), i => 'AccountBot__Admins__${i}', i => admins[i]),
  toObject(range(0, length(auditors)), i => 'AccountBot__Auditors__${i}', i => auditors[i])
)

var link = empty(installLink) ? {} : { AccountBot__InstallLink: installLink }

resource production 'Microsoft.Web/sites@2024-11-01' existing = {
  name: siteName

  resource next 'slots' existing = {
    name: 'next'
  }
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: production
  name: 'appsettings'
  properties: union(always, platform, people, link)
}

resource nextSettings 'Microsoft.Web/sites/slots/config@2024-11-01' = if (upgradeSlot) {
  parent: production::next
  name: 'appsettings'
  properties: union(always, platform, people, link)
}
