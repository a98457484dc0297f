"""Laws of statements: what holds for any text whatever."""

from datetime import date

import pytest
from hypothesis import given, settings

from articles.splitting import split
from articles.splitting.statements import Statement, find_statements, parents_of
from articles.splitting.statements.page import LONGEST
from tests.splitting.counting import count_with_calls, in_line
from tests.splitting.hostile import ENGLISH_NEWS, NEWS
from tests.splitting.test_laws import languages, texts

POLARITIES = {"affirmed", "negated"}
MODALITIES = {
    "asserted", "reported", "possible", "planned", "demanded", "conditional", "asked",
}  # fmt: skip
STANCES = {
    None, "asserts", "denies", "doubts", "demands", "announces", "asks", "concedes", "fears",
    "open",
}  # fmt: skip
SIZE = 6 * LONGEST  # characters: more than a sentence that is read in one piece
ENDLESS = [
    ("de", NEWS), ("en", ENGLISH_NEWS), ("de", "dass er sagte "), ("en", "and that he ran "),
    ("de", "ging, "), ("en", '"I ran," he said, '), ("de", "A B: Ja.\n\n"), ("de", "„a "),
]  # fmt: skip


def statements(text: str, language: str) -> list[Statement]:
    claims = split(text, language=language, published=date(2021, 3, 20))
    return find_statements(text, language=language, published=date(2021, 3, 20), claims=claims)


@given(text=texts, language=languages)
@settings(max_examples=300, deadline=None)
def test_spans_lie_inside_the_text_and_values_are_known(text: str, language: str) -> None:
    for one in statements(text, language):
        for start, end in filter(None, [(one.start, one.end), one.source, one.subject]):
            assert 0 <= start < end <= len(text)
        assert one.polarity in POLARITIES
        assert one.modality in MODALITIES
        assert one.stance in STANCES


@given(text=texts, language=languages)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_statements_in_order(text: str, language: str) -> None:
    found = statements(text, language)
    assert found == statements(text, language)
    assert [one.start for one in found] == sorted(one.start for one in found)


@given(text=texts, language=languages)
@settings(max_examples=100, deadline=None)
def test_a_part_lies_in_its_statement(text: str, language: str) -> None:
    claims = split(text, language=language, published=None)
    found = find_statements(text, language=language, published=None, claims=claims)
    for claim, parent in zip(claims, parents_of(found, claims), strict=True):
        assert parent is None or parent.start <= claim.start < claim.end <= parent.end


@pytest.mark.parametrize(("language", "piece"), ENDLESS)
def test_the_cost_grows_with_the_text(language: str, piece: str) -> None:
    def cost_of(size: int) -> int:
        text = (piece * (size // len(piece) + 1))[:size]
        return count_with_calls(lambda: find_statements(text, language=language, published=None))

    assert in_line(cost_of, SIZE)


def test_a_frame_without_a_subject_has_none() -> None:
    text = ': is been The had asked )" – That Never, it by '
    assert [
        one.subject
        for one in statements(text, "en")
        if one.subject and not text[slice(*one.subject)]
    ] == []


def test_a_language_without_rules_has_no_statements() -> None:
    assert find_statements("Le ministre a nié.", language="fr", published=None) == []


def test_a_place_in_a_decomposed_text_is_its_own() -> None:
    text = "Der Bu\u0308rgermeister bestritt, dass das Gera\u0308t fehlt."
    (one,) = find_statements(text, language="de", published=None)
    assert text[one.start : one.end] == "das Gera\u0308t fehlt"
    assert text[slice(*one.source)] == "Der Bu\u0308rgermeister"
