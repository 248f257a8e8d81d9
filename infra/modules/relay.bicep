// coturn on a small virtual machine with an address of its own: media takes that way where nothing else gets through (docs/relay.md).
// It holds no data: deleted, it is made again by the next provisioning, at the same address.
param suffix string
param location string
param tags object

@description('Size of the machine. Memory does not matter: it passes packets on.')
param size string

@description('Mail address that Let\'s Encrypt is told with the certificate; empty: none.')
param contact string

@description('Azure makes no Linux machine without an account and its key. Nobody signs in: the port is closed and the service is off.')
param sshKey string
param account string = 'relay'

@description('Shared with the app, which makes members\' credentials by it.')
@secure()
param secret string

@description('Another one each time, so that what failed is tried again.')
param runAt string = utcNow()

// Where media comes in, and where a certificate is asked for. SSH is not among them.
var doors = [
  { name: 'turn-udp', protocol: 'Udp', ports: '3478' }
  { name: 'turn-tcp', protocol: 'Tcp', ports: '3478' }
  { name: 'turn-tls', protocol: 'Tcp', ports: '443' }
  { name: 'relayed', protocol: 'Udp', ports: '49152-65535' }
  { name: 'certificate', protocol: 'Tcp', ports: '80' }
]
var localAddress = '10.30.0.4'
var host = address.properties.dnsSettings.fqdn
var configuration = replace(replace(replace(replace(loadTextContent('relay/turnserver.conf'),
  '{public}', address.properties.ipAddress), '{local}', localAddress), '{host}', host), '{secret}', secret)

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/networksecuritygroups
resource firewall 'Microsoft.Network/networkSecurityGroups@2024-10-01' = {
  name: 'nsg-relay-${suffix}'
  location: location
  tags: tags
  properties: {
    securityRules: [for (door, number) in doors: {
      name: door.name
      properties: {
        priority: 100 + 10 * number
        direction: 'Inbound'
        access: 'Allow'
        protocol: door.protocol
        sourceAddressPrefix: 'Internet'
        sourcePortRange: '*'
        destinationAddressPrefix: '*'
        destinationPortRange: door.ports
      }
    }]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/virtualnetworks
resource network 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-relay-${suffix}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.30.0.0/24'] }
    subnets: [
      {
        name: 'relay'
        properties: {
          addressPrefix: '10.30.0.0/24'
          networkSecurityGroup: { id: firewall.id }
        }
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/publicipaddresses
resource address 'Microsoft.Network/publicIPAddresses@2024-10-01' = {
  name: 'pip-relay-${suffix}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: {
    publicIPAddressVersion: 'IPv4'
    publicIPAllocationMethod: 'Static'
    // The certificate is for this name: relay-….region.cloudapp.azure.com.
    dnsSettings: { domainNameLabel: 'relay-${suffix}' }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/2024-10-01/networkinterfaces
resource card 'Microsoft.Network/networkInterfaces@2024-10-01' = {
  name: 'nic-relay-${suffix}'
  location: location
  tags: tags
  properties: {
    ipConfigurations: [
      {
        name: 'relay'
        properties: {
          subnet: { id: '${network.id}/subnets/relay' }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: localAddress
          publicIPAddress: { id: address.id }
        }
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.compute/2024-11-01/virtualmachines
resource machine 'Microsoft.Compute/virtualMachines@2024-11-01' = {
  name: 'vm-relay-${suffix}'
  location: location
  tags: tags
  properties: {
    hardwareProfile: { vmSize: size }
    storageProfile: {
      imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' }
      osDisk: {
        createOption: 'FromImage'
        deleteOption: 'Delete'
        managedDisk: { storageAccountType: 'StandardSSD_LRS' }
      }
    }
    securityProfile: {
      securityType: 'TrustedLaunch'
      uefiSettings: { secureBootEnabled: true, vTpmEnabled: true }
    }
    osProfile: {
      computerName: 'relay'
      adminUsername: account
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: { publicKeys: [{ path: '/home/${account}/.ssh/authorized_keys', keyData: sshKey }] }
      }
    }
    // cloud-init takes user data where there is no custom data. Custom data cannot be changed later: the next version of the file would
    // fail a deployment. https://learn.microsoft.com/azure/virtual-machines/user-data
    userData: loadFileAsBase64('relay/cloud-init.yaml')
    networkProfile: {
      networkInterfaces: [{ id: card.id, properties: { deleteOption: 'Delete' } }]
    }
    diagnosticsProfile: { bootDiagnostics: { enabled: true } }
  }

  // The secret travels in the protected settings and nowhere else: https://learn.microsoft.com/azure/virtual-machines/extensions/custom-script-linux
  // https://learn.microsoft.com/azure/templates/microsoft.compute/2024-11-01/virtualmachines/extensions
  resource configure 'extensions' = {
    name: 'configure'
    location: location
    tags: tags
    properties: {
      publisher: 'Microsoft.Azure.Extensions'
      type: 'CustomScript'
      typeHandlerVersion: '2.1'
      autoUpgradeMinorVersion: true
      forceUpdateTag: runAt
      protectedSettings: {
        script: base64('#!/bin/sh\nHOST=${host}\nCONTACT=\'${contact}\'\nCONFIGURATION=${base64(configuration)}\n${loadTextContent('relay/configure.sh')}')
      }
    }
  }
}

output host string = host
output turnUrls string = 'turn:${host}:3478 turn:${host}:3478?transport=tcp turns:${host}:443?transport=tcp'
output stunUrls string = 'stun:${host}:3478'
