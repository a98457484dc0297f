"""Claims that people mark or change."""

import pytest

from articles.models import Claim
from articles.workflow import Invalid, NotAllowed, StaleEdit
from tests.acts import change_claim, mark_claim
from tests.factories import NOW
from tests.newsroom import TEXT, judge, mark


def test_words_are_marked_with_their_sentence(article, checker):
    claim = mark(article, checker, "Das Werk ist toll")
    sentence = TEXT[claim.sentence_start : claim.sentence_end]
    assert (claim.quote, sentence) == ("Das Werk ist toll", "Das Werk ist toll.")
    assert (claim.marked_by, claim.rule, claim.state) == (checker, "", "open")


def test_the_same_words_are_marked_once_a_kind(article, checker):
    mark(article, checker, "Das Werk")
    assert mark(article, checker, "Das Werk", kind="organisation").pk
    with pytest.raises(Invalid):
        mark(article, checker, "Das Werk")


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 3), (5, 5), (9, 4), (0, 10_000), (TEXT.index("\n"), TEXT.index("\n") + 2)],
)
def test_a_span_without_words_or_outside_the_text_is_refused(article, checker, start, end):
    with pytest.raises(Invalid):
        mark_claim(article=article, actor=checker, at=NOW, start=start, end=end, kind="statement")


def test_an_unknown_kind_is_refused(article, checker):
    with pytest.raises(Invalid):
        mark(article, checker, "Das Werk", kind="rumour")


def test_a_changed_span_opens_the_claim_again(claim, checker):
    judge(claim, checker)
    start = TEXT.index("Rund 30 Prozent")
    change_claim(claim=claim, actor=checker, at=NOW, start=start)
    claim.refresh_from_db()
    assert (claim.quote, claim.state, claim.verdict) == ("Rund 30 Prozent", "open", None)
    assert claim.value is None


def test_a_change_to_what_the_claim_is_already_leaves_its_verdict(claim, checker):
    judge(claim, checker)
    version = Claim.objects.get(pk=claim.pk).version

    change_claim(
        claim=claim, actor=checker, at=NOW, start=claim.start, end=claim.end, kind=claim.kind
    )

    row = Claim.objects.get(pk=claim.pk)
    assert (row.state, row.version) == ("right", version)


def test_a_claim_that_somebody_changed_meanwhile_is_not_overwritten(claim, checker):
    seen = claim.version
    change_claim(claim=claim, actor=checker, at=NOW, kind="ratio")
    with pytest.raises(StaleEdit) as stale:
        change_claim(claim=claim, actor=checker, at=NOW, version=seen, kind="count")
    assert stale.value.present.kind == "ratio"


def test_an_author_marks_nothing(article, author):
    with pytest.raises(NotAllowed):
        mark(article, author, "Das Werk")
