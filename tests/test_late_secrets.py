"""What is known of a source or document before it becomes secret is not told afterwards."""

from operator import attrgetter

import pytest
from django.utils.translation import override

from articles.models import Claim, DocumentFinding, Event
from articles.queries.events import public_events
from articles.queries.history import entries_of_article, entries_of_claim
from articles.tasks import compare_with_documents
from articles.workflow import (
    EvidenceInput,
    PassageInput,
    add_evidence_to,
    change_document,
    change_source,
    dismiss_finding,
    recall_finding,
    take_passage,
)
from articles.workflow.inputs import ClaimVersionInput
from tests.acts import make_source
from tests.factories import NOW, DocumentFactory, SourceFactory, UserFactory
from tests.newsroom import claim_on, receive

pytestmark = pytest.mark.django_db
TITLE = "Quittenbaum im Brief"
TEXT = "Die Feuerwehr Hohenrode rückte im Jahr 2025 zu 4.182 Einsätzen aus."
REPORT = "Im Jahr 2025 rückte die Feuerwehr Hohenrode zu 4.812 Einsätzen aus."


def seen(*claims):
    return [ClaimVersionInput(claim.pk, claim.version) for claim in claims]


def told(article, reader):
    """Return all that the history says to a reader of an article and of its claims."""
    lines = list(entries_of_article(article, reader))
    for claim in article.claims.all():
        lines += entries_of_claim(claim, reader)
    with override("en"):
        return " ".join(line.sentence for line in lines)


def by_several_claims(article, checker):
    source = SourceFactory(title=TITLE)
    claims = seen(claim_on(article, "49"), claim_on(article, "30 Prozent"))
    add_evidence_to(claims=claims, actor=checker, at=NOW, evidence=EvidenceInput(source=source))
    return source


def by_a_passage(article, checker):
    document = DocumentFactory(article=article, title=TITLE, read=True)
    passage, claims = PassageInput("nennt 298 Leute"), seen(claim_on(article, "49"))
    [row] = take_passage(document=document, claims=claims, actor=checker, at=NOW, passage=passage)
    return row.source


def by_a_document(article, checker):
    return make_source(
        document=DocumentFactory(article=article, title=TITLE), actor=checker, at=NOW
    )


@pytest.mark.parametrize("brought", [by_several_claims, by_a_passage, by_a_document])
def test_the_history_no_longer_names_a_source_that_became_secret(article, checker, brought):
    source = brought(article, checker)
    assert TITLE in told(article, UserFactory())

    change_source(source=source, actor=checker, at=NOW, is_secret=True)

    for role in ("author", "checker", "chief", "administrator"):
        assert TITLE not in told(article, UserFactory(role=role))


@pytest.fixture
def contradicted(checker):
    """A contradiction between an article and a document, which is not secret yet."""
    article = receive(checker, TEXT)
    DocumentFactory(article=article, actor=checker, title=TITLE, text=REPORT, read=True)
    compare_with_documents(article_id=article.pk)
    return DocumentFinding.objects.select_related("claim__article", "document").get()


def verbs(rows, name="verb"):
    return sorted(map(attrgetter(name), rows))


def test_events_of_a_document_that_became_secret_are_not_read_by_other_systems(
    contradicted, checker
):
    before = verbs(public_events(after=0, limit=50), "type")
    assert {"document.received", "finding.raised"} < {*before}

    change_document(document=contradicted.document, actor=checker, at=NOW, is_secret=True)

    after = verbs(public_events(after=0, limit=50), "type")
    assert after == [kind for kind in before if kind not in ("document.received", "finding.raised")]


def test_contradictions_in_a_secret_document_are_lines_for_people_who_know_it(
    contradicted, checker, colleague
):
    article = contradicted.claim.article
    change_document(document=contradicted.document, actor=checker, at=NOW, is_secret=True)
    for act in (dismiss_finding, recall_finding):
        version = Claim.objects.get(pk=contradicted.claim_id).version
        act(finding=contradicted, version=version, actor=checker, at=NOW)

    found = {"finding.raised", "finding.dismissed", "finding.recalled"}
    assert found <= {*verbs(entries_of_article(article, checker))}
    for reader in (colleague, UserFactory(role="chief"), UserFactory(role="administrator")):
        assert not found & {*verbs(entries_of_article(article, reader))}
        assert not found & {*verbs(Event.objects.readable_by(reader))}
