#!/bin/sh
# Push an article, read its claims, publish a verdict: sh client.sh manuscript.txt
set -eu
api="$FACTCHECK_URL/api/v1"
call() { curl --silent --show-error --fail-with-body --header "Authorization: Bearer $FACTCHECK_TOKEN" "$@"; }
json() { call --header "Content-Type: application/json" --data "$2" "$1"; }
first() { grep -o "\"$1\":[0-9]*" | head -n 1 | cut -d : -f 2; }

article=$(call --form "file=@$1" --form external_id=example-1 "$api/articles/" | first id)
claims=$(call "$api/articles/$article/claims/"); echo "$claims"
claim=$(echo "$claims" | first id); version=$(echo "$claims" | first version) # what was read: 412 if it changed
verdict=$(json "$api/claims/$claim/verdicts/" '{"version": '"$version"', "rating": "false", "explanation": "Es sind zehn."}')
json "$api/verdicts/$(echo "$verdict" | first id)/publish/" '{"version": '"$(echo "$verdict" | first claim_version)"',
  "claim_reviewed": "Die Fähre macht täglich zwölf Fahrten.",
  "claimant": "Reederei Nordstern", "claimant_type": "organisation", "summary": "Der Fahrplan nennt zehn Fahrten am Tag."}'; echo
