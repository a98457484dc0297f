"""Push an article, read its claims, publish a verdict: python client.py manuscript.txt"""

import json
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path


def call(method, path, body=None):
    request = urllib.request.Request(
        f"{os.environ['FACTCHECK_URL']}/api/v1/{path}",
        method=method,
        data=json.dumps(body).encode() if body else None,
        headers={
            "Authorization": f"Bearer {os.environ['FACTCHECK_TOKEN']}",
            "Content-Type": "application/json",
        },
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        problem = json.load(refusal)  # RFC 9457: what is wrong, and where
        wrong = [error["detail"] for error in problem.get("errors", ())] or [problem["detail"]]
        sys.exit(f"{method} {path}: {' '.join(wrong)}")


text = Path(sys.argv[1]).read_text(encoding="utf-8")
article = call("POST", "articles/", {"body": text, "external_id": "example-1"})
claims = call("GET", f"articles/{article['id']}/claims/")["results"]
for claim in claims:
    print(claim["id"], claim["kind"], claim["quote"])
evidence = {"source": {"title": "Sommerfahrplan 2026"}, "locator": "Seite 2"}
verdict = {"rating": "false", "explanation": "Es sind zehn.", "evidence": [evidence]}
verdict["version"] = claims[0]["version"]  # 412 where the words are others by now
verdict = call("POST", f"claims/{claims[0]['id']}/verdicts/", verdict)
public = {"claim_reviewed": "Die Fähre fährt zwölfmal am Tag.", "claimant": "Reederei Nordstern"}
public["claimant_type"] = "organisation"
public["summary"] = "Der Fahrplan nennt zehn Fahrten am Tag."
public["version"] = verdict["claim_version"]
print(call("POST", f"verdicts/{verdict['id']}/publish/", public)["url"])
