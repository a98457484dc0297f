"""A stale act is refused with what happened to the claim since it was seen, and nothing else."""

import pytest
from django.utils import translation

from articles.models import Claim, Verdict
from articles.workflow import (
    ManuscriptInput,
    StaleClaim,
    confirm_context,
    receive_revision,
)
from articles.workflow import give_verdict as give_verdict_at
from tests.acts import (
    ask_author,
    change_claim,
    confirm_verdict,
    override_verdict,
    reject_verdict,
    withdraw_question,
    withdraw_verdict,
)
from tests.factories import NOW
from tests.newsroom import claim_on, judge, rating, receive

pytestmark = pytest.mark.django_db
NORTH = (
    "Die Reederei Nordstern meldet ein gutes Jahr.\n\nDas Unternehmen hat 17 Liegeplätze im Hafen."
)


@pytest.fixture
def judged(checker) -> Claim:
    article = receive(checker, NORTH)
    claim = claim_on(article, "17 Liegeplätze")
    judge(claim, checker)
    return present(claim)


def present(claim: Claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def revise(claim, checker, name):
    manuscript = ManuscriptInput(text=NORTH.replace("Nordstern", name), language="de")
    receive_revision(article=claim.article, actor=checker, at=NOW, manuscript=manuscript)


def sentence(claim: Claim, actor, version: int) -> str:
    """Return with which sentence an act on the claim, seen at `version`, is refused."""
    with translation.override("en"), pytest.raises(StaleClaim) as stale:
        give_verdict_at(claim=claim, actor=actor, at=NOW, version=version, rating=rating("true"))
    return str(stale.value)


def test_a_context_that_changed_once_more_is_no_verdict(judged, checker):
    revise(judged, checker, "Südstern")
    seen = present(judged).version
    revise(judged, checker, "Weststern")
    said = sentence(judged, checker, seen)
    assert "Revision 3 was received" in said
    assert "judged “" not in said


def test_a_context_that_changed_is_named_with_its_revision(judged, checker):
    revise(judged, checker, "Südstern")
    assert "changed in revision 2. Nothing was saved." in sentence(judged, checker, judged.version)


def test_a_context_that_came_back_is_named(judged, checker):
    revise(judged, checker, "Südstern")
    seen = present(judged).version
    revise(judged, checker, "Nordstern")
    assert "is again what it was when it was judged" in sentence(judged, checker, seen)


def test_a_confirmed_context_names_who_confirmed_it(judged, checker, colleague):
    revise(judged, checker, "Südstern")
    seen = present(judged).version
    confirm_context(claim=judged, actor=colleague, at=NOW, version=seen)
    said = sentence(judged, checker, seen)
    assert said.startswith(f"{colleague} has meanwhile confirmed that the verdict on “")
    assert "again what it was" not in said


def confirm(claim, actor):
    Verdict.objects.update(needs_confirmation=True)
    confirm_verdict(verdict=claim.verdict, actor=actor, at=NOW)


def reject(claim, actor):
    Verdict.objects.update(needs_confirmation=True)
    reject_verdict(verdict=claim.verdict, actor=actor, at=NOW, reason="Nein.")


def ask_and_withdraw(claim, actor):
    question = ask_author(claim=claim, actor=actor, at=NOW, question="Woher?")
    withdraw_question(question=question, actor=actor, at=NOW)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (confirm, "{chief} has meanwhile confirmed the verdict on “{words}”: Correct. "),
        (reject, "{chief} has meanwhile rejected the verdict on “{words}”; it was: Correct. "),
        (
            lambda claim, actor: withdraw_verdict(
                verdict=claim.verdict, actor=actor, at=NOW, reason="Doch nicht."
            ),
            "{chief} has meanwhile withdrawn the verdict on “{words}”; it was: Correct. ",
        ),
        (
            lambda claim, actor: override_verdict(
                verdict=claim.verdict, actor=actor, at=NOW, rating=rating("true"), reason="Ja."
            ),
            "{chief} has meanwhile judged “{words}”: Correct. ",
        ),
        (
            lambda claim, actor: ask_author(claim=claim, actor=actor, at=NOW, question="Woher?"),
            "A question about “{words}” is open now. ",
        ),
        (ask_and_withdraw, "“{words}” has changed since you read it. "),
    ],
)
def test_the_act_itself_is_named(judged, checker, chief, act, said):
    act(judged, chief)
    words = "Das Unternehmen hat 17 Liegeplätze im Hafen"
    expected = said.format(chief=chief, words=words) + "Nothing was saved."
    assert sentence(judged, checker, judged.version) == expected


def test_changes_by_several_people_are_named_in_order(judged, checker, chief):
    withdraw_verdict(verdict=judged.verdict, actor=chief, at=NOW, reason="Doch nicht.")
    judge(judged, checker)
    said = sentence(judged, chief, judged.version)
    assert said.index("meanwhile withdrawn") < said.index("meanwhile judged")


def test_another_kind_and_another_value_are_named(judged, checker):
    change_claim(claim=judged, actor=checker, at=NOW, kind="measure")
    kind = sentence(judged, checker, judged.version)
    assert "was marked as “Count” and is now marked as “Measure”" in kind
    seen = present(judged).version
    change_claim(claim=judged, actor=checker, at=NOW, value={"number": "71", "unit": "m"})
    value = sentence(judged, checker, seen)
    assert "71" in value
    assert "marked as" not in value
    assert "then:" not in kind + value


def test_the_version_that_was_seen_decides_what_is_said(judged, checker, chief):
    confirm(judged, chief)
    revise(judged, checker, "Südstern")
    seen = present(judged).version
    revise(judged, checker, "Oststern")
    assert str(chief) not in sentence(judged, checker, seen)
    assert str(chief) in sentence(judged, checker, judged.version)
