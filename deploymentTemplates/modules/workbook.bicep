metadata description = 'The ten figures that matter, on one page of Application Insights.'

import { resourceTags } from '../types.bicep'

param prefix string
param location string
param tags resourceTags
param displayName string
param insightsId string
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, prefix, 'ten figures')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: displayName
    category: 'workbook'
    sourceId: insightsId
    version: 'Notebook/1.0'
    serializedData: replace(loadTextContent('../workbook.json'), '{{workspace}}', workspaceId)
  }
}
