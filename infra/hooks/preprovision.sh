#!/bin/sh
# Before provisioning: what a template cannot make, and what must be made once and kept.
set -eu

if [ -z "${BUDGET_START:-}" ]; then
  azd env set BUDGET_START "$(date -u +%Y-%m-01)"
fi

if [ "${CALL_RELAY:-false}" = true ]; then
  if [ -z "${VAULT_NAME:-}" ] || ! az keyvault secret show --vault-name "$VAULT_NAME" --name turn-secret --output none 2>/dev/null; then
    echo "The relay's secret is not in the vault, or cannot be read: provisioning without a relay writes it."
    echo "Run 'azd env set CALL_RELAY false && azd provision', and after that set CALL_RELAY to true and provision again."
    exit 1
  fi
  if [ -z "${CALL_RELAY_SSH_KEY:-}" ]; then
    folder=$(mktemp -d)
    ssh-keygen -q -t rsa -b 4096 -N "" -C "nobody" -f "$folder/key"
    azd env set CALL_RELAY_SSH_KEY "$(cat "$folder/key.pub")"
    rm -r "$folder"
  fi
fi

if [ -n "${CONSOLE_CLIENT_ID:-}" ]; then
  exit 0
fi

if ! az account show --output none 2>/dev/null; then
  echo "The Azure CLI is missing or not signed in: no registration for the console was made, and nobody can sign in to it."
  echo "Sign in with 'az login' and provision again, or set CONSOLE_CLIENT_ID to a registration of your own."
  exit 0
fi

client=$(az ad app create \
  --display-name "MentorFlow console ($AZURE_ENV_NAME)" \
  --sign-in-audience AzureADMyOrg \
  --enable-id-token-issuance true \
  --app-roles @infra/hooks/console-roles.json \
  --query appId --output tsv)
principal=$(az ad sp create --id "$client" --query id --output tsv)
# Only people whom an administrator has assigned may sign in; what makes them coordinators is the role (coordinator.sh).
az ad sp update --id "$principal" --set appRoleAssignmentRequired=true
azd env set CONSOLE_CLIENT_ID "$client"
