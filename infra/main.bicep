// MentorFlow in one resource group: `azd up`. What stands here and what it costs: README.md.
targetScope = 'subscription'

@description('Name of the environment; every resource name is derived from it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of every resource. It must offer Flex Consumption.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Who deploys: may write the secrets into the vault. Empty: nobody may, and the secrets are written by other means.')
param deployerId string = ''

@description('Histories in the Durable Task Scheduler, and not in the storage account. A task hub cannot move: choose before the first deployment. The build reads the same variable and adds the scheduler\'s package.')
param durableScheduler bool = false

@description('Scheduler only: paid by the action, or by the month for a fixed capacity.')
@allowed(['Consumption', 'Dedicated'])
param schedulerSku string = 'Consumption'

@description('Addresses that may reach the scheduler, in CIDR. A caller also needs a role on it, wherever it stands.')
param schedulerAllowlist string = '0.0.0.0/0,::/0'

@description('Cosmos DB paid by the request, or with an autoscale ceiling shared by all containers.')
@allowed(['serverless', 'autoscale'])
param cosmosCapacity string = 'serverless'

@description('Autoscale only: ceiling in request units a second; the floor, and the bill when idle, is a tenth of it.')
@minValue(1000)
param cosmosMaxThroughput int = 1000

@description('Creates Communication Services and an e-mail domain, which Azure retires on 30 September 2028 and offers to tenants that had a resource before 23 October 2026 only. The build reads the same variable and adds their packages.')
param communicationServices bool = false

@description('Where Communication Services keep their data at rest.')
param communicationDataLocation string = 'Europe'

@description('Delivery reports from Communication Services to the app. The app must be deployed before it can answer the handshake: set it after the first deployment.')
param deliveryReports bool = false

@description('"graph" sends nothing before mailFrom names a mailbox: mails are then kept on the instance, as with "outbox", and not sent.')
@allowed(['graph', 'smtp', 'acs', 'outbox'])
param mailProvider string = 'graph'

@description('Address that the mails come from; empty with "acs" takes the domain made here.')
param mailFrom string = ''

@description('smtp only: name of the relay.')
param smtpHost string = ''

@description('smtp only.')
param smtpPort int = 587

@description('smtp only: account on the relay; its password is the secret "smtp-password" in the vault.')
param smtpUser string = ''

@description('Name that pages and mails show; empty: MentorFlow.')
param organizationName string = ''

@description('Path of the logo inside of functions/, which is deployed with the app: "brand/logo.png". PNG or SVG, at most 30 KB; needs organizationName.')
param organizationLogoFile string = ''

@description('Color of buttons and charts as #rrggbb; it must stand out from the page by 4.5:1. Empty: the one of MentorFlow.')
param organizationAccent string = ''

@description('Folder inside of functions/ with files of modules and aids of the organization, which is deployed with the app: "content" (docs/content.md). Empty: none.')
param contentFolder string = ''

@allowed(['browser', 'teams', 'acs', 'link'])
param videoProvider string = 'browser'

@description('teams only: object id of the account in whose name the meetings are made.')
param teamsOrganizerId string = ''

@description('Makes a virtual machine with coturn, by which calls in the browser go where nothing else gets through; paid by the month (docs/relay.md). Its secret must be in the vault before: set it after the first deployment.')
param callRelay bool = false

@description('callRelay only: size of the machine; not every region has every size.')
param callRelaySize string = 'Standard_B2ats_v2'

@description('callRelay only: mail address for the account at Let\'s Encrypt; empty: an account without one.')
param callRelayContact string = ''

@description('callRelay only: a public SSH key (RSA), which Azure asks for; the hook before provisioning makes one whose private half it throws away.')
param callRelaySshKey string = ''

@description('Without callRelay: addresses of a relay that stands elsewhere, by space; it knows the secret "turn-secret" of the vault.')
param callTurnUrls string = ''

@description('Without callRelay: addresses of STUN servers, by space.')
param callStunUrls string = ''

@description('The organization\'s gateway for text messages, which knows the secret "text-secret" of the vault (docs/text-messages.md); empty: none are sent.')
param textUrl string = ''

@description('Connections to HR systems as "name=vendor" or, where people are looked up, "name=vendor=https://address/", comma-separated; each has its webhook and its secret "hris-{name}" in the vault, and "hris-{name}-key" to look people up with.')
param hrisConnections string = ''

@description('Directories that provision people over SCIM, by name, comma-separated; the tokens of each are the secret "scim-{name}" in the vault.')
param scimConnections string = ''

@description('Further settings of those directories as "name__Setting=value", by semicolon: "entra__HiresSince=2027-02-01".')
param scimSettings string = ''

@description('Object id of the account that lays down lists of people by night: it may write to their container. Empty: nobody may.')
param listWriterId string = ''

@description('Address of a container elsewhere that lists of people are taken from by night; the identity needs Storage Blob Data Reader there. Empty: the one made here.')
param listContainerUrl string = ''

@description('Application (client) id of the Entra registration that coordinators sign in with. The hook before provisioning makes one.')
param consoleClientId string = ''

@description('Puts storage, Cosmos DB and the vault behind private endpoints and the app into a virtual network.')
param privateNetworking bool = false

@description('Instances kept warm for the orchestrations. 0: nothing runs and nothing is paid while nothing happens. The scheduler needs one, and gets it.')
@minValue(0)
param alwaysReadyInstances int = 0

@description('Most instances at a time: the ceiling of what a flood can cost.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Comma-separated addresses that alerts and budget notices go to; empty: alerts are shown in the portal only and there is no budget.')
param alertContacts string = ''

@description('Monthly budget in the currency of the subscription.')
@minValue(1)
param budgetAmount int = 50

@description('First day of the month in which the budget began; it cannot be changed later. The hook before provisioning remembers it.')
param budgetStart string = utcNow('yyyy-MM-01')

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var contacts = empty(alertContacts) ? [] : split(replace(alertContacts, ' ', ''), ',')
var connections = empty(hrisConnections) ? [] : split(replace(hrisConnections, ' ', ''), ',')
var lookedUp = filter(connections, it => length(split(it, '=')) > 2)
var directories = empty(scimConnections) ? [] : split(replace(scimConnections, ' ', ''), ',')
var directorySettings = empty(scimSettings) ? [] : split(scimSettings, ';')
var appName = 'func-mentorflow-${token}'
var publicUrl = 'https://${appName}.azurewebsites.net'
var vaultName = 'kv-mf-${token}'
var vaultUri = 'https://${vaultName}${environment().suffixes.keyvaultDns}/'
var host = loadJsonContent('../host.json')

// https://learn.microsoft.com/azure/templates/microsoft.resources/2024-11-01/resourcegroups
resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-mentorflow-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: 'id-mentorflow-${token}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: { suffix: token, location: location, tags: tags, principalId: identity.outputs.principalId }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  name: 'network'
  params: { name: 'vnet-mentorflow-${token}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'stmf${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    durable: !durableScheduler
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.id : ''
  }
}

module lists 'modules/people-lists.bicep' = {
  scope: group
  name: 'people-lists'
  params: {
    storageName: storage.outputs.name
    writerId: listWriterId
  }
}

module attachments 'modules/attachments.bicep' = {
  scope: group
  name: 'attachments'
  params: {
    storageName: storage.outputs.name
  }
}

module cosmos 'modules/cosmos.bicep' = {
  scope: group
  name: 'cosmos'
  params: {
    name: 'cosmos-mentorflow-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
    capacity: cosmosCapacity
    maxThroughput: cosmosMaxThroughput
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.id : ''
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableScheduler) {
  scope: group
  name: 'scheduler'
  params: {
    name: 'dts-mentorflow-${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    sku: schedulerSku
    allowlist: split(replace(schedulerAllowlist, ' ', ''), ',')
    taskHub: host.extensions.durableTask.hubName
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    deployerId: deployerId
    workspaceId: monitoring.outputs.workspaceId
    endpointSubnetId: privateNetworking ? network!.outputs.endpointSubnetId : ''
    networkId: privateNetworking ? network!.outputs.id : ''
  }
}

module acs 'modules/communication.bicep' = if (communicationServices) {
  scope: group
  name: 'communication'
  params: {
    suffix: token
    tags: tags
    principalId: identity.outputs.principalId
    dataLocation: communicationDataLocation
    workspaceId: monitoring.outputs.workspaceId
  }
}

// The hook after the first provisioning has written the secrets: by the second, which asks for reports or a relay, they are there.
// https://learn.microsoft.com/azure/azure-resource-manager/bicep/key-vault-parameter
resource secrets 'Microsoft.KeyVault/vaults@2024-11-01' existing = if ((communicationServices && deliveryReports) || callRelay) {
  scope: group
  name: vaultName
}

module reports 'modules/reports.bicep' = if (communicationServices && deliveryReports) {
  scope: group
  name: 'reports'
  dependsOn: [app, vault]
  params: {
    suffix: token
    tags: tags
    sourceId: acs!.outputs.id
    url: '${publicUrl}/api/mail/events'
    key: secrets!.getSecret('mail-events')
  }
}

module relay 'modules/relay.bicep' = if (callRelay) {
  scope: group
  name: 'relay'
  dependsOn: [vault]
  params: {
    suffix: token
    location: location
    tags: tags
    size: callRelaySize
    contact: callRelayContact
    sshKey: callRelaySshKey
    secret: secrets!.getSecret('turn-secret')
  }
}

module app 'modules/app.bicep' = {
  scope: group
  name: 'app'
  params: {
    name: appName
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    workspaceId: monitoring.outputs.workspaceId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    consoleClientId: consoleClientId
    // The platform wakes an app by the back end that host.json names, and host.json names Azure Storage: on the scheduler one instance
    // must be awake to ask for work.
    alwaysReadyInstances: durableScheduler ? max(1, alwaysReadyInstances) : alwaysReadyInstances
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    settings: union(
      durableScheduler
        ? {
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
            AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
            DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${scheduler!.outputs.endpoint};Authentication=ManagedIdentity;ClientID=${identity.outputs.clientId}'
          }
        : {},
      communicationServices
        ? {
            Communication__Endpoint: acs!.outputs.endpoint
            Communication__Client: 'sdk'
            Mail__EventsSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mail-events)'
          }
        : {},
      mailProvider == 'smtp'
        ? {
            Smtp__Host: smtpHost
            Smtp__Port: string(smtpPort)
            Smtp__UserName: smtpUser
            Smtp__Password: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/smtp-password)'
          }
        : {},
      videoProvider == 'teams' ? { Teams__OrganizerId: teamsOrganizerId } : {},
      callRelay || !empty(callTurnUrls)
        ? {
            Call__TurnUrls: callRelay ? relay!.outputs.turnUrls : callTurnUrls
            Call__TurnSecret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/turn-secret)'
          }
        : {},
      empty(textUrl)
        ? {}
        : {
            Text__Provider: 'webhook'
            Text__Url: textUrl
            Text__Secret: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/text-secret)'
          },
      toObject(connections, it => 'Hris__Connections__${split(it, '=')[0]}__Vendor', it => split(it, '=')[1]),
      toObject(connections, it => 'Hris__Connections__${split(it, '=')[0]}__Secrets', it => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/hris-${split(it, '=')[0]})'),
      toObject(lookedUp, it => 'Hris__Connections__${split(it, '=')[0]}__ApiAddress', it => split(it, '=')[2]),
      toObject(lookedUp, it => 'Hris__Connections__${split(it, '=')[0]}__ApiKey', it => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/hris-${split(it, '=')[0]}-key)'),
      toObject(directories, it => 'Scim__Connections__${it}__Tokens', it => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/scim-${it})'),
      toObject(directorySettings, it => 'Scim__Connections__${trim(split(it, '=')[0])}', it => split(it, '=')[1]),
      {
        APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
        Host__Storage: 'cosmos'
        // The outbox's: the package itself is mounted read-only, and what stands here goes with the instance.
        Host__DataFolder: '/tmp/mentorflow'
        Cosmos__Endpoint: cosmos.outputs.endpoint
        Cosmos__Database: cosmos.outputs.database
        Mail__Provider: mailProvider == 'graph' && empty(mailFrom) ? 'outbox' : mailProvider
        Mail__From: empty(mailFrom) && communicationServices ? acs!.outputs.sender : mailFrom
        Organization__Name: organizationName
        Organization__LogoFile: organizationLogoFile
        Organization__Accent: organizationAccent
        Content__Folder: contentFolder
        Video__Provider: videoProvider
        Call__StunUrls: callRelay ? relay!.outputs.stunUrls : callStunUrls
        Site__BaseAddress: publicUrl
        Console__Access: 'entra'
        Console__Role: 'Coordinator'
        Attachments__Container: attachments.outputs.url
        Import__Container: empty(listContainerUrl) ? lists.outputs.url : listContainerUrl
        Ledger__VaultKey: vault.outputs.inputsKey
        Links__Keys: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-keys)'
      }
    )
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: { suffix: token, location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId, contacts: contacts }
}

module budget 'modules/budget.bicep' = if (!empty(contacts)) {
  scope: group
  name: 'budget'
  params: { amount: budgetAmount, start: budgetStart, contacts: contacts }
}

output CONSOLE_URL string = '${publicUrl}/console'
output WEBHOOK_URLS array = [for connection in connections: '${publicUrl}/api/hris/${split(connection, '=')[0]}']
// Answers 200 when store, mail, link keys and secrets are ready, 503 with the name of what is not: for a monitor, and after a deployment.
output READY_URL string = '${publicUrl}/api/ready'
// Lists of people that are laid down here are taken in by night: docs/people-lists.md.
output PEOPLE_LISTS_URL string = empty(listContainerUrl) ? lists.outputs.url : listContainerUrl
output SCIM_URL string = '${publicUrl}/scim/v2'
output MAIL_EVENTS_URL string = '${publicUrl}/api/mail/events'
// Empty where there is none.
output CALL_RELAY_HOST string = callRelay ? relay!.outputs.host : ''
output AZURE_RESOURCE_GROUP string = group.name
output FUNCTION_APP_NAME string = app.outputs.name
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output VAULT_NAME string = vault.outputs.name
