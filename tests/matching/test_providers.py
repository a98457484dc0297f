"""A provider may order passages; it decides no relation, and a failing one changes nothing."""

import logging
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from articles.matching import providers
from articles.matching.providers import UnknownProviderError, provider_named

from .texts import FILLER, document, matched

TEXT = "Die Feuerwehr Hallgau übt regelmäßig am alten Bahnhof."
SOURCE = document(
    "Die Feuerwehr übt regelmäßig am alten Bahnhof.",
    "Die Feuerwehr Hallgau hat einen neuen Kommandanten.",
    *FILLER,
)


def backwards(requests):
    """Order the passages of each claim from the last to the first."""
    return [range(len(request.passages))[::-1] for request in requests]


def failing(requests):
    raise RuntimeError("no model here")


def short(requests):
    return []


def repeated(requests):
    return [[0, 0] for _ in requests]


ASKED = []


def asked(requests):
    """Keep what was asked, and leave the order."""
    ASKED[:] = requests
    return [range(len(request.passages)) for request in requests]


@pytest.fixture
def provider(monkeypatch, settings):
    """Return a function that installs one of this module's functions as the provider."""

    def install(name):
        entry = EntryPoint("house", f"{__name__}:{name}", providers.GROUP)
        found = EntryPoints([entry])
        monkeypatch.setattr(providers, "entry_points", lambda **wanted: found.select(**wanted))
        settings.MATCHING_PROVIDER = "house"

    return install


def order(found):
    return {claim: [p.quote for p in one.passages] for claim, one in found.items()}


def test_a_provider_orders_the_passages(provider):
    before = order(matched(TEXT, SOURCE))
    provider("backwards")
    after = order(matched(TEXT, SOURCE))
    assert after != before
    assert after.keys() == before.keys()


def test_a_provider_sees_how_far_the_passages_are_apart(provider):
    before = order(matched(TEXT, SOURCE))
    provider("asked")
    assert order(matched(TEXT, SOURCE)) == before
    assert ASKED
    for request in ASKED:
        assert len(request.scores) == len(request.passages)
        assert list(request.scores) == sorted(request.scores, reverse=True)
        assert request.scores[:1] in ((0.0,), ())


@pytest.mark.parametrize("name", ["failing", "short", "repeated"])
def test_a_provider_that_fails_changes_nothing_and_is_logged(provider, caplog, name):
    before = order(matched(TEXT, SOURCE))
    provider(name)
    with caplog.at_level(logging.WARNING):
        assert order(matched(TEXT, SOURCE)) == before
    assert "the provider failed" in caplog.text


def test_a_name_that_no_package_has_is_an_error(settings):
    settings.MATCHING_PROVIDER = "nobody's"
    with pytest.raises(UnknownProviderError, match="nobody's"):
        matched(TEXT, SOURCE)


def test_without_a_name_there_is_no_provider():
    assert provider_named("") is None
