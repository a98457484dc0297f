"""The provider that signs its tokens, with one person."""

import pytest
from django.core.cache import caches

from articles.desk.provider import openid
from tests.desk.provider_sign_in.seen import INES
from tests.sign_in_provider import running_provider


@pytest.fixture(scope="module")
def served():
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(served, settings):
    """Return the provider with Ines, a checker; it is the one of the settings."""
    caches["process"].clear()
    openid._keys.clear()
    served.reset()
    settings.SIGN_IN_PROVIDER = served.settings()
    served.store("ines", **INES)
    return served
