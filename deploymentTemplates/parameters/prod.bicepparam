using '../main.bicep'

// To rely on: two machines in different zones, and tables in three.
// In a region without zones: zoneRedundant = false and storageSku = 'Standard_LRS' or 'Standard_GRS'.
param environmentName = 'prod'
param botSku = 'S1'
param planSku = 'P0v3'
param instances = 2
param zoneRedundant = true
param storageSku = 'Standard_ZRS'
param deleteLock = true
param upgradeSlot = true
param retentionDays = 90
param dailyCapGb = -1

// Yours; here or on the command line (-p alertEmail=...):
// param owner = 'Account Management Office'
// param alertEmail = 'accountbot-operators@contoso.com'
// param admins = ['00000000-0000-0000-0000-000000000000']
// param auditors = []
