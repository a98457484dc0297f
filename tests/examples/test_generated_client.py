"""A client that openapi-python-client generates has all operations, and works."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from articles.models import Article, Publication, Source
from tests.factories import SourceFactory, UserFactory, token_for
from tests.newsroom import TEXT
from tools.openapi import SNAPSHOT

EXAMPLES = Path(settings.BASE_DIR, "examples")
SCOPES = (
    *("articles:read", "articles:write", "claims:read", "verdicts:write", "verdicts:publish"),
    *("sources:read", "sources:write"),
)
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def package(tmp_path_factory) -> Path:
    """Return the folder of the generated package, made from the snapshot of the document."""
    folder = tmp_path_factory.mktemp("generated") / "factcheck_client"
    command = ("-m", "openapi_python_client", "generate", "--meta", "none", "--path", SNAPSHOT)
    choices = ("--config", EXAMPLES / "client-generator.yaml", "--output-path", folder)
    subprocess.run([sys.executable, *command, *choices], check=True, capture_output=True)
    return folder


@pytest.fixture
def run(package, live_server):
    """Run a program that imports the generated client; return what it prints."""
    token = token_for(UserFactory(role="chief"), *SCOPES)
    environment = os.environ | {
        "FACTCHECK_URL": live_server.url,
        "FACTCHECK_TOKEN": token,
        "PYTHONPATH": str(package.parent),
    }

    def run(*command: str | Path) -> str:
        outcome = subprocess.run(
            [sys.executable, *command], env=environment, capture_output=True, text=True, check=False
        )
        assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        return outcome.stdout

    return run


def test_no_operation_is_lost(package):
    document = json.loads(SNAPSHOT.read_text())
    operations = {o["operationId"] for path in document["paths"].values() for o in path.values()}
    modules = {path.stem for path in package.glob("api/*/*.py")} - {"__init__"}

    assert modules == operations


def test_each_operation_returns_what_the_document_says(package):
    """A body or an answer whose media type is unknown would leave nothing to send or return."""
    for path in package.glob("api/*/*.py"):
        functions = [n for n in ast.walk(ast.parse(path.read_text())) if is_asking(n)]
        assert functions or path.stem == "__init__", path


def is_asking(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "sync"


def test_the_example_pushes_an_article_and_publishes_a_verdict(run):
    printed = run(EXAMPLES / "generated_client.py", EXAMPLES / "manuscript.txt")

    publication = Publication.objects.get()
    assert Article.objects.get().external_id == "example-1"
    assert "52" in printed  # the age of the managing director is a claim
    assert publication.get_absolute_url() in printed


CHANGE = """
import os, sys
from factcheck_client import AuthenticatedClient
from factcheck_client.api.sources import change_source
from factcheck_client.models import PatchedSourceChangeRequest

url, token = os.environ["FACTCHECK_URL"], os.environ["FACTCHECK_TOKEN"]
client = AuthenticatedClient(base_url=url, token=token)
change = PatchedSourceChangeRequest(title="Neu", version=int(sys.argv[2]))
print(change_source.sync(int(sys.argv[1]), client=client, body=change))
"""


def test_a_change_leaves_what_it_does_not_name(run):
    source = SourceFactory(publisher="Handelskammer", url="https://register.example/")

    run("-c", CHANGE, str(source.pk), str(source.version))

    changed = Source.objects.get(pk=source.pk)
    assert (changed.title, changed.publisher, changed.url) == (
        "Neu",
        "Handelskammer",
        "https://register.example/",
    )


BULK = """
import json, os, sys
from factcheck_client import AuthenticatedClient
from factcheck_client.api.articles import submit_articles
from factcheck_client.types import File

url, token = os.environ["FACTCHECK_URL"], os.environ["FACTCHECK_TOKEN"]
client = AuthenticatedClient(base_url=url, token=token)
line = json.dumps({"body": sys.argv[1]}).encode()
print(submit_articles.sync(client=client, body=File(payload=line)).payload.read().decode())
"""


def test_many_articles_are_sent_as_bytes(run):
    assert json.loads(run("-c", BULK, TEXT))["status"] == 201


UPLOAD = """
import os, sys
from factcheck_client import AuthenticatedClient
from factcheck_client.api.articles import submit_article
from factcheck_client.models import ArticleFormRequest
from factcheck_client.types import File

url, token = os.environ["FACTCHECK_URL"], os.environ["FACTCHECK_TOKEN"]
client = AuthenticatedClient(base_url=url, token=token)
with open(sys.argv[1], "rb") as opened:
    file = File(payload=opened, file_name="text.txt", mime_type="text/plain")
    form = ArticleFormRequest(file=file, external_id="cms-1")
    print(submit_article.sync(client=client, body=form).external_id)
"""


def test_a_file_is_sent_as_a_form(run):
    assert "cms-1" in run("-c", UPLOAD, str(EXAMPLES / "manuscript.txt"))
