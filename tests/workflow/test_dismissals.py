"""Stretches without a fact: dismissed, taken back, carried over; full coverage."""

import pytest

from articles.models import Article, Dismissal
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.workflow import (
    Invalid,
    ManuscriptInput,
    NotAllowed,
    SignOffRefused,
    WrongState,
    receive_revision,
)
from tests.acts import change_article, dismiss_stretch, recall_dismissal
from tests.factories import NOW
from tests.newsroom import TEXT, clear, dismiss, sign, verbs

pytestmark = pytest.mark.usefixtures("figures_only")
LAST = "Das Werk ist toll."


def dismiss_all(article, actor):
    for stretch in word_ledger(article_page(article)).stretches:
        dismiss(article, actor, article.revision.text[stretch.start : stretch.end])


def revise(article, actor, text):
    receive_revision(article=article, actor=actor, at=NOW, manuscript=ManuscriptInput(text=text))
    article.refresh_from_db()


def dismissed(article):
    return list(article.revision.dismissals.values_list("quote", flat=True))


def test_a_dismissal_keeps_who_when_why_and_which_words(article, checker):
    (row,) = dismiss(article, checker, LAST, reason="Nur Stimmung")
    assert (row.quote, row.dismissed_by, row.dismissed_at) == ("Das Werk ist toll", checker, NOW)
    assert verbs(article)[-1] == "stretch.dismissed"


def test_words_in_claims_are_left_alone(article, checker):
    rows = dismiss(article, checker, "leitet die Werft seit 2019. Rund")
    assert [row.quote for row in rows] == ["leitet die Werft seit", "Rund"]


def test_where_nothing_is_unchecked_there_is_nothing_to_dismiss(article, checker):
    dismiss(article, checker, LAST)
    with pytest.raises(WrongState):
        dismiss(article, checker, LAST)


@pytest.mark.parametrize("span", [(-1, 4), (4, 4), (0, 10_000)])
def test_a_span_outside_the_text_is_refused(article, checker, span):
    with pytest.raises(Invalid):
        dismiss_stretch(
            article=article,
            actor=checker,
            at=NOW,
            revision=article.revision,
            start=span[0],
            end=span[1],
        )


def test_another_text_received_meanwhile_is_reported(article, checker):
    read = article.revision
    revise(article, checker, TEXT + " Ende.")
    with pytest.raises(WrongState):
        dismiss_stretch(
            article=article, actor=checker, at=NOW, revision=read, start=0, end=len(TEXT)
        )


def test_an_author_dismisses_nothing(article, author):
    with pytest.raises(NotAllowed):
        dismiss(article, author, LAST)


def test_a_dismissal_can_be_taken_back(article, checker):
    (row,) = dismiss(article, checker, LAST)
    recall_dismissal(dismissal=row, actor=checker, at=NOW)
    assert not Dismissal.objects.exists()
    assert verbs(article)[-1] == "stretch.recalled"


def test_a_dismissal_moves_with_its_sentence_when_the_text_changes(article, checker):
    dismiss(article, checker, LAST)
    revise(article, checker, "Vorweg ein Satz. " + TEXT)
    assert dismissed(article) == ["Das Werk ist toll"]


def test_a_dismissal_ends_when_its_sentence_changes_and_returns_with_it(article, checker):
    dismiss(article, checker, LAST)
    revise(article, checker, TEXT.replace("toll", "nicht toll"))
    assert dismissed(article) == []
    revise(article, checker, TEXT)
    assert dismissed(article) == ["Das Werk ist toll"]


def test_a_recalled_dismissal_does_not_return_with_an_earlier_text(article, checker):
    (row,) = dismiss(article, checker, LAST)
    revise(article, checker, TEXT + " Ende.")
    recall_dismissal(dismissal=row, actor=checker, at=NOW)
    revise(article, checker, TEXT)
    assert dismissed(article) == []


def full(article, actor) -> Article:
    return change_article(article=article, actor=actor, at=NOW, demands_full_coverage=True)


def test_full_coverage_refuses_the_sign_off_while_a_word_is_uncovered(article, checker, chief):
    clear(article, checker)
    full(article, checker)
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert refused.value.code == "words_uncovered"
    dismiss_all(article, checker)
    row = sign(article, chief)
    assert row.words["uncovered"] == 0


def test_recalling_a_dismissal_revokes_a_full_sign_off(article, checker, chief):
    clear(article, checker)
    full(article, checker)
    dismiss_all(article, checker)
    sign(article, chief)
    row = Dismissal.objects.first()
    recall_dismissal(dismissal=row, actor=checker, at=NOW)
    article.refresh_from_db()
    assert article.state == "in_work"


def test_a_partial_check_may_demand_that_each_word_is_covered_or_named(article, checker):
    full(article, checker)
    change_article(article=article, actor=checker, at=NOW, is_partial_check=True)
    article.refresh_from_db()
    assert article.is_partial_check
    assert article.demands_full_coverage


def test_a_partial_check_may_leave_claims_open_but_none_to_be_corrected(article, checker, chief):
    change_article(article=article, actor=checker, at=NOW, is_partial_check=True)
    article.claims.filter(quote="30 Prozent").update(state="wrong")
    with pytest.raises(SignOffRefused) as refused:
        sign(article, chief)
    assert [claim.quote for claim in refused.value.claims] == ["30 Prozent"]
    article.claims.filter(quote="30 Prozent").update(state="right")
    assert sign(article, chief)
