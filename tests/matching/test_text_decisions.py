"""What speaks for and against confirming a claim in words."""

import pytest

from articles.facts.kinds import Kind
from articles.matching.text_decisions import TEXTUAL, textual_option

from .texts import FILLER, document, ranked


def features(text, *sources, language="de"):
    """Return what decides on the statement of a text, by name."""
    index, found = ranked(text, *sources, language=language)
    one = next(one for one in found if one.claim.fact.kind is Kind.STATEMENT)
    _, values = textual_option(index, one.claim, one.candidates)
    return dict(zip(TEXTUAL, values, strict=True))


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("Das neue Eis ist dicker als das alte.", "Das alte Eis ist dicker, nicht das neue.", "de"),
        ("Der Hafen zahlt weniger für die Fähre.", "Der Hafen zahlt für die Fähre.", "de"),
        ("Tourism in the valley suffered most.", "Tourism in the valley suffered.", "en"),
    ],
)
def test_a_comparison_in_the_claim_is_noted(text, source, language):
    assert features(text, document(source), language=language)["compares"] == 1.0


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("Das Eis auf dem See trägt wieder.", "Auf dem See trägt das Eis wieder.", "de"),
        ("Der Hafen zahlt für die Fähre.", "Der Hafen zahlt für die Fähre.", "de"),
        ("Tourism in the valley suffered.", "Tourism in the valley suffered.", "en"),
    ],
)
def test_without_a_comparison_nothing_is(text, source, language):
    assert features(text, document(source), language=language)["compares"] == 0.0


TEXT = "Der Verein räumte den feuchten Keller des Rathauses."


@pytest.mark.parametrize(
    ("others", "is_ahead"),
    [
        (FILLER, True),
        (("Der Verein räumte den feuchten Keller des Rathauses schon oft.",), False),
        (("Den feuchten Keller des Rathauses räumte der Verein.", *FILLER), False),
    ],
)
def test_words_that_several_passages_have_say_less(others, is_ahead):
    found = features(TEXT, document(TEXT), document(*others, name="andere.txt"))
    assert (found["words_ahead"] > 0.3) is is_ahead


def test_reports_are_noted_on_both_sides():
    found = features(TEXT, document("Der Verein habe den feuchten Keller des Rathauses geräumt."))
    assert (found["reported_here"], found["reported_there"]) == (0.0, 1.0)
