using '../main.bicep'

// To try things: one small machine, what costs nothing, and no slot.
param environmentName = 'dev'
param botSku = 'F0'
param planSku = 'B1'
param instances = 1
param zoneRedundant = false
param storageSku = 'Standard_LRS'
param deleteLock = false
param upgradeSlot = false
param retentionDays = 30
param dailyCapGb = 1
