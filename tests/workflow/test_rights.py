"""Each act checks the right itself, whatever its caller has checked."""

import inspect

import pytest

from articles import workflow
from articles.models import (
    ApiToken,
    Comment,
    ConflictOfInterest,
    Dismissal,
    Document,
    DocumentFinding,
    Evidence,
    Question,
    ReaderReport,
    RiskMark,
    SecondLookSample,
    SignOff,
    User,
    Verdict,
)
from articles.workflow import (
    ClaimVersionInput,
    DocumentInput,
    ManuscriptInput,
    NotAllowed,
    SampleInput,
)
from tests.factories import NOW, ClaimFactory, PublicationFactory, UserFactory

# The first notes what an act did; the second only builds rows, which `receive_batch` stores.
NO_ACTS = {"note_audit", "begin_batch"}
ACTS = [
    name
    for name, act in vars(workflow).items()
    if inspect.isfunction(act) and "actor" in inspect.signature(act).parameters
]
WORDS = dict.fromkeys(("reason", "note", "name", "text", "answer"), "x")


@pytest.fixture(scope="module")
def given(module_rows) -> dict[str, object]:
    """What acts are about, all of it by somebody who has left since."""
    actor = UserFactory(role=User.Role.CHIEF)
    claim = ClaimFactory(actor=actor)
    article, verdict = claim.article, Verdict(claim=claim, judged_by=actor)
    actor.is_active = False
    actor.save()
    return WORDS | {
        "actor": actor,
        "user": UserFactory(),
        "article": article,
        "claim": claim,
        "from_claim": claim,
        "verdict": verdict,
        "evidence": Evidence(claim=claim, added_by=actor),
        "question": Question(claim=claim, asked_by=actor),
        "publication": PublicationFactory(),
        "report": ReaderReport(article=article),
        "sign_off": SignOff(article=article, signed_by=actor),
        "mark": RiskMark(revision=article.revision, marked_by=actor),
        "dismissal": Dismissal(revision=article.revision, dismissed_by=actor),
        "comment": Comment(article=article, written_by=actor),
        "conflict": ConflictOfInterest(article=article, user=actor),
        "token": ApiToken(user=UserFactory()),
        "manuscript": ManuscriptInput(text="Das Werk ist toll.", language="de"),
        "document": Document(article=article, added_by=actor),
        "finding": DocumentFinding(claim=claim, document=Document(article=article)),
        "documents": [DocumentInput("a.txt", b"x")],
        "arrivals": [],
        "wanted": SampleInput(article=article, size=1),
        "sample": SecondLookSample(article=article, drawn_by=actor),
        "claims": [ClaimVersionInput(claim.pk, claim.version)],
        "version": 0,
        "at": NOW,
    }


def _arguments(name: str, given: dict[str, object]) -> dict[str, object]:
    """Return what the act needs; None for what it gets to after the check only."""
    if name == "ask_author":
        given = given | {"question": "Woher?"}
    parameters = inspect.signature(getattr(workflow, name)).parameters.values()
    named = [one for one in parameters if one.kind is one.KEYWORD_ONLY]
    return {
        one.name: given.get(one.name)
        for one in named
        if one.default is one.empty or one.name == "actor"
    }


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(set(ACTS) - NO_ACTS))
def test_somebody_who_has_left_does_nothing_any_more(name, given):
    with pytest.raises(NotAllowed):
        getattr(workflow, name)(**_arguments(name, given))
