"""What `docs/api.md` and `docs/integrations/claimreview.md` list is what there is."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from articles.api.etags import etag_of, refusing_stale
from articles.api.exceptions import StaleRepresentation
from articles.permissions import Scope
from articles.publishing.claimreview import IneligibleReason
from articles.workflow import StaleEdit
from tests.factories import SourceFactory


def page(name: str) -> str:
    return Path(settings.BASE_DIR, "docs", name).read_text()


@pytest.mark.parametrize("scope", Scope)
def test_every_scope_is_in_the_documentation(scope):
    assert f"`{scope}`" in page("api.md")


@pytest.mark.parametrize("reason", IneligibleReason)
def test_every_reason_against_claimreview_is_in_the_documentation(reason):
    assert f"`{reason}`" in page("integrations/claimreview.md")


@pytest.mark.parametrize("name", ["api.md", "integrations/webhooks.md"])
def test_examples_send_what_their_operations_take(name):
    document = json.loads(Path(__file__).with_name("openapi.json").read_text())
    examples = re.findall(r"^post (\S+) '(\{.*?\})'", page(name), re.MULTILINE | re.DOTALL)
    assert examples
    for path, body in examples:
        sent, operation = set(json.loads(body)), operation_at(document, f"/api/v1/{path}")
        named = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        schema = document["components"]["schemas"][named.rpartition("/")[2]]
        assert sent <= set(schema["properties"]), path
        assert sent >= set(schema.get("required", ())), path
        assert "428" not in operation["responses"] or sent & {"version", "claims"}, path


def operation_at(document, path):
    """Return the operation to which a POST of an address goes: the one with fewest parameters."""
    patterns = {
        template: re.sub(r"\{\w+\}", "[^/]+", template)
        for template, methods in document["paths"].items()
        if "post" in methods
    }
    found = [template for template, form in patterns.items() if re.fullmatch(form, path)]
    return document["paths"][min(found, key=lambda template: template.count("{"))]["post"]


@pytest.mark.django_db
def test_a_change_that_came_between_is_refused_with_the_present_state():
    source = SourceFactory()

    with pytest.raises(StaleRepresentation) as refused, refusing_stale(str):
        raise StaleEdit(source)

    assert refused.value.present == source.title
    assert refused.value.etag == etag_of(source.etag, source.title)
