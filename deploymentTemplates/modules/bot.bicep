metadata description = 'The bot as Teams knows it, and its channel to Teams. It shows nobody a password: the identity is who it is.'

import { resourceTags } from '../types.bicep'

param name string
param tags resourceTags

@description('F0 takes no agreement on availability with it; S1 does. Messages of Teams cost nothing in either.')
param sku string

@description('What people see where no app package is at hand.')
param displayName string

param endpoint string
param identityId string
param clientId string
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: displayName
    endpoint: endpoint
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
    disableLocalAuth: true
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
        acceptedTerms: true
      }
    }
  }
}

output name string = bot.name
