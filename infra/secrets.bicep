// The key vault: only for what cannot be an identity. The service reads it; nothing else may.
param name string
param location string
param tags object
param principalId string
@secure()
param receiptKey string
@secure()
param receiptKeysBefore string
@secure()
param botAppSecret string
@secure()
param notifyApiKey string
@secure()
param notifyCallbackToken string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // What made the receipts is not lost by a slip.
    enablePurgeProtection: true
  }
}

resource receipts 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'receipt-key'
  properties: { value: receiptKey }
}

resource receiptsBefore 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(receiptKeysBefore)) {
  parent: vault
  name: 'receipt-keys-before'
  properties: { value: receiptKeysBefore }
}

resource botSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(botAppSecret)) {
  parent: vault
  name: 'bot-app-secret'
  properties: { value: botAppSecret }
}

resource notifyKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(notifyApiKey)) {
  parent: vault
  name: 'notify-api-key'
  properties: { value: notifyApiKey }
}

resource notifyToken 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(notifyCallbackToken)) {
  parent: vault
  name: 'notify-callback-token'
  properties: { value: notifyCallbackToken }
}

// Key Vault Secrets User.
resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, '4633458b-17de-408a-b874-0445c86b69e6')
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

// What stands in the settings in place of each secret.
var reference = '@Microsoft.KeyVault(SecretUri=${vault.properties.vaultUri}secrets/'
output receiptKey string = '${reference}receipt-key)'
output receiptKeysBefore string = empty(receiptKeysBefore) ? '' : '${reference}receipt-keys-before)'
output botAppSecret string = empty(botAppSecret) ? '' : '${reference}bot-app-secret)'
output notifyApiKey string = empty(notifyApiKey) ? '' : '${reference}notify-api-key)'
output notifyCallbackToken string = empty(notifyCallbackToken) ? '' : '${reference}notify-callback-token)'
