"""The errors that `make errors` plants, and how they are counted."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from benchmarks.errors import measure
from benchmarks.plausibility import demo_texts, manuscript_of
from benchmarks.support.planting import SORTS, Pool, planted
from tests.plausibility.marking import read

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "Innenminister Karl Meerwald (49) sprach am Montag, 12. Oktober 2026, in Hamburg. "
    "Anna Ehlers war nicht dabei. „Die Steuern steigen deutlich“, sagte Karl Meerwald. "
    "Der Umsatz ist um 15,3 Prozent auf 147 Millionen Euro gestiegen."
)


@pytest.fixture(scope="module")
def text():
    return read(TEXT)


def errors(text, seed):
    other = read("Baumeister Bernd Klein war am Freitag in Berlin.")
    return planted(text, Pool.of([text, other]), Random(seed))  # noqa: S311


@pytest.mark.parametrize("seed", range(8))
def test_an_error_changes_its_span_and_nothing_else(text, seed):
    for error in errors(text, seed):
        changed = error.into(text.text)
        assert text.text[error.start : error.end] == error.was != error.now
        assert changed.startswith(text.text[: error.start] + error.now)
        assert changed.endswith(text.text[error.end :])


def test_each_sort_is_planted_somewhere(text):
    found = {error.sort for seed in range(30) for error in errors(text, seed)}
    assert found == SORTS.keys()


def test_the_same_seed_plants_the_same(text):
    assert errors(text, 1) == errors(text, 1) != errors(text, 2)


@pytest.fixture(scope="module")
def counts():
    texts = [(name, manuscript_of(text, lang, day)) for name, lang, text, day in demo_texts()]
    return measure(texts[:2], texts[2:3], 1)


def test_each_way_is_tried_with_the_same_errors(counts):
    ways = {way for way, _ in counts.planted}
    assert len({sum(n for (w, _), n in counts.planted.items() if w == way) for way in ways}) == 1


def test_a_newsroom_that_knows_the_people_finds_more_than_one_that_knows_nothing(counts):
    def found(way):
        return sum(n for (w, _), n in counts.found.items() if w == way)

    assert found("printed before") > found("nothing")
    assert found("nothing") <= found("archive, imported") <= found("archive, cleared")


def test_wrong_ages_are_found_where_the_newsroom_knows_the_age(counts):
    key = ("printed before", "age")
    assert counts.found[key] == counts.planted[key] > 0


def test_errors_are_counted_of_which_the_archive_knows_something():
    earlier = read("Innenminister Karl Meerwald (49) sprach in Hamburg.")
    counts = measure([("new", read(TEXT))], [("old", earlier)], 1)
    assert counts.known["age"] == (1, 1)
    assert {"name", "age", "role", "speaker"} >= counts.known.keys()


def test_a_text_of_the_archive_is_compared_with_the_others():
    texts = [("new", read(TEXT))]
    assert measure(texts, texts, 1, only="age").known == {}


@pytest.mark.slow
def test_the_command_prints_what_is_found_in_the_demo_texts_each_way():
    command = [sys.executable, ROOT / "benchmarks" / "errors.py", "--documents", "12"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    rows = [line.split() for line in printed.splitlines() if line]
    alone, _imported, _cleared, house, facts, documents = (
        float(share) for share in next(row for row in rows if row[0] == "all")[2:8]
    )
    assert all(f"\n{sort} " in printed for sort in SORTS)
    assert alone < facts < house < documents
    assert documents >= 75  # the clean text is at hand
