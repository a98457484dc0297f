"""What documents say of an article's claims: computed by the worker, stored, dismissed."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils.translation import override
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.matching import Hint, PassageRelation, Reason
from articles.models import (
    ArticleComparison,
    Claim,
    DocumentContent,
    DocumentFinding,
    Event,
    FoundPassage,
)
from articles.queries.history import entries_of_claim
from articles.queries.passages import (
    compared_passages,
    document_findings,
    is_comparison_current,
    passages_of_claim,
)
from articles.queries.source_matches import prepared_sources
from articles.tasks import compare_with_documents
from articles.workflow import (
    NotAllowed,
    StaleClaim,
    WrongState,
    change_document,
    change_source,
    dismiss_finding,
    note_comparison,
    recall_finding,
)
from tests.acts import change_article, make_source, mark_claim, version_of, withdraw_document
from tests.factories import NOW, DocumentFactory, UserFactory
from tests.newsroom import receive, revise

pytestmark = pytest.mark.django_db
TEXT = (
    "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus. "
    "Erika Holm leitet die Wache seit 2019."
)
REPORT = (
    "Jahresbericht der Feuerwehr Hohenrode\n\n"
    "Im Jahr 2025 rückte die Feuerwehr Hohenrode zu 4.812 Einsätzen aus.\n\n"
    "Leiterin der Wache ist seit 2019 Erika Holm."
)


@pytest.fixture
def article(checker):
    return receive(checker, TEXT)


def compare(article):
    compare_with_documents(article_id=article.pk)


def bring(article, actor, text=REPORT, **more):
    row = DocumentFactory.create(article=article, actor=actor, text=text, read=True, **more)
    compare(article)
    return row


def figure(article):
    return Claim.objects.in_text().get(article=article, quote__contains="4.182", kind="count")


def contradictions(article):
    return [p for p in compared_passages(article) if p.matched.relation == "differs"]


def finding_of(article):
    return DocumentFinding.objects.get(claim=figure(article))


def jobs():
    return ProcrastinateJob.objects.filter(task_name="articles.compare_documents").count()


def test_a_claim_has_the_passages_of_the_documents_with_their_places(article, checker):
    row = bring(article, checker)

    best = passages_of_claim(figure(article), checker)[0]

    assert (best.document, best.relation, best.reason) == (row, "differs", "transposed")
    assert best.quote == "Im Jahr 2025 rückte die Feuerwehr Hohenrode zu 4.812 Einsätzen aus."
    assert (best.claimed, best.found, best.line) == ("4.182 Einsätzen", "4.812 Einsätzen", 3)
    block = DocumentContent.objects.get(document=row).document_blocks[best.block]
    assert block.text[best.start : best.end] == best.quote


def test_a_statement_has_passages_for_what_it_says_beside_a_figure(checker):
    text = "Im Mai 2026 zerstörte ein schwerer Sturm das Vereinsheim am alten Sportplatz."
    article = receive(checker, text)
    bring(article, checker, "Das Vereinsheim am alten Sportplatz ist vom Sturm zerstört.")

    statement = Claim.objects.in_text().get(article=article, kind="statement")
    assert statement.quote == text.rstrip(".")
    (best, *_) = FoundPassage.objects.filter(claim=statement).order_by("rank")
    assert best.quote == "Das Vereinsheim am alten Sportplatz ist vom Sturm zerstört."


def test_reading_a_document_asks_for_a_comparison_and_one_job_does_it(article, checker):
    assert is_comparison_current(article)
    DocumentFactory.create(article=article, actor=checker, text=REPORT, read=True)
    DocumentFactory.create(article=article, actor=checker, read=True)

    assert not is_comparison_current(article)
    compare(article)
    assert is_comparison_current(article)
    stored = set(FoundPassage.objects.values_list("pk", flat=True))
    compare(article)
    assert set(FoundPassage.objects.values_list("pk", flat=True)) == stored


@pytest.mark.parametrize(
    "act",
    [
        lambda article, actor, row: revise(article, actor, TEXT.replace("2025", "2024")),
        lambda article, actor, row: change_article(
            article=article, actor=actor, at=NOW, publication_date="2026-03-21"
        ),
        lambda article, actor, row: mark_claim(
            article=article, actor=actor, at=NOW, start=0, end=3, kind="statement"
        ),
        lambda article, actor, row: withdraw_document(document=row, actor=actor, at=NOW),
        lambda article, actor, row: change_document(
            document=row, actor=actor, at=NOW, title="Anderer Titel"
        ),
    ],
    ids=["text", "day", "claim", "withdrawn", "title"],
)
def test_a_change_of_text_claims_or_documents_asks_for_another_one(article, checker, act):
    row = bring(article, checker)
    before = jobs()
    act(article, checker, row)
    assert jobs() > before
    assert not is_comparison_current(article)


def test_an_article_without_documents_is_never_compared(article, checker):
    revise(article, checker, TEXT.replace("2025", "2024"))
    assert (jobs(), ArticleComparison.objects.count()) == (0, 0)


def test_what_was_computed_for_an_outdated_text_is_not_stored(article, checker):
    row = DocumentFactory.create(article=article, actor=checker, text=REPORT, read=True)
    asked = ArticleComparison.objects.get(article=article).asked
    change_document(document=row, actor=checker, at=NOW, title="Neu")
    assert not note_comparison(article=article, at=NOW, asked=asked, passages=[])
    assert ArticleComparison.objects.get(article=article).compared == 0


def test_a_document_is_prepared_once_until_it_changes(article, checker):
    row = bring(article, checker)
    content = DocumentContent.objects.get(document=row)
    assert content.prepared
    DocumentFactory.create(article=article, actor=checker, read=True)
    compare(article)
    assert DocumentContent.objects.get(document=row).prepared == content.prepared

    change_document(document=row, actor=checker, at=NOW, own_date=date(2024, 1, 5))
    assert DocumentContent.objects.get(document=row).prepared is None


def test_a_contradiction_is_recorded_once(article, checker):
    row = bring(article, checker)
    bring(article, checker, text="Nichts davon steht hier, nur etwas anderes.")

    [event] = Event.objects.filter(verb="finding.raised")
    assert event.claim == figure(article)
    assert event.is_public
    assert (event.data["document"], event.data["reason_code"]) == (row.pk, "transposed")
    with override("en"):
        sentences = [entry.sentence for entry in entries_of_claim(figure(article), checker)]
    assert (
        f"The document “{row.title}” contradicts “4.182 Einsätzen”: Digits are transposed."
        in sentences
    )


def test_words_that_a_document_has_twice_contradict_once(article, checker):
    bring(article, checker)
    DocumentFinding.objects.all().delete()
    first = next(p for p in contradictions(article) if p.claim == figure(article).pk)
    twice = [first, replace(first, rank=first.rank + 1, block=first.block + 1)]
    asked = ArticleComparison.objects.get(article=article).asked

    note_comparison(article=article, at=NOW, asked=asked, passages=twice)

    finding = finding_of(article)
    assert [row.finding for row in passages_of_claim(figure(article), checker)] == [finding] * 2


def test_a_statement_is_no_second_finding_for_the_figure_in_it(article, checker):
    bring(article, checker)

    statement = Claim.objects.in_text().get(article=article, quote__contains="rückte")
    assert {p.claim for p in contradictions(article)} == {figure(article).pk, statement.pk}
    assert [row.claim_id for row in DocumentFinding.objects.all()] == [figure(article).pk]

    version = int(version_of(figure(article)))
    dismiss_finding(finding=finding_of(article), version=version, actor=checker, at=NOW)

    rows = FoundPassage.objects.filter(relation="differs", claim__article=article)
    assert {row.claim_id for row in rows} == {figure(article).pk, statement.pk}
    assert not any(row.is_contradiction for row in rows)


def test_a_corrected_text_has_no_contradiction_any_more(article, checker):
    bring(article, checker)
    assert document_findings(article, checker).count() == 1
    revise(article, checker, TEXT.replace("4.182", "4.812"))
    compare(article)
    article.refresh_from_db()
    assert not document_findings(article, checker)


def test_a_dismissed_contradiction_stays_dismissed_while_words_and_passage_stay(article, checker):
    bring(article, checker)
    finding = finding_of(article)
    version = int(version_of(figure(article)))
    dismiss_finding(finding=finding, version=version, actor=checker, at=NOW)
    assert not document_findings(article, checker)

    revise(article, checker, TEXT + " Neu ist dieser Satz.")
    compare(article)

    assert finding_of(article) == finding
    assert finding_of(article).dismissed_by == checker
    passage = passages_of_claim(figure(article), checker)[0]
    assert (passage.finding, passage.is_contradiction) == (finding, False)

    recall_finding(finding=finding, version=int(version_of(figure(article))), actor=checker, at=NOW)
    assert document_findings(article, checker).get() == finding


def test_a_dismissal_is_about_words_that_were_seen(article, checker):
    bring(article, checker)
    with pytest.raises(StaleClaim):
        dismiss_finding(finding=finding_of(article), version=0, actor=checker, at=NOW)


def test_a_finding_is_dismissed_and_recalled_once(article, checker):
    bring(article, checker)
    known = {"finding": finding_of(article), "version": version_of(figure(article))}
    with pytest.raises(WrongState):
        recall_finding(**known, actor=checker, at=NOW)
    dismiss_finding(**known, actor=checker, at=NOW)
    with pytest.raises(WrongState):
        dismiss_finding(**known, actor=checker, at=NOW)


def test_the_passages_of_a_withdrawn_document_are_gone_at_once(article, checker):
    row = bring(article, checker)
    withdraw_document(document=row, actor=checker, at=NOW)
    assert passages_of_claim(figure(article), checker) == []
    assert not document_findings(article, checker)


def test_passages_and_findings_of_a_secret_document_are_seen_by_who_knows_it(
    article, checker, colleague
):
    bring(article, checker, is_secret=True)

    assert passages_of_claim(figure(article), checker)
    assert passages_of_claim(figure(article), colleague) == []
    assert not document_findings(article, colleague)
    assert not Event.objects.filter(verb="finding.raised").exists()
    with pytest.raises(NotAllowed):
        dismiss_finding(
            finding=finding_of(article),
            version=int(version_of(figure(article))),
            actor=colleague,
            at=NOW,
        )


def test_what_public_documents_say_does_not_depend_on_secret_ones(article, checker, colleague):
    public = bring(article, checker)
    before = [(p.document_id, p.rank, p.quote) for p in passages_seen(article, colleague)]
    for number in range(3):
        text = f"{number}. Bericht: Die Feuerwehr Hohenrode rückte 2025 zu 4.182 Einsätzen aus."
        bring(article, checker, text=text, is_secret=True)
    after = [(p.document_id, p.rank, p.quote) for p in passages_seen(article, colleague)]
    assert after == before
    assert {document for document, _rank, _quote in after} == {public.pk}


def test_a_source_that_becomes_secret_has_its_document_compared_apart(article, checker):
    row = bring(article, checker)
    source = make_source(document=row, actor=checker, at=NOW)
    compare(article)
    assert is_comparison_current(article)
    change_source(source=source, actor=checker, at=NOW, is_secret=True)
    assert not is_comparison_current(article)


def passages_seen(article, user):
    claims = Claim.objects.in_text().filter(article=article).order_by("pk")
    return [passage for claim in claims for passage in passages_of_claim(claim, user)]


def test_a_statement_has_the_passages_of_its_parts(article, checker):
    bring(article, checker)
    statement = Claim.objects.in_text().filter(article=article, kind="statement")[0]
    assert figure(article) in {row.claim for row in passages_of_claim(statement, checker)}


def test_the_passages_of_a_claim_are_read_with_one_query(
    article, checker, django_assert_num_queries
):
    bring(article, checker)
    user, claim = UserFactory.create(), figure(article)
    with django_assert_num_queries(1):
        assert [(p.document.title, p.finding) for p in passages_of_claim(claim, user)]


def test_a_text_in_another_language_has_no_passages(checker):
    article = receive(checker, "Les pompiers sont sortis 4.182 fois.", language="fr")
    bring(article, checker)
    assert is_comparison_current(article)
    assert not FoundPassage.objects.exists()


def test_a_document_goes_to_matching_with_the_day_that_a_person_entered(article, checker):
    row = bring(article, checker)
    change_document(document=row, actor=checker, at=NOW, own_date=date(2024, 1, 5))
    compare(article)
    content = DocumentContent.objects.get(document=row)
    assert content.prepared
    [source] = prepared_sources(bytes(content.prepared))
    assert (source.name, source.day) == (row.name, date(2024, 1, 5))


def test_a_hint_is_stored_with_the_first_passage_and_is_no_finding(checker):
    article = receive(
        checker, f"{TEXT} „Wir brauchen dringend ein neues Löschfahrzeug“, sagte Erika Holm."
    )
    bring(
        article,
        checker,
        text=f"{REPORT}\n\nErika Holm sagte, man brauche ein neues Löschfahrzeug nicht dringend.",
    )
    quote = Claim.objects.in_text().get(article=article, kind="quote")

    best = passages_of_claim(quote, checker)[0]

    assert (best.relation, best.hint, best.rank) == ("mentions", "wording", 1)
    assert best.claimed == quote.quote
    assert not DocumentFinding.objects.filter(claim=quote).exists()
    assert FoundPassage.objects.exclude(rank=1).exclude(hint="").count() == 0
    assert FoundPassage.objects.filter(relation="differs").exclude(hint="").count() == 0


def test_a_confirmed_claim_may_have_a_hint_and_keeps_what_was_compared(checker):
    article = receive(checker, TEXT)
    old = "Jahresbericht vom 3. Februar 2022\n\nDie Feuerwehr rückte zu 4.182 Einsätzen aus."
    bring(article, checker, text=old)
    [best, *_] = compared_passages(article)
    hint = Hint(Reason.EARLIER, "im Jahr 2025", "")
    confirmed = replace(
        best.matched, relation=PassageRelation.ROUNDED, claimed="4.182", found="rund 4.000"
    )
    passage = replace(best, matched=confirmed, hint=hint, rank=1)
    asked = ArticleComparison.objects.get(article=article).asked

    note_comparison(article=article, passages=[passage], asked=asked, at=NOW)

    row = FoundPassage.objects.exclude(hint="").get()
    assert (row.relation, row.hint) == ("rounded", "earlier")
    assert (row.claimed, row.found) == ("4.182", "rund 4.000")
