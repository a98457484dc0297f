"""Shapes of everyday news: who says it, what is planned or negated, where a clause ends."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.statements.finder import find_statements

TODAY = date(2026, 11, 29)
ROWS = Path(__file__).with_name("news_shapes.jsonl").read_text(encoding="utf-8").splitlines()
READ = [json.loads(row) for row in ROWS]
# language, text, the statements' words
CUT = [
    ("de", "Der Hof liegt in Rauth, und der jüngere Sohn, Leo, hat ihn gepachtet.",
     ["Der Hof liegt in Rauth", "der jüngere Sohn, Leo, hat ihn gepachtet"]),
    ("de", "Dann ist die Wanne leer, denn der Stein, der einst hielt, bricht nun.",
     ["Dann ist die Wanne leer", "der Stein, der einst hielt, bricht nun", "der einst hielt"]),
    ("de", "Das Gas kam 1974, und 2013, als das Rohr brach, liefen 70 Tonnen aus.",
     ["Das Gas kam 1974", "2013, als das Rohr brach, liefen 70 Tonnen aus", "das Rohr brach"]),
    ("de", "Sie zog um, weil es im Wald Holz gab und an der Ulster Sand.",
     ["Sie zog um", "es im Wald Holz gab und an der Ulster Sand"]),
    ("de", "Der Kreis zahlt die Steuer, aus der das Bad, die Bücherei und der Bus bezahlt werden.",
     ["Der Kreis zahlt die Steuer", "aus der das Bad, die Bücherei und der Bus bezahlt werden"]),
    ("de", "Der Etat beträgt 12 Millionen Euro, ein Drittel von dem, was Husum ausgibt.",
     ["Der Etat beträgt 12 Millionen Euro, ein Drittel von dem", "was Husum ausgibt"]),
    ("de", "Der Hof ist alt, und die jüngere, Ada, hat ihre Arbeit über die Frage geschrieben.",
     ["Der Hof ist alt", "die jüngere, Ada, hat ihre Arbeit über die Frage geschrieben"]),
    ("de", "Sie zahlt, und alle, die ihn kannten, fordern für ihn einen Stein.",
     ["Sie zahlt", "alle, die ihn kannten, fordern für ihn einen Stein", "die ihn kannten"]),
    ("de", "Es liegt nicht am Rat, sondern an den Leuten, die nichts zahlen, erklärte Lang.",
     ["Es liegt nicht am Rat, sondern an den Leuten", "die nichts zahlen"]),
    ("de", "Dass Züge ausfallen, ist kein Einzelfall.", ["Züge ausfallen"]),
    ("de", "Wer Fieber bekommt, sollte einen Arzt aufsuchen.", []),
    ("de", "Wer sie hier erlebt, vergisst sie nie.", []),
    ("de", "Ein Tor hat sie geworfen, im Mai 2017 über das ganze Feld.",
     ["Ein Tor hat sie geworfen, im Mai 2017 über das ganze Feld"]),
]  # fmt: skip


@pytest.mark.parametrize("row", READ, ids=[f"{row['of']}: {row['text']}" for row in READ])
def test_a_clause_is_read(row: dict[str, str]) -> None:
    text = row["text"]
    found = find_statements(text, language=row["lang"], published=TODAY)
    by_words = {text[one.start : one.end]: one for one in found}
    assert row["words"] in by_words
    one = by_words[row["words"]]
    said_by = text[slice(*one.source)] if one.source else None
    wanted = (row["polarity"], row["modality"], row["source"], row["stance"])
    assert (one.polarity, one.modality, said_by, one.stance) == wanted


@pytest.mark.parametrize(("language", "text", "words"), CUT)
def test_a_clause_begins_and_ends(language: str, text: str, words: list[str]) -> None:
    found = find_statements(text, language=language, published=TODAY)
    assert [text[one.start : one.end] for one in found] == words


def test_a_credit_below_a_caption_is_no_part_of_it() -> None:
    for text in (
        "Gehalten: Ada Lang fängt einen Ball\nFoto: Kim Pohl\n\nSie spielt in Kiel.",
        "Full: Ada Lang at the mill in Leith in 2025\nPhoto: Cal Reid\n\nThe mill is old.",
    ):
        language = "de" if "spielt" in text else "en"
        found = find_statements(text, language=language, published=TODAY)
        assert all("oto" not in text[one.start : one.end] for one in found)
