#!/bin/sh
# Makes somebody a coordinator: assigns the app role that the console asks for. Run by whoever owns the registration:
#   CONSOLE_CLIENT_ID="$(azd env get-value CONSOLE_CLIENT_ID)" infra/hooks/coordinator.sh robin@contoso.com
set -eu

address=${1:?"name the person: the address they sign in with"}
person=$(az ad user show --id "$address" --query id --output tsv)
console=$(az ad sp show --id "$CONSOLE_CLIENT_ID" --query id --output tsv)
role=$(az ad sp show --id "$CONSOLE_CLIENT_ID" --query "appRoles[?value=='Coordinator'].id | [0]" --output tsv)

if [ -z "$role" ]; then
  echo "The registration has no role Coordinator yet: run 'azd provision' once more, or see infra/README.md."
  exit 1
fi

az rest --method POST --output none \
  --url "https://graph.microsoft.com/v1.0/servicePrincipals/$console/appRoleAssignedTo" \
  --body "{\"principalId\": \"$person\", \"resourceId\": \"$console\", \"appRoleId\": \"$role\"}"
echo "$address is a coordinator from the next sign-in on."
