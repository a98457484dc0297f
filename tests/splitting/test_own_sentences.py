"""Every sentence of our own gives the claims marked in it, and no other of its kind."""

from datetime import date
from typing import Any

import pytest

from articles.facts.kinds import Kind
from articles.splitting import SplitClaim, split
from tests.splitting import english, german

PUBLISHED = date(2021, 3, 20)
SENTENCES = {"de": german.SENTENCES, "en": english.SENTENCES}
KINDS = [(language, kind) for language, kinds in SENTENCES.items() for kind in kinds]
_QUANTITY = ("number", "unit", "direction", "modifier")
# The parts of a value that are shown, in this order; a quantity without a number has a dash.
_PARTS: dict[str, tuple[str, ...]] = {
    "age": ("number", "unit", "subject", "modifier"),
    **dict.fromkeys(("date", "time", "duration", "set"), ("timex", "mod", "fault")),
    **dict.fromkeys(("count", "share", "change", "money", "measure", "ratio"), _QUANTITY),
    "ordinal": ("number",),
    "rank": ("rank", "scope"),
    "quote": ("speaker_text",),
    "attribution": ("source",),
    "person": ("name",),
    "organisation": ("name",),
    "place": ("name",),
    "contact": ("text",),
}


def shown(claim: SplitClaim) -> str:
    """Write what the value of a claim says in one line."""
    value: dict[str, Any] = claim.value.to_json() if claim.value else {}
    kind = claim.kind.value
    if kind == "role":
        return f"{value['role']} | {value.get('subject')}"
    if kind == "credit":
        return "; ".join(value["names"])
    if kind == "quote":
        return str(value.get("speaker") or value.get("speaker_text") or "-")
    if kind == "age" and value["unit"] == "year":
        value = {**value, "unit": None}
    first, *more = _PARTS[kind]
    parts = [value.get(first) or "-", *(value.get(part) for part in more)]
    return " ".join(str(part) for part in parts if part)


def spans_of(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the plain text of a sentence, and the code points of what is marked in it."""
    text, spans = "", []
    for part in marked.split("⟦"):
        inside, closed, outside = part.partition("⟧")
        if closed:
            spans.append((len(text), len(text) + len(inside)))
        text += inside + outside
    return text, spans


@pytest.mark.parametrize(("language", "kind"), KINDS)
def test_sentences_give_the_claims_marked_in_them(language: str, kind: str) -> None:
    found, marked_there = {}, {}
    for marked, *values in SENTENCES[language][kind]:
        text, spans = spans_of(marked)
        words = [text[start:end] for start, end in spans]
        marked_there[marked] = list(zip(words, values, strict=True))
        claims = split(text, language=language, published=PUBLISHED)
        found[marked] = [(text[c.start : c.end], shown(c)) for c in claims if c.kind.value == kind]
    assert found == marked_there


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("kind", [kind.value for kind in Kind if kind is not Kind.STATEMENT])
def test_every_kind_has_thirty_sentences_or_more(language: str, kind: str) -> None:
    assert len([marked for marked, *_ in SENTENCES[language][kind] if "⟦" in marked]) >= 30
