#!/usr/bin/env bash
# Signs the example webhooks with the sample secrets, as of now, and sends them to a running host.
#   samples/send-webhooks.sh                         those that tell everything themselves, to http://localhost:7071
#   samples/send-webhooks.sh bamboohr-updated        a thin event: the connection needs ApiAddress and ApiKey to look the person up
#   samples/send-webhooks.sh person-hired            one of them
#   HOST=http://localhost:8080 samples/send-webhooks.sh
set -euo pipefail

host=${HOST:-http://localhost:7071}
people_secret=${PEOPLE_SECRET:-whsec_bWVudG9yZmxvdy1zYW1wbGUtc2VjcmV0LTMyYnl0ZXM=}
bamboohr_secret=${BAMBOOHR_SECRET:-mentorflow-sample-private-key-32}
folder=$(cd "$(dirname "$0")" && pwd)/webhooks
# As of the host's time: its clock may have been advanced, and what is old or from the future is refused.
now=$(curl --silent --fail "$host/local/clock" | sed -n 's/.*"now":"\([^"]*\)".*/\1/p' || true)
now=$(date --date "${now:-now}" +%s 2>/dev/null || date +%s)

hex() { od -An -v -tx1 | tr -d ' \n'; }
hmac() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -binary; }

send() {
  printf '%-24s ' "$1"
  curl --silent --show-error --output /dev/null --write-out '%{http_code}\n' \
    --data-binary "@$folder/$1.json" --header 'Content-Type: application/json' "${@:3}" "$host/api/hris/$2"
}

send_people() {
  local id key signature
  id="msg_${1//-/_}_$now"
  key=$(printf '%s' "${people_secret#whsec_}" | base64 -d | hex)
  signature=$({ printf '%s.%s.' "$id" "$now"; cat "$folder/$1.json"; } | hmac "$key" | base64)
  send "$1" people --header "webhook-id: $id" --header "webhook-timestamp: $now" --header "webhook-signature: v1,$signature"
}

send_bamboohr() {
  local key signature
  key=$(printf '%s' "$bamboohr_secret" | hex)
  signature=$({ cat "$folder/$1.json"; printf '%s' "$now"; } | hmac "$key" | hex)
  send "$1" bamboohr --header "X-BambooHR-Timestamp: $now" --header "X-BambooHR-Signature: $signature"
}

if [ $# -eq 0 ]; then
  set -- person-hired person-promoted person-manager-changed person-leave-started person-left bamboohr-fields
fi

for example in "$@"; do
  case $example in
    bamboohr-*) send_bamboohr "$example" ;;
    *) send_people "$example" ;;
  esac
done
