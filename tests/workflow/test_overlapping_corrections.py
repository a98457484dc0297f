"""Suggested wordings for the same words: which one is entered, and when a person chooses."""

import pytest

from articles.queries.talk import suggested_wordings
from articles.workflow import CorrectionsOverlap, Invalid, group_corrections, mark_claim
from tests.acts import enter_corrections, give_verdict, version_of
from tests.factories import NOW
from tests.newsroom import TEXT, claim_on, rating

pytestmark = pytest.mark.django_db

SENTENCE = "Rund 30 Prozent der Plätze sind frei"
PART = ("30 Prozent", "34 Prozent")
WIDE = (SENTENCE, "Rund 34 Prozent der Stellen sind frei")


def suggest(piece, actor, *wordings):
    """Suggest each wording, on a claim that is marked where there is none."""
    rows = []
    for words, wording in wordings:
        claim = piece.claims.in_text().filter(quote=words).exclude(state="wrong").first()
        start = TEXT.index(words)
        if claim is None:
            kind = "organisation" if piece.claims.in_text().filter(start=start) else "statement"
            span = {"start": start, "end": start + len(words), "kind": kind}
            by = {"actor": actor, "at": NOW, "version": version_of(piece)}
            claim = mark_claim(article=piece, **by, **span)
        false = {"rating": rating("false"), "correction": wording}
        give_verdict(claim=claim, actor=actor, at=NOW, **false)
        rows.append(claim.pk)
    return rows


def entered(piece, actor, **chosen):
    return enter_corrections(article=piece, actor=actor, at=NOW, **chosen).text


AGREEING = {
    "a part within its statement": [PART, WIDE],
    "two parts within a statement": [
        ("Erika Holm", "Erika Holmes"),
        ("2019", "2018"),
        (TEXT[19:61], "Erika Holmes (49) führt die Werft seit 2018"),
    ],
    "the same words twice": [PART, PART],
    "a part that grows at its end": [
        ("Erika Holm", "Erika Holm-Berg"),
        ("Erika Holm (49)", "Erika Holm-Berg (50)"),
    ],
}


@pytest.mark.parametrize("wordings", AGREEING.values(), ids=AGREEING)
def test_of_agreeing_wordings_the_widest_one_is_entered(article, checker, wordings):
    suggest(article, checker, *wordings)
    words, wording = wordings[-1]
    assert entered(article, checker) == TEXT.replace(words, wording)


CONTRADICTING = {
    "a part with another figure": [PART, (SENTENCE, "Rund 31 Prozent der Plätze sind frei")],
    "a statement that keeps the words of its part": [
        PART,
        (SENTENCE, "Rund 30 Prozent der Stellen sind frei"),
    ],
    "the same words in two ways": [PART, ("30 Prozent", "31 Prozent")],
    "the same words, and more of them": [PART, ("30 Prozent", "höchstens 34 Prozent")],
    "words that overlap in part": [
        ("30 Prozent der Plätze", "34 Prozent der Plätze"),
        ("der Plätze sind", "der Stellen sind"),
    ],
    "a statement that agrees with one of two parts": [
        ("Erika Holm", "Erika Holmes"),
        ("2019", "2018"),
        (TEXT[19:61], "Erika Holmes (49) führt die Werft seit 2017"),
    ],
    "a sentence in all other words": [PART, (SENTENCE, "Ein Drittel aller Stellen ist unbesetzt")],
}


@pytest.mark.parametrize("wordings", CONTRADICTING.values(), ids=CONTRADICTING)
def test_of_contradicting_wordings_a_person_chooses_one(article, checker, wordings):
    pks = suggest(article, checker, *wordings)
    with pytest.raises(CorrectionsOverlap) as refused:
        entered(article, checker)
    assert sorted(row.claim_id for row in refused.value.groups[0]) == sorted(pks)
    assert all(words in str(refused.value) for words, _wording in wordings)
    assert article.revisions.count() == 1

    words, wording = wordings[-1]
    assert entered(article, checker, claims=pks[-1:]) == TEXT.replace(words, wording)


@pytest.mark.parametrize("wordings", [[PART, WIDE], CONTRADICTING["words that overlap in part"]])
def test_overlapping_wordings_are_not_entered_together(article, checker, wordings):
    pks = suggest(article, checker, *wordings)
    with pytest.raises(CorrectionsOverlap):
        entered(article, checker, claims=pks)
    assert article.revisions.count() == 1


def test_two_parts_of_a_statement_may_be_entered_together(article, checker):
    wordings = AGREEING["two parts within a statement"]
    name, year, _statement = suggest(article, checker, *wordings)
    text = entered(article, checker, claims=[name, year])
    assert text == TEXT.replace("Erika Holm", "Erika Holmes").replace("2019", "2018")


def test_wordings_side_by_side_are_groups_of_their_own(article, checker):
    suggest(article, checker, ("Erika Holm", "Erika Holmes"), ("2019", "2018"), PART, WIDE)
    groups = group_corrections(suggested_wordings(article))
    assert [len(group.verdicts) for group in groups] == [1, 1, 2]


def test_the_newer_one_of_two_equal_wordings_is_entered(article, checker):
    _old, new = suggest(article, checker, PART, PART)
    (group,) = group_corrections(suggested_wordings(article))
    assert group.agreed.claim_id == new


def test_a_claim_without_a_suggested_wording_is_not_entered(article, checker):
    pks = suggest(article, checker, PART)
    with pytest.raises(Invalid):
        entered(article, checker, claims=[*pks, claim_on(article, "40 Prozent").pk])
