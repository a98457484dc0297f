"""What `docs/api.md` and `docs/integrations/claimreview.md` list is what there is."""

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


@pytest.mark.django_db
def test_a_change_that_came_between_is_refused_with_the_present_state():
    source = SourceFactory()

    with pytest.raises(StaleRepresentation) as refused, refusing_stale(str):
        raise StaleEdit(source)

    assert refused.value.present == source.title
    assert refused.value.etag == etag_of(source.etag, source.title)
