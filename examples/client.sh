#!/bin/sh
# Push an article, read its claims, publish a verdict: sh client.sh manuscript.txt
set -eu
api="$FACTCHECK_URL/api/v1"
call() { curl --silent --show-error --fail-with-body --header "Authorization: Bearer $FACTCHECK_TOKEN" "$@"; }
json() { call --header "Content-Type: application/json" --data "$2" "$1"; }
first_id() { grep -o '"id":[0-9]*' | head -n 1 | cut -d : -f 2; }

article=$(call --form "file=@$1" --form external_id=example-1 "$api/articles/" | first_id)
call "$api/articles/$article/claims/"; echo
claim=$(call "$api/articles/$article/claims/" | first_id)
verdict=$(json "$api/claims/$claim/verdicts/" '{"rating": "false", "explanation": "Es sind zehn."}' | first_id)
json "$api/verdicts/$verdict/publish/" '{"claim_reviewed": "Die Fähre macht täglich zwölf Fahrten.",
  "claimant": "Reederei Nordstern", "claimant_type": "organisation", "summary": "Der Fahrplan nennt zehn Fahrten am Tag."}'; echo
