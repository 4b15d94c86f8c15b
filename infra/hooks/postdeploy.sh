#!/bin/sh
# After the app is deployed: subscribes its blob trigger's webhook to the articles that are dropped.
# The webhook's key comes into being when the app first starts, so this waits for it; the key itself stays in Azure.
set -eu

group=${AZURE_RESOURCE_GROUP:?azd provision sets it}
app=${AZURE_FUNCTION_APP_NAME:?azd provision sets it}
url=${COLLATE_URL:?azd provision sets it}
storage=${COLLATE_STORAGE_ACCOUNT:?azd provision sets it}
topic=${COLLATE_SYSTEM_TOPIC:?azd provision sets it}
identity=${COLLATE_TOPIC_IDENTITY:?azd provision sets it}

for tool in az curl; do
    command -v "$tool" >/dev/null || { echo "$tool is missing. See infra/README.md for what is needed." >&2; exit 1; }
done
az account show --output none || { echo "Sign in first: az login" >&2; exit 1; }

key_exists() {
    [ "$(az functionapp keys list --name "$app" --resource-group "$group" --query "length(keys(systemKeys)[?@ == 'blobs_extension'])" --output tsv 2>/dev/null)" = 1 ]
}

echo "Waiting for the blob trigger's webhook"
tries=0
until key_exists; do
    tries=$((tries + 1))
    if [ "$tries" -ge 40 ]; then
        echo "The app has not made the key blobs_extension after ten minutes. See its log stream, then run this again: azd hooks run postdeploy" >&2
        exit 1
    fi
    curl --silent --output /dev/null --max-time 10 "$url/api/health" || true
    sleep 15
done

tries=0
until az deployment group create --name articles-created --resource-group "$group" --output none \
    --template-file "$(dirname "$0")/../created-events.bicep" \
    --parameters appName="$app" storageName="$storage" topicName="$topic" topicIdentityName="$identity"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 4 ]; then
        echo "Event Grid did not take the webhook. Run this again when $url/api/health answers: azd hooks run postdeploy" >&2
        exit 1
    fi
    echo "Event Grid asks the webhook to answer; it was not up yet. Again in 30 seconds."
    curl --silent --output /dev/null --max-time 30 "$url/api/health" || true
    sleep 30
done
echo "Articles dropped into the container articles of $storage are looked at."
