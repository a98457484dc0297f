"""A share of one group does not confirm the same share of another."""

import pytest

from articles.matching.refusals import is_share_of_others

from .texts import FILLER, document, ranked


def is_refused(text, words, source):
    """Return whether the passage with the claim's share is of another group."""
    index, found = ranked(text, document(source, *FILLER))
    one = next(one for one in found if words in one.claim.fact.text)
    candidate = next(c for c in one.candidates if c.agreement)
    return is_share_of_others(index, one.claim, candidate, candidate.agreement)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "41 Prozent der Läufer kamen von auswärts.",
            "41",
            "Von den Anmeldungen waren 41 Prozent von auswärts.",
        ),
        (
            "37 Prozent der Lehrer wollen gehen.",
            "37",
            "Unter den Berufsanfängern wollen 37 Prozent gehen.",
        ),
        (
            "40 Prozent der Gäste reisen allein.",
            "40",
            "Unter allen Buchungen sind 40 Prozent von Leuten, die allein reisen.",
        ),
    ],
)
def test_another_group_is_refused(text, words, source):
    assert is_refused(text, words, source)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "41 Prozent der Läufer kamen von auswärts.",
            "41",
            "Von den Läufern waren 41 Prozent von auswärts.",
        ),
        (
            "37 Prozent der Lehrer wollen gehen.",
            "37",
            "37 Prozent der Lehrer wollen gehen, unter den Jüngeren mehr.",
        ),
        ("Das sind 40 Prozent.", "40", "Unter allen Buchungen sind 40 Prozent allein."),
    ],
)
def test_the_same_group_and_none_are_not(text, words, source):
    assert not is_refused(text, words, source)
