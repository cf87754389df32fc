// All that Roundtable needs in Azure. `azd up` deploys it; docs/deploy.md says what to set first.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('The name of the azd environment. All names of resources come from it.')
param environmentName string

@minLength(1)
@description('Where everything is, such as uksouth.')
param location string

@description('The Entra ids of the tenants whose people may use it, separated by commas.')
param allowedTenantIds string

@description('Entra object ids of officers, separated by commas.')
param staffObjectIds string = ''

@description('Entra object ids of those who look after the service, separated by commas.')
param adminObjectIds string = ''

@description('Entra groups whose members are officers, separated by commas. The app needs GroupMember.Read.All and User.ReadBasic.All.')
param staffGroupIds string = ''

@description('Entra groups whose members are advisers.')
param adviserGroupIds string = ''

@description('Entra groups whose members look after the service.')
param adminGroupIds string = ''

@description('The drive of the library whose files documents follow. The app needs Sites.Selected, and read on that site.')
param libraryDriveId string = ''

@description('The officers’ tenants, if they are not of the tenant of the bot.')
param staffTenantIds string = ''

@description('The client id of the Entra app with which people sign in on pages.')
param signInAppId string = ''

@description('The client id of the bot’s app. Empty: the bot is the managed identity, and there is no secret.')
param botAppId string = ''

@description('The tenant of the bot’s app. Empty: that of the subscription.')
param botTenantId string = ''

@secure()
@description('The secret of the bot’s app. Empty with a managed identity.')
param botAppSecret string = ''

@secure()
@minLength(32)
@description('32 random characters or more, kept for as long as receipts matter.')
param receiptKey string

@secure()
@description('Earlier receipt keys, separated by commas.')
param receiptKeysBefore string = ''

@secure()
param notifyApiKey string = ''
param notifyTemplateId string = ''
param notifyReplyToId string = ''
@secure()
param notifyCallbackToken string = ''

@description('off: no sentence encoder looks again at unsure questions.')
param sentenceEncoder string = ''

@description('Who is written to when something is not well. Empty: nobody.')
param alertEmail string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var ownTenantId = empty(botTenantId) ? tenant().tenantId : botTenantId
var isIdentity = empty(botAppId)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-roundtable-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module watching 'watching.bicep' = {
  name: 'watching'
  scope: group
  params: {
    location: location
    tags: tags
    insightsName: monitoring.outputs.name
    alertEmail: alertEmail
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'stroundtable${take(token, 11)}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module secrets 'secrets.bicep' = {
  name: 'secrets'
  scope: group
  params: {
    name: 'kv-rt-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    receiptKey: receiptKey
    receiptKeysBefore: receiptKeysBefore
    botAppSecret: botAppSecret
    notifyApiKey: notifyApiKey
    notifyCallbackToken: notifyCallbackToken
  }
}

module service 'service.bicep' = {
  name: 'service'
  scope: group
  params: {
    name: 'func-roundtable-${token}'
    planName: 'plan-roundtable-${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    containerName: storage.outputs.containerName
    insightsName: monitoring.outputs.name
    settings: {
      ALLOWED_TENANT_IDS: allowedTenantIds
      STAFF_OBJECT_IDS: staffObjectIds
      ADMIN_OBJECT_IDS: adminObjectIds
      STAFF_GROUP_IDS: staffGroupIds
      ADVISER_GROUP_IDS: adviserGroupIds
      ADMIN_GROUP_IDS: adminGroupIds
      LIBRARY_DRIVE_ID: libraryDriveId
      STAFF_TENANT_IDS: staffTenantIds
      SIGN_IN_APP_ID: signInAppId
      BOT_APP_ID: isIdentity ? identity.outputs.clientId : botAppId
      BOT_TENANT_ID: ownTenantId
      BOT_MANAGED_IDENTITY: isIdentity ? 'true' : ''
      RECEIPT_KEY: secrets.outputs.receiptKey
      RECEIPT_KEYS_BEFORE: secrets.outputs.receiptKeysBefore
      BOT_APP_SECRET: secrets.outputs.botAppSecret
      NOTIFY_API_KEY: secrets.outputs.notifyApiKey
      NOTIFY_CALLBACK_TOKEN: secrets.outputs.notifyCallbackToken
      NOTIFY_TEMPLATE_ID: notifyTemplateId
      NOTIFY_REPLY_TO_ID: notifyReplyToId
      SENTENCE_ENCODER: sentenceEncoder
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  scope: group
  params: {
    // A bot keeps the app that it was made with, so another app gets a bot of its own.
    name: 'bot-roundtable-${isIdentity ? token : uniqueString(token, botAppId)}'
    tags: tags
    endpoint: 'https://${service.outputs.host}/api/messages'
    appId: isIdentity ? identity.outputs.clientId : botAppId
    tenantId: ownTenantId
    identityId: isIdentity ? identity.outputs.id : ''
  }
}

// azd keeps these, so that `npm run doctor -- --settings .azure/<name>/.env` and the package for Teams know them.
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_ID string = service.outputs.id
output WEBSITE_HOSTNAME string = service.outputs.host
output APP_HOST string = service.outputs.host
output BOT_APP_ID string = isIdentity ? identity.outputs.clientId : botAppId
output BOT_TENANT_ID string = ownTenantId
output BOT_MANAGED_IDENTITY string = isIdentity ? 'true' : ''
output AzureWebJobsStorage__accountName string = storage.outputs.name
output AzureWebJobsDisableHomepage string = 'true'
