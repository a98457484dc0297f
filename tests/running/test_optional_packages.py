"""What is loaded at the start, and what waits until somebody needs it."""

import subprocess
import sys

START = """
import django, sys
django.setup()
import factcheck.urls
import articles.tasks
print(sorted({"requests", "urllib3", "jwt", "oauthlib"} & set(sys.modules)))
unneeded = {"numpy", "snowballstemmer", "pypdfium2", "weasyprint", "openpyxl"}
print(sorted(unneeded & set(sys.modules)))
import requests
print(requests.Session.__name__)
"""


def test_a_start_loads_no_way_to_a_sign_in_provider_and_nothing_that_compares_or_reads_files(
    monkeypatch,
):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    code = START.replace("import django, sys", "import sys\nsys.path.insert(0, '.')\nimport django")

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split("\n")[:3] == ["[]", "[]", "Session"]
