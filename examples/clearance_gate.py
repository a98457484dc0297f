"""Ask before publishing: python clearance_gate.py ARTICLE text.txt

Exit code 0: exactly this text may go out. 1: it may not, and why. 2: nobody could be asked;
what then happens is the desk's choice, never the script's.
"""

import hashlib
import json
import os
import sys
import urllib.request
from http.client import HTTPException
from pathlib import Path


def ask(article, text):
    sha256 = hashlib.sha256(text).hexdigest()
    request = urllib.request.Request(
        f"{os.environ['FACTCHECK_URL']}/api/v1/articles/{article}/clearance/?sha256={sha256}",
        headers={"Authorization": f"Bearer {os.environ['FACTCHECK_TOKEN']}"},
    )
    with urllib.request.urlopen(request, timeout=5) as answer:
        return json.load(answer)


def why_not(found):
    if not found["is_known_text"]:
        return "this text was never seen by the checkers"
    if found["fallen_reason"]:
        return found["fallen_reason"]
    return f"{found['open_claims']} claims are open"


if len(sys.argv) != 3:
    print(__doc__)
    sys.exit(2)
try:
    found = ask(int(sys.argv[1]), Path(sys.argv[2]).read_bytes())
except (OSError, HTTPException, ValueError, KeyError) as error:
    print(f"nobody could be asked: {error!r}")
    sys.exit(2)
if found["cleared"]:
    print(f"cleared by {found['signed_off_by']} at {found['at']}")
    sys.exit(0)
print(f"not cleared: {why_not(found)}")
sys.exit(1)
