metadata description = 'The tables. Nobody has a key: whoever reads or writes signs in with Entra ID.'

import { resourceTags } from '../types.bicep'

param name string
param location string
param tags resourceTags

@description('How often the data is kept, and where.')
param sku string

@description('Whether a lock keeps the account from being deleted. Tables have no recycle bin.')
param deleteLock bool

@description('The name of the identity: part of the name of what it may do, so that a second deployment finds it.')
param identityName string

@description('The principal of the identity that reads and writes rows.')
param principalId string

// As TableNames in Storage; a test compares them.
var tableNames = [
  'Dossiers'
  'Portfolio'
  'People'
  'Agenda'
  'Addresses'
  'Imports'
  'DialogState'
]

// Storage Table Data Contributor: rows, and nothing about the account itself.
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource tables 'tables' = [for table in tableNames: {
      name: table
    }]
  }
}

resource rows 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identityName, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (deleteLock) {
  name: 'keep-the-tables'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'All seasons of all accounts are in these tables, and a deleted account of storage cannot be relied upon to come back.'
  }
}

output id string = account.id
output name string = account.name
output tableEndpoint string = account.properties.primaryEndpoints.table
