"""The annotated articles say of every claim what a measurement needs, and its words exist."""

import json
from datetime import date
from pathlib import Path

import pytest

from articles.documents import read_document
from benchmarks.matching import span_of

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
CASES = sorted(path.parent for path in BENCHMARKS.glob("cases*/*/gold.json"))
STATUSES = {"supported", "contradicted", "unsupported"}


def test_each_author_has_eight_articles():
    authors = [case.name[0] for case in CASES]
    counted = {author: authors.count(author) for author in authors}
    assert counted == dict.fromkeys("jkmnopqrstuvwxyz", 8)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_claims_are_in_the_text_and_passages_name_documents(case):
    gold = json.loads((case / "gold.json").read_text("utf-8"))
    text = (case / "manuscript.txt").read_text("utf-8")
    documents = {path.name for path in (case / "sources").iterdir()}
    assert date.fromisoformat(gold["published"])
    assert 30 <= len(gold["claims"]) <= 40
    for claim in gold["claims"]:
        assert text.startswith(claim["quote"], span_of(claim, text))
        assert claim["status"] in STATUSES
        assert bool(claim["error"]) == (claim["status"] == "contradicted")
        assert bool(claim["passages"]) == (claim["status"] != "unsupported")
        assert {passage["source"] for passage in claim["passages"]} <= documents


def test_documents_can_be_read():
    for path in (BENCHMARKS / "cases" / "s31-brauerei-uebernahme" / "sources").iterdir():
        assert read_document(path.read_bytes(), path.name).blocks
