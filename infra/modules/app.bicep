// The function app on Flex Consumption: scales to nothing, signs coordinators in, holds no key.
param name string
param location string
param tags object
param identityId string
param identityClientId string
param workspaceId string
param storageName string
param packageContainerUrl string

@description('Empty: not in a network.')
param subnetId string

@description('Empty: nobody can sign in to the console yet.')
param consoleClientId string
param alwaysReadyInstances int
param maximumInstanceCount int
param instanceMemoryMB int

@description('Settings of the application itself.')
param settings object

// https://learn.microsoft.com/azure/templates/microsoft.web/2024-11-01/serverfarms
resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

// https://learn.microsoft.com/azure/templates/microsoft.web/2024-11-01/sites
resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Which identity reads the vault for the settings that point into it.
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    // https://learn.microsoft.com/azure/azure-functions/flex-consumption-how-to
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'durable', instanceCount: alwaysReadyInstances }] : []
      }
    }
  }

  // https://learn.microsoft.com/azure/templates/microsoft.web/2024-11-01/sites/config-appsettings
  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(settings, {
      AZURE_CLIENT_ID: identityClientId
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
      AzureWebJobsStorage__accountName: storageName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId
      // Signs in with the app's identity where others keep a client secret:
      // https://learn.microsoft.com/azure/app-service/configure-authentication-provider-aad#use-a-managed-identity-instead-of-a-secret
      OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
    })
  }

  // Anonymous requests pass: participants and webhooks are known by their signatures. The application asks for a sign-in under
  // /console, and trusts the identity headers because this configuration strips them from what a caller sends.
  // https://learn.microsoft.com/azure/templates/microsoft.web/2024-11-01/sites/config-authsettingsv2
  resource signIn 'config' = if (!empty(consoleClientId)) {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      globalValidation: {
        requireAuthentication: false
        unauthenticatedClientAction: 'AllowAnonymous'
      }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
            clientId: consoleClientId
            clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          }
          validation: { allowedAudiences: [consoleClientId] }
        }
      }
      login: {
        tokenStore: { enabled: false }
        cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
      }
      httpSettings: { requireHttps: true }
    }
    dependsOn: [appSettings]
  }

  // Deployments sign in with Entra; the passwords of the publish profile are off.
  // https://learn.microsoft.com/azure/templates/microsoft.web/2024-11-01/sites/basicpublishingcredentialspolicies
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/2021-05-01-preview/diagnosticsettings
resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'FunctionAppLogs', enabled: true }
      { category: 'AppServiceAuthenticationLogs', enabled: true }
    ]
  }
}

output name string = app.name
