"""Acts are bound to what was seen: a version, and 0 acts on words that nobody read."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from articles import workflow
from articles.models import Article, Claim
from articles.queries.article_page import article_page
from articles.queries.page_rows import page_articles
from articles.queries.wordings import wording_at
from articles.workflow import (
    EvidenceInput,
    FactInput,
    FileInput,
    Invalid,
    ManuscriptInput,
    NotAllowed,
    PublicationInput,
    SourceInput,
    StaleArticle,
    StaleClaim,
    receive_revision,
)
from tests import acts
from tests.acts import version_of
from tests.factories import NOW, ArticleFactory, SignOffFactory, UserFactory
from tests.newsroom import TEXT, claim_on, clear, rating

EVIDENCE = EvidenceInput(source=SourceInput(title="Register"), locator="S. 2", passage="30 %")
WORDS = PublicationInput(claim_reviewed="Ein Satz.", summary="So ist es.", claimant="Werft AG")
ON_CLAIMS = {
    "give_verdict": lambda o: {"claim": o.claim, "rating": rating("true")},
    "withdraw_verdict": lambda o: {"verdict": o.verdict},
    "confirm_verdict": lambda o: {"verdict": o.verdict},
    "confirm_context": lambda o: {"claim": o.claim},
    "reject_verdict": lambda o: {"verdict": o.verdict, "reason": "Nein."},
    "override_verdict": lambda o: {
        "verdict": o.verdict,
        "rating": rating("false"),
        "reason": "Doch.",
    },
    "add_evidence": lambda o: {"claim": o.claim, "evidence": EVIDENCE},
    "withdraw_evidence": lambda o: {"evidence": o.evidence},
    "add_evidence_file": lambda o: {"evidence": o.evidence, "file": FileInput("a.txt", b"30 %")},
    "take_over_evidence": lambda o: {"claim": o.claim, "from_claim": o.claim},
    "ask_author": lambda o: {"claim": o.claim, "question": "Woher?"},
    "withdraw_question": lambda o: {"question": o.question},
    "write_comment": lambda o: {"article": o.claim.article, "claim": o.claim, "text": "Hm."},
    "change_claim": lambda o: {"claim": o.claim, "kind": "count"},
    "publish_verdict": lambda o: {"verdict": o.verdict, "publication": WORDS},
    "correct_publication": lambda o: {
        "publication": o.publication,
        "publication_fields": WORDS,
        "reason": "Genauer.",
    },
    "withdraw_publication": lambda o: {"publication": o.publication, "reason": "Falsch."},
    "keep_fact": lambda o: {
        "claim": o.claim,
        "fact": FactInput("Werft", "founded", {}, NOW.date()),
    },
}


def wordings_of(article):
    """Return the present words of each block."""
    revision = article.revision
    spans = revision.blocks.order_by("start").values_list("start", "end")
    return [revision.text[start:end] for start, end in spans]


ON_TEXTS = {
    "mark_claim": lambda a: {"article": a, "start": 0, "end": 5, "kind": "statement"},
    "dismiss_stretch": lambda a: {
        "article": a,
        "revision": a.revision,
        "start": a.revision.text.index("Das Werk"),
        "end": a.revision.length,
    },
    "write_comment": lambda a: {"article": a, "text": "Hm."},
    "edit_text": lambda a: {"article": a, "wordings": wordings_of(a)},
    "preview_edit": lambda a: {"article": a, "wordings": wordings_of(a)},
    "assign_checker": lambda a: {"article": a, "user": UserFactory(), "block": 0},
}
ON_FIELDS = {
    "change_article": lambda a: {"article": a, "byline": "Neu"},
    "archive_article": lambda a: {"article": a},
}
ON_ALL = {
    "sign_off": lambda a: {"article": a, "revision": a.revision},
    "enter_corrections": lambda a: {"article": a},
    "resplit_article": lambda a: {"article": a},
}
# Acts on rows that never change, or that somebody else's system decides; and on persons.
FREE = frozenset(
    "answer_by_key answer_in_talk answer_question view_correction view_correction_in_talk "
    "receive_article receive_articles receive_batch begin_batch receive_revision queue_revision "
    "withdraw_comment note_conflict lift_conflict preview_corrections "
    "read_notifications import_people add_documents receive_answer".split()
)
# Acts on several claims, each with its version (`ClaimVersionInput`).
PER_CLAIM = frozenset(
    "give_verdicts give_verdicts_singly add_evidence_to add_evidence_singly judge_sentence "
    "judge_sentence_singly capture_page".split()
)


@dataclass
class Objects:
    """A claim that was judged, published and asked about, and a colleague who sees it."""

    claim: Claim
    verdict: Any
    evidence: Any
    question: Any
    publication: Any


@pytest.fixture
def objects(claim, checker, chief) -> Objects:
    question = acts.ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    verdict = acts.give_verdict(
        claim=claim, actor=checker, at=NOW, rating=rating("true"), evidence=[EVIDENCE]
    )
    publication = acts.publish_verdict(verdict=verdict, actor=chief, at=NOW, publication=WORDS)
    return Objects(claim, verdict, claim.evidence.get(), question, publication)


def revise(article: Article, was: str, becomes: str) -> None:
    article.refresh_from_db()
    text = article.revision.text.replace(was, becomes)
    manuscript = ManuscriptInput(text=text, language="de")
    receive_revision(article=article, actor=UserFactory(), at=NOW, manuscript=manuscript)


@pytest.mark.parametrize("name", ON_CLAIMS)
def test_an_act_on_a_claim_needs_its_present_version(objects, chief, name):
    seen = version_of(objects.claim)
    revise(objects.claim.article, "30 Prozent", "40 Prozent")
    before = objects.claim.article.events.count()

    with pytest.raises(StaleClaim) as stale:
        getattr(workflow, name)(actor=chief, at=NOW, version=seen, **ON_CLAIMS[name](objects))

    assert (stale.value.seen.quote, stale.value.now.quote) == ("30 Prozent", "40 Prozent")
    assert "30 Prozent" in str(stale.value)
    assert "40 Prozent" in str(stale.value)
    assert objects.claim.article.events.count() == before


@pytest.mark.parametrize("name", ON_TEXTS)
def test_an_act_on_a_text_is_stale_after_a_new_text_only(article, chief, name):
    seen = version_of(article)
    act, given = getattr(workflow, name), ON_TEXTS[name](article)
    acts.give_verdict(
        claim=claim_on(article, "30 Prozent"), actor=chief, at=NOW, rating=rating("true")
    )
    acts.change_article(article=article, actor=chief, at=NOW, byline="Andere")
    act(actor=chief, at=NOW, version=seen, **given)

    revise(article, "Das Werk ist toll", "Das Werk spricht")
    with pytest.raises(StaleArticle):
        act(actor=chief, at=NOW, version=seen, **given)


@pytest.mark.parametrize("name", ON_FIELDS)
def test_an_act_on_the_fields_of_an_article_is_stale_after_their_change_only(article, chief, name):
    seen = version_of(article)
    acts.give_verdict(
        claim=claim_on(article, "30 Prozent"), actor=chief, at=NOW, rating=rating("true")
    )
    getattr(workflow, name)(actor=chief, at=NOW, version=seen, **ON_FIELDS[name](article))

    with pytest.raises(StaleArticle):
        getattr(workflow, name)(actor=chief, at=NOW, version=seen, **ON_FIELDS[name](article))


@pytest.mark.parametrize("name", ON_ALL)
@pytest.mark.parametrize("part", ["text", "fields", "claims"])
def test_an_act_on_a_whole_article_is_stale_after_any_change_of_text_fields_or_claims(
    article, chief, name, part
):
    clear(article, UserFactory())
    seen = version_of(article)
    if part == "text":
        revise(article, "Das Werk ist toll", "Das Werk spricht")
    elif part == "fields":
        acts.change_article(article=article, actor=chief, at=NOW, byline="Andere")
    else:
        verdict = claim_on(article, "40 Prozent").verdict
        acts.confirm_verdict(verdict=verdict, actor=chief, at=NOW)

    with pytest.raises(StaleArticle):
        getattr(workflow, name)(actor=chief, at=NOW, version=seen, **ON_ALL[name](article))


def test_a_sign_off_is_withdrawn_by_who_saw_it(chief):
    row = SignOffFactory()
    seen = version_of(row.article)
    acts.change_article(article=row.article, actor=chief, at=NOW, byline="Andere")

    with pytest.raises(StaleArticle):
        workflow.withdraw_sign_off(sign_off=row, version=seen, actor=chief, at=NOW, reason="Nein")


def test_every_act_names_a_version_or_is_known_to_need_none():
    others = {"withdraw_sign_off", "recall_dismissal", "lift_hold", "unassign_checker"}
    others |= {"judge_unmarked_sentence", "undo_act"}  # in test_sentences
    others |= {"accept_report"}  # in test_reports
    others |= {"mark_risk", "unmark_risk"}  # in test_risks
    others |= {"unmark_claim"}  # in test_unmarking
    others |= {"undo_evidence"}  # in test_undone_evidence
    others |= {"queue_corrections", "queue_edit", "queue_resplit"}  # in test_text_jobs
    named = {*ON_CLAIMS, *ON_TEXTS, *ON_FIELDS, *ON_ALL, *others}
    about = {"claim", "verdict", "evidence", "question", "publication", "article", "sign_off"}
    functions = {n: f for n, f in vars(workflow).items() if inspect.isfunction(f)}
    for name, act in functions.items():
        parameters = inspect.signature(act).parameters
        if not {"actor", "at"} <= set(parameters):
            continue
        if name in PER_CLAIM:
            assert parameters["claims"].annotation == Sequence[workflow.ClaimVersionInput]
        elif name in named:
            assert parameters["version"].default is inspect.Parameter.empty, name
        elif name not in FREE:
            assert not about & set(parameters), name


@pytest.mark.parametrize("version", ["", "1", "1.1", "a.b.c", "1.1.1.1", "²", "9" * 40])
def test_what_is_no_version_of_an_article_is_stale(article, chief, version):
    with pytest.raises(StaleArticle) as stale:
        workflow.archive_article(article=article, version=version, actor=chief, at=NOW)
    assert stale.value.seen is None


def test_somebody_who_may_not_act_does_not_learn_what_changed(claim, author):
    with pytest.raises(NotAllowed):
        workflow.give_verdict(claim=claim, version=0, actor=author, at=NOW, rating=rating("true"))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("Das Werk ist toll.", "Das Werk ist toll. Punkt."),
        ("Werft sucht Leute", "Die Werft sucht viele Leute"),
        ("40 Prozent", "50 Prozent"),
    ],
)
def test_an_edit_elsewhere_makes_no_act_stale(claim, checker, was, becomes):
    seen = version_of(claim)
    revise(claim.article, was, becomes)

    workflow.give_verdict(claim=claim, version=seen, actor=checker, at=NOW, rating=rating("true"))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("30 Prozent", "31 Prozent"),
        ("der Plätze sind frei", "der Plätze sind nicht frei"),
        (" Rund 30 Prozent der Plätze sind frei.", ""),
    ],
)
def test_an_edit_of_the_sentence_makes_another_version(claim, was, becomes):
    seen = version_of(claim)
    revise(claim.article, was, becomes)

    assert version_of(claim) > seen


def test_a_claim_that_comes_back_is_another_version(claim):
    revise(claim.article, " Rund 30 Prozent der Plätze sind frei.", "")
    gone = version_of(claim)
    revise(claim.article, "seit 2019.", "seit 2019. Rund 30 Prozent der Plätze sind frei.")

    claim.refresh_from_db()
    assert (claim.state, claim.version > gone) == ("open", True)


def test_evidence_and_comments_do_not_change_the_version(claim, checker):
    seen = version_of(claim)
    acts.add_evidence(claim=claim, actor=checker, at=NOW, evidence=EVIDENCE)
    acts.write_comment(article=claim.article, claim=claim, actor=checker, at=NOW, text="Hm.")

    assert version_of(claim) == seen


def test_verdict_confirmation_and_question_make_versions(claim, checker, chief):
    versions = [version_of(claim)]
    acts.ask_author(claim=claim, actor=checker, at=NOW, question="Woher?")
    versions.append(version_of(claim))
    verdict = acts.give_verdict(claim=claim, actor=checker, at=NOW, rating=rating("true"))
    versions.append(version_of(claim))
    acts.confirm_verdict(verdict=verdict, actor=chief, at=NOW)
    versions.append(version_of(claim))
    acts.withdraw_verdict(verdict=verdict, actor=checker, at=NOW)
    versions.append(version_of(claim))

    assert versions == sorted(set(versions))


def test_the_history_has_the_words_of_each_version(claim):
    seen = version_of(claim)
    revise(claim.article, "40 Prozent", "50 Prozent")
    revise(claim.article, "30 Prozent", "31 Prozent")

    was, now = wording_at(claim.pk, seen), wording_at(claim.pk, version_of(claim))
    assert (was.quote, was.value["number"], was.state) == ("30 Prozent", "30", "open")
    assert was.sentence == "Rund 30 Prozent der Plätze sind frei."
    assert (now.quote, now.sentence) == ("31 Prozent", "Rund 31 Prozent der Plätze sind frei.")
    assert wording_at(claim.pk, 99) is None


def test_a_page_is_read_again_if_a_new_text_arrives_meanwhile(article):
    read = page_articles().get(pk=article.pk)
    revise(article, "30 Prozent", "40 Prozent")

    page = article_page(read)

    assert page.revision.number == 2
    assert all(page.revision.text[c.start : c.end] == c.quote for c in page.claims)
    assert page.article.seen_version == version_of(article)


def test_a_change_of_nothing_is_still_bound_to_its_version(article, chief):
    with pytest.raises(StaleArticle):
        workflow.change_article(article=article, version="1.9.9", actor=chief, at=NOW)


def test_an_act_names_a_version_if_it_has_an_actor(chief):
    article = ArticleFactory(text=TEXT)
    workflow.resplit_article(article=article, version=None, actor=None, at=NOW)
    with pytest.raises(StaleArticle):
        workflow.resplit_article(article=article, version=None, actor=chief, at=NOW)


def test_only_errors_of_present_words_are_reported(claim, checker):
    with pytest.raises(StaleClaim):
        workflow.ask_author(claim=claim, version=9, actor=checker, at=NOW, question="Woher?")
    with pytest.raises(Invalid):
        workflow.ask_author(claim=claim, version=9, actor=checker, at=NOW, question=" ")
