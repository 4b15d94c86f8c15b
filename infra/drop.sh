#!/usr/bin/env bash
# Drops a file for a Function App that runs here under "func start": uploads it to Azurite, then says so to the blob
# trigger's webhook as Event Grid would. Needs curl and openssl. (Collate.Local needs none of this: it watches the container.)
#
#   infra/drop.sh seeds/001_c318d53e3bd74e72.txt [name-in-the-container]
#
# COLLATE_BLOBS and COLLATE_WEBHOOK say where Azurite and the app are, if not in the usual place.
set -euo pipefail

readonly container=articles function=ArticleDropped
readonly blobs=${COLLATE_BLOBS:-http://127.0.0.1:10000/devstoreaccount1}
readonly webhook=${COLLATE_WEBHOOK:-http://127.0.0.1:7071/runtime/webhooks/blobs}
# The account and key that Azurite gives everybody; they are published and protect nothing.
readonly account=devstoreaccount1
readonly key=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==

fail() {
    echo "$1" >&2
    exit 1
}

# Percent-encodes everything but what may stand in a path; bytes, not characters.
encode() {
    local LC_ALL=C text=$1 out= i char
    for ((i = 0; i < ${#text}; i++)); do
        char=${text:i:1}
        case $char in
            [a-zA-Z0-9._~/-]) out+=$char ;;
            *) printf -v char '%%%02X' "$(printf '%d' "'$char")" && out+=%${char: -2} ;;
        esac
    done
    printf '%s' "$out"
}

json() {
    local text=${1//\\/\\\\}
    printf '%s' "${text//\"/\\\"}"
}

# Sends one signed request: method, path within the account, query, file or none.
storage() {
    local method=$1 path=$2 query=$3 file=${4:-} length='' kind='' date canonical extra=() text
    date=$(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S GMT')
    canonical="x-ms-date:$date"$'\n'"x-ms-version:2021-08-06"
    if [ -n "$file" ]; then
        length=$(wc -c <"$file" | tr -d ' ')
        kind=application/octet-stream
        canonical="x-ms-blob-type:BlockBlob"$'\n'"$canonical"
        extra=(--header "x-ms-blob-type: BlockBlob" --header "Content-Type: $kind" --data-binary "@$file")
        [ "$length" != 0 ] || length=
    else
        extra=(--header 'Content-Length: 0' --header 'Content-Type:')
    fi
    text="$method"$'\n\n\n'"$length"$'\n\n'"$kind"$'\n\n\n\n\n\n\n'"$canonical"$'\n'"/$account/$account/$path"
    [ -z "$query" ] || text+=$'\n'"${query/=/:}"
    local secret signature
    secret=$(printf '%s' "$key" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
    signature=$(printf '%s' "$text" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$secret" -binary | openssl base64 -A)
    curl --silent --show-error --output /dev/null --write-out '%{http_code}' --request "$method" "${extra[@]}" \
        --header "x-ms-date: $date" --header 'x-ms-version: 2021-08-06' --header "Authorization: SharedKey $account:$signature" \
        "$blobs/$path${query:+?$query}"
}

[ $# -ge 1 ] && [ -f "$1" ] || fail "Which file? infra/drop.sh FILE [NAME]"
file=$1
name=${2:-$(basename "$file")}
path=$container/$(encode "$name")

status=$(storage PUT "$container" 'restype=container') || fail "Azurite does not answer at $blobs. Start it: npx azurite --skipApiVersionCheck"
[ "$status" = 201 ] || [ "$status" = 409 ] || fail "The container $container could not be made: HTTP $status."
status=$(storage PUT "$path" '' "$file")
[ "$status" = 201 ] || fail "$name could not be uploaded: HTTP $status."

event='[{"id":"00000000-0000-0000-0000-000000000000","topic":"/subscriptions/local","eventType":"Microsoft.Storage.BlobCreated","eventTime":"2000-01-01T00:00:00Z","dataVersion":"","metadataVersion":"1",
"subject":"/blobServices/default/containers/'$container'/blobs/'$(json "$name")'",
"data":{"api":"PutBlob","contentType":"application/octet-stream","contentLength":'$(wc -c <"$file" | tr -d ' ')',"blobType":"BlockBlob","url":"'$blobs/$path'"}}]'
status=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' --header 'Content-Type: application/json' \
    --header 'aeg-event-type: Notification' --data-binary "$event" "$webhook?functionName=Host.Functions.$function") \
    || fail "$name is uploaded, but no Functions host answers at $webhook. Start it: func start"
case $status in
    2??) echo "Dropped $name" ;;
    *) fail "$name is uploaded, but the webhook answered HTTP $status." ;;
esac
