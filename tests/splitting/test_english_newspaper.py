"""Sentences of a newspaper for each kind of claim: where each stands, and what it says.

`newspaper_en/KIND.txt` has a sentence a line, our own words; what is a claim of that kind
stands in ⟦marks⟧, and behind " = " what they say, in order, parted by " ; ". A sentence
without marks has none. The day of publication is Saturday, 20 March 2021.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from articles.facts.kinds import Kind
from articles.splitting import SplitClaim, split

PUBLISHED = date(2021, 3, 20)
FOLDER = Path(__file__).parent / "newspaper_en"
LEAST = 30
MARK = re.compile(r"[⟦⟧]")
# What of a value is told in the files, in this order; nothing else is compared.
TOLD = (
    "modifier number timex unit direction finding rank scope form speaker source role name subject "
    "names text"
).split()


def said(claim: SplitClaim) -> str:
    """Write the value of a claim as the files do: "8 % up", "2021-03-19", "-" for none."""
    value = claim.value.to_json() if claim.value else {}
    value.setdefault("speaker", value.get("speaker_text"))
    told = [value[key] for key in TOLD if value.get(key) is not None]
    return " ".join(", ".join(one) if isinstance(one, list) else str(one) for one in told) or "-"


def plain_of(marked: str) -> str:
    return MARK.sub("", marked)


def spans_of(marked: str) -> list[tuple[int, int]]:
    """Return the code points of what is marked, in the plain text."""
    places = [match.start() - at for at, match in enumerate(MARK.finditer(marked))]
    return list(zip(places[::2], places[1::2], strict=True))


def lines_of(kind: Kind) -> list[str]:
    text = (FOLDER / f"{kind}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


KINDS = [kind for kind in Kind if kind is not Kind.STATEMENT]
SENTENCES = [pytest.param(kind, line, id=line[:60]) for kind in KINDS for line in lines_of(kind)]


@pytest.mark.parametrize(("kind", "line"), SENTENCES)
def test_a_sentence_has_its_claims_with_their_values(kind: Kind, line: str) -> None:
    marked, _, told = line.partition(" = ")
    found = split(plain_of(marked), language="en", published=PUBLISHED)
    claims = [claim for claim in found if claim.kind is kind]
    assert [(claim.start, claim.end) for claim in claims] == spans_of(marked)
    assert " ; ".join(said(claim) for claim in claims) == told


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_thirty_sentences_and_one_that_has_none(kind: Kind) -> None:
    marked = ["⟦" in line for line in lines_of(kind)]
    assert sum(marked) >= LEAST
    assert not all(marked)
