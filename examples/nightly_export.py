"""Write published verdicts to a spreadsheet: python nightly_export.py verdicts.csv

Takes the whole list as CSV (UTF-8, opens in any spreadsheet) and puts it where the old file
was only when all of it has come. With FACTCHECK_TOKEN and the number of an article as a second
argument: the claims of that article.
"""

import os
import sys
import urllib.request
from pathlib import Path

target = Path(sys.argv[1])
path = f"articles/{int(sys.argv[2])}/claims/" if len(sys.argv) > 2 else "verdicts/"
request = urllib.request.Request(f"{os.environ['FACTCHECK_URL']}/api/v1/{path}?format=csv")
if token := os.environ.get("FACTCHECK_TOKEN"):
    request.add_header("Authorization", f"Bearer {token}")

part = target.with_suffix(".part")
with urllib.request.urlopen(request, timeout=60) as answer, part.open("wb") as file:
    while piece := answer.read(65_536):
        file.write(piece)
part.replace(target)
print(f"{target}: {target.stat().st_size} bytes")
