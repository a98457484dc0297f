"""Documents are prepared once, stored as bytes, and matched as if they had just been read."""

import json
import zlib
from dataclasses import replace

import pytest

from articles.matching import PREPARED_VERSION, PreparedSource, StalePreparationError
from articles.matching.claims import claims_of
from articles.matching.features import MOST, candidates_of
from articles.matching.prepared import prepared
from articles.queries import source_matches as source_matches_module
from articles.queries.source_matches import (
    match_prepared,
    prepare_document,
    source_matches,
    source_text,
)
from articles.splitting import sentences

from .texts import FILLER, PUBLISHED, document, index_of, table

TEXT = (
    "Zu 4812 Einsätzen rückte die Feuerwehr Hallgau 2025 aus. Der Wehrführer Kurt Reiter ist 65 "
    "Jahre alt. „Wir waren an jedem Tag unterwegs“, sagte Reiter. Hallgau hat 12.450 Einwohner."
)
REPORT = document(
    "Die Feuerwehr Hallgau rückte im Jahr 2025 zu 4812 Einsätzen aus. 2024 waren es 4100 Einsätze.",
    "Kurt Reiter wurde am 4. Mai 1961 in Husum geboren.",
    *FILLER,
)
SPEECH = document("Wir waren an jedem Tag unterwegs.", name="rede.vtt", speaker="Kurt Reiter")
ROWS = table(("Ort", "Einwohner"), ("Brenz", "8.310"), ("Hallgau", "12.450"))


@pytest.mark.parametrize("documents", [(REPORT,), (SPEECH,), (ROWS,), (REPORT, SPEECH, ROWS), ()])
def test_prepared_documents_match_as_read_ones_do(documents):
    stored = [prepare_document(one, PUBLISHED) for one in documents]
    found = match_prepared(TEXT, "de", PUBLISHED, stored)
    assert found == source_matches(TEXT, "de", PUBLISHED, documents)


def test_attachments_are_prepared_with_their_document():
    mail = replace(document(*FILLER, name="mail.eml"), attachments=(REPORT, ROWS))
    found = match_prepared(TEXT, "de", PUBLISHED, [prepare_document(mail, PUBLISHED)])
    assert found == source_matches(TEXT, "de", PUBLISHED, [mail])
    assert {"bericht.txt", "zahlen.csv"} <= {p.source for one in found for p in one.passages}


def test_the_same_document_gives_the_same_bytes():
    assert prepare_document(REPORT, PUBLISHED) == prepare_document(REPORT, PUBLISHED)


@pytest.mark.parametrize("stored", [b"no bytes of ours", zlib.compress(b"[]x"), b""])
def test_what_is_no_prepared_document_is_refused(stored):
    with pytest.raises(StalePreparationError):
        PreparedSource.from_bytes(stored)


def test_a_document_of_another_version_is_refused():
    stored = prepared(source_text(REPORT, PUBLISHED)).to_bytes()
    head, *lines = zlib.decompress(stored).decode().split("\n")
    other = json.dumps(json.loads(head) | {"version": PREPARED_VERSION + 1})
    with pytest.raises(StalePreparationError):
        PreparedSource.from_bytes(zlib.compress("\n".join([other, *lines]).encode()))


def test_only_passages_that_are_looked_at_are_computed():
    index, _ = index_of(TEXT, *(document(*FILLER * 40, name=f"{n}.txt") for n in range(3)))
    assert len(index) == 360
    assert index._passages == {}


def test_looking_at_a_claim_costs_the_same_in_a_large_folder():
    looked_at = []
    for size in (40, 160):
        lines = [
            f"Die Feuerwehr Brenz rückte zu {4000 + n} Einsätzen aus." for n in range(size * 3)
        ]
        index, manuscript = index_of(TEXT, document(*lines))
        claims = claims_of(manuscript, index.lexicon)
        for claim in claims:
            candidates_of(index, claim, [])
        looked_at.append(len(index._passages) / len(claims))
    assert max(looked_at) <= 2 * MOST


@pytest.mark.parametrize("blocks", [50, 500])
def test_of_a_long_document_only_the_sentences_of_a_block_are_looked_at(monkeypatch, blocks):
    looked_at = []

    class Counted(list):
        def __getitem__(self, place):
            looked_at.append(place)
            return super().__getitem__(place)

        def __iter__(self):
            return (self[place] for place in range(len(self)))

    monkeypatch.setattr(source_matches_module, "sentences", lambda *of: Counted(sentences(*of)))

    found = source_text(
        document(*["Das Haus am Hafen hat zwei Türen. Es ist rot."] * blocks), PUBLISHED
    )

    assert len(found.passages) == 2 * blocks
    assert len(looked_at) < 25 * blocks
