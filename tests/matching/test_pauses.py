"""The collector of cyclic garbage rests while a folder is compared, and goes on afterwards."""

import gc

import pytest

from articles.matching import collector_paused
from articles.queries import source_matches
from articles.queries.source_matches import match_prepared, prepare_document

from .texts import PUBLISHED, document


@pytest.fixture(autouse=True)
def collecting():
    gc.enable()
    yield
    gc.enable()


@collector_paused()
def failing():
    assert not gc.isenabled()
    raise KeyError


def test_it_goes_on_after_an_error():
    with pytest.raises(KeyError):
        failing()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off():
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()


def test_it_rests_while_documents_are_compared(monkeypatch):
    seen = []
    monkeypatch.setattr(source_matches, "match", lambda *_: seen.append(gc.isenabled()))
    stored = prepare_document(document("Es sind 96 Leute."), PUBLISHED)
    match_prepared("Es sind 96 Leute.", "de", PUBLISHED, [stored])
    assert seen == [False]
    assert gc.isenabled()
