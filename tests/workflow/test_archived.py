"""An archived article is read; nothing in it is changed any more."""

import pytest

from articles.models import Verdict
from articles.workflow import (
    WrongState,
    answer_by_key,
    answer_question,
    lift_conflict,
    note_conflict,
)
from tests.acts import (
    archive_article,
    ask_author,
    assign_checker,
    change_article,
    confirm_verdict,
    reject_verdict,
    unassign_checker,
    withdraw_evidence,
    withdraw_publication,
    withdraw_question,
    withdraw_verdict,
)
from tests.factories import NOW, EvidenceFactory, UserFactory, VerdictFactory
from tests.newsroom import claim_on
from tests.publishing.published import publish


@pytest.fixture
def acts(article, claim, checker, colleague, chief, author):
    """Acts on what an article held when it was archived, by their names."""
    evidence = EvidenceFactory(claim=claim)
    verdict = VerdictFactory(claim=claim, actor=checker)
    question = ask_author(claim=claim_on(article, "49"), actor=checker, at=NOW, question="Woher?")
    assign_checker(article=article, actor=chief, at=NOW, user=checker)
    noted = note_conflict(
        article=article, actor=chief, at=NOW, user=UserFactory(), reason="Verwandt."
    )
    archive_article(article=article, actor=chief, at=NOW)
    by_chief = {"actor": chief, "at": NOW}
    on_verdict = {"verdict": verdict, "at": NOW}
    return {
        "withdraw_evidence": lambda: withdraw_evidence(
            evidence=evidence, actor=evidence.added_by, at=NOW
        ),
        "confirm": lambda: confirm_verdict(actor=colleague, **on_verdict),
        "reject": lambda: reject_verdict(actor=colleague, reason="Nein.", **on_verdict),
        "withdraw_verdict": lambda: withdraw_verdict(actor=checker, **on_verdict),
        "answer": lambda: answer_question(question=question, actor=author, at=NOW, answer="So."),
        "answer_by_mail": lambda: answer_by_key(key=question.answer_key, at=NOW, answer="So."),
        "withdraw_question": lambda: withdraw_question(question=question, actor=checker, at=NOW),
        "unassign": lambda: unassign_checker(article=article, user=checker, **by_chief),
        "lift": lambda: lift_conflict(conflict=noted, **by_chief),
        "change": lambda: change_article(article=article, headline="Anders", **by_chief),
    }


@pytest.mark.parametrize(
    "name",
    "withdraw_evidence confirm reject withdraw_verdict answer answer_by_mail withdraw_question "
    "unassign lift change".split(),
)
def test_nothing_in_an_archived_article_is_changed(acts, article, name):
    before = article.events.count()

    with pytest.raises(WrongState, match="archiviert"):
        acts[name]()

    assert article.events.count() == before


def test_publications_of_an_archived_article_can_be_withdrawn(article, claim, chief):
    row = publish(VerdictFactory(claim=claim, rating="false"))
    archive_article(article=article, actor=chief, at=NOW)

    withdraw_publication(publication=row, actor=chief, at=NOW, reason="Neue Zahlen.")

    assert not Verdict.objects.get(pk=row.verdict_id).publications.public().exists()
