#!/bin/sh
# Lets the app's identity call Microsoft Graph. Run by an administrator, once for each permission:
#   azd env get-values > .env && . ./.env && infra/hooks/graph-permission.sh Mail.Send
# Mail.Send reaches every mailbox until it is narrowed to the sender (README.md).
set -eu

permission=${1:?"name the permission: Mail.Send, OnlineMeetings.ReadWrite.All or OnlineMeetingArtifact.Read.All"}
graph=$(az ad sp show --id 00000003-0000-0000-c000-000000000000 --query id --output tsv)
role=$(az ad sp show --id "$graph" --query "appRoles[?value=='$permission'].id | [0]" --output tsv)

az rest --method POST --output none \
  --url "https://graph.microsoft.com/v1.0/servicePrincipals/$IDENTITY_PRINCIPAL_ID/appRoleAssignments" \
  --body "{\"principalId\": \"$IDENTITY_PRINCIPAL_ID\", \"resourceId\": \"$graph\", \"appRoleId\": \"$role\"}"
echo "Granted $permission."
