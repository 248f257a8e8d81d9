#!/bin/sh
# After provisioning: secrets that do not exist yet, and the trust between the console's registration and the app's identity.
set -eu

if ! az account show --output none 2>/dev/null; then
  echo "The Azure CLI is missing or not signed in: secrets and sign-in are not set up. Run 'az login' and provision again."
  exit 1
fi

exists() {
  az keyvault secret show --vault-name "$VAULT_NAME" --name "$1" --output none 2>/dev/null
}

# A secret that is there is never replaced here: links in mailboxes and HR systems depend on it.
create_once() {
  exists "$1" && return
  tries=0
  until printf '%s%s' "${2:-}" "$(openssl rand -base64 48 | tr -d '\n')" |
    az keyvault secret set --vault-name "$VAULT_NAME" --name "$1" --file /dev/stdin --encoding utf-8 --output none; do
    tries=$((tries + 1))
    if [ "$tries" -ge 12 ]; then
      echo "The secret $1 could not be written to $VAULT_NAME."
      exit 1
    fi
    # A new role assignment takes some minutes to be known everywhere.
    sleep 15
  done
  echo "Wrote the secret $1."
}

# Keys are of the form "id:secret", the one that signs first.
create_once link-keys a:
# Before there is a relay: who makes one later finds it.
create_once turn-secret
for connection in $(echo "${HRIS_CONNECTIONS:-}" | tr ',' ' '); do
  name=${connection%%=*}
  create_once "hris-$name"
  case "$connection" in
    *=*=*) exists "hris-$name-key" || echo "Write the key that people are looked up with: az keyvault secret set --vault-name $VAULT_NAME --name hris-$name-key --file FILE" ;;
  esac
done

if [ -n "${TEXT_URL:-}" ]; then
  create_once text-secret whsec_
fi

if [ "${COMMUNICATIONSERVICES:-false}" = true ]; then
  create_once mail-events
fi

if [ "${MAIL_PROVIDER:-graph}" = smtp ] && ! exists smtp-password; then
  echo "Write the relay's password: az keyvault secret set --vault-name $VAULT_NAME --name smtp-password --file FILE"
fi

if [ -z "${CONSOLE_CLIENT_ID:-}" ]; then
  exit 0
fi

az ad app update --id "$CONSOLE_CLIENT_ID" --web-redirect-uris "${CONSOLE_URL%/console}/.auth/login/aad/callback"

# The console lets in whoever has this role; a registration that was brought along may lack it.
roles=$(az ad app show --id "$CONSOLE_CLIENT_ID" --query "length(appRoles)" --output tsv)
coordinator=$(az ad app show --id "$CONSOLE_CLIENT_ID" --query "length(appRoles[?value=='Coordinator' && isEnabled])" --output tsv)
if [ "$coordinator" = 0 ] && [ "$roles" = 0 ]; then
  az ad app update --id "$CONSOLE_CLIENT_ID" --app-roles @infra/hooks/console-roles.json
elif [ "$coordinator" = 0 ]; then
  echo "The registration $CONSOLE_CLIENT_ID has no app role 'Coordinator': nobody can use the console. Add the role of infra/hooks/console-roles.json to those it has."
fi

trusted=$(az ad app federated-credential list --id "$CONSOLE_CLIENT_ID" --query "[?subject=='$IDENTITY_PRINCIPAL_ID'] | length(@)" --output tsv)
if [ "$trusted" = 0 ]; then
  az ad app federated-credential create --id "$CONSOLE_CLIENT_ID" --output none --parameters "{
    \"name\": \"mentorflow-$AZURE_ENV_NAME\",
    \"issuer\": \"https://login.microsoftonline.com/$(az account show --query tenantId --output tsv)/v2.0\",
    \"subject\": \"$IDENTITY_PRINCIPAL_ID\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
fi

echo "Coordinators: CONSOLE_CLIENT_ID=$CONSOLE_CLIENT_ID infra/hooks/coordinator.sh ADDRESS"
