"""Factories for tests. They call acts where there are any, and store other rows directly."""

import hashlib
import secrets
from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from articles.documents import read_document
from articles.facts.kinds import Kind
from articles.models import (
    ApiToken,
    Article,
    Claim,
    Desk,
    Document,
    Evidence,
    FoundPassage,
    Origin,
    Person,
    Publication,
    Question,
    Rating,
    ReaderReport,
    ReferenceFact,
    SignOff,
    Source,
    User,
    Verdict,
    Webhook,
)
from articles.permissions import Scope
from articles.workflow import (
    DocumentInput,
    EvidenceInput,
    ManuscriptInput,
    PublicationInput,
    ReportInput,
    WebhookInput,
    add_documents,
    make_webhook,
    note_document_read,
    receive_article,
    receive_report,
)
from tests.acts import add_evidence, ask_author, give_verdict, mark_claim, publish_verdict, sign_off

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
FIRST = 10_000  # none is a year in a text, and names sort as they were made
PASSWORD = "long enough for a test"
TEXT = "Die Werft in Husum hat 312 Leute. Im Januar 2020 waren es 280."


def numbered(name: str) -> factory.Sequence:
    return factory.Sequence(lambda n: f"{name}{FIRST + n}")


class UserFactory(DjangoModelFactory[User]):
    """A person; `role` is one of `User.Role`, the password is `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = numbered("person")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    first_name = "Ines"
    last_name = numbered("Ahrens ")
    role = User.Role.CHECKER
    is_staff = factory.LazyAttribute(lambda user: user.role in ("chief", "administrator"))
    password = factory.django.Password(PASSWORD)


class DeskFactory(DjangoModelFactory[Desk]):
    class Meta:
        model = Desk

    name = numbered("Wirtschaft ")


class OriginFactory(DjangoModelFactory[Origin]):
    class Meta:
        model = Origin

    name = numbered("Mitteilung ")


class SourceFactory(DjangoModelFactory[Source]):
    """A source; of a secret one `known_to` are the people with access."""

    class Meta:
        model = Source
        skip_postgeneration_save = True

    title = numbered("Handelsregister Husum, Blatt ")
    kind = Source.Kind.OFFICIAL
    created_by = factory.SubFactory(UserFactory)
    created_at = NOW

    @factory.post_generation
    def known_to(self, create, people, **kwargs):
        if people:
            self.known_to.add(*people)


class ArticleFactory(DjangoModelFactory[Article]):
    """An article received through the workflow: one revision, and what the splitter finds.

    `text` is its text; `language` may be None, then it is guessed. With `quotes` the only
    claims are statements on these words.
    """

    class Meta:
        model = Article

    class Params:
        actor = factory.SubFactory(UserFactory)

    text = TEXT
    headline = numbered("Ein Werk in Husum ")
    language = "de"
    quotes = None
    desk = factory.SubFactory(DeskFactory)
    at = NOW

    @classmethod
    def _create(cls, model_class, *args, **fields):
        text, headline = fields.pop("text"), fields.pop("headline")
        language, actor = fields.pop("language"), fields.pop("actor", None) or UserFactory.create()
        quotes = fields.pop("quotes")
        manuscript = ManuscriptInput(text=text, headline=headline, language=language)
        article = receive_article(actor=actor, manuscript=manuscript, **fields)
        if quotes is not None:
            article.claims.all().delete()
            for quote in quotes:
                ClaimFactory(article=article, quote=quote)
        return article


class ClaimFactory(DjangoModelFactory[Claim]):
    """A claim at the first occurrence of `quote`, marked by a person.

    Words that the splitter has marked under the same kind give the splitter's claim.
    """

    class Meta:
        model = Claim

    article = factory.SubFactory(ArticleFactory)
    actor = factory.SubFactory(UserFactory)
    at = NOW
    kind = Kind.STATEMENT
    quote = "Die Werft in Husum"

    @classmethod
    def _create(cls, model_class, *args, **fields):
        article, quote = fields["article"], fields.pop("quote")
        start = article.revision.text.index(quote)
        span = {"start": start, "end": start + len(quote)}
        present = article.claims.in_text().filter(kind=fields["kind"], **span)
        return present.first() or mark_claim(**fields, **span)


class EvidenceFactory(DjangoModelFactory[Evidence]):
    """A piece of evidence."""

    class Meta:
        model = Evidence

    claim = factory.SubFactory(ClaimFactory)
    source = factory.SubFactory(SourceFactory)
    actor = factory.SubFactory(UserFactory)
    at = NOW
    locator = "Bl. 3"
    passage = "312 Beschäftigte"
    stance = Evidence.Stance.SUPPORTS

    @classmethod
    def _create(cls, model_class, *args, **fields):
        claim, actor, at = fields.pop("claim"), fields.pop("actor"), fields.pop("at")
        return add_evidence(claim=claim, actor=actor, at=at, evidence=EvidenceInput(**fields))


class DocumentFactory(DjangoModelFactory[Document]):
    """A pasted document of an article; `read` reads it at once."""

    class Meta:
        model = Document

    article = factory.SubFactory(ArticleFactory)
    actor = factory.SubFactory(UserFactory)
    at = NOW
    text = factory.Sequence(lambda n: f"Das Register nennt 298 Leute, Blatt {n}.")
    title = numbered("Register")
    read = False

    @classmethod
    def _create(cls, model_class, *args, **fields):
        article, actor, at = fields.pop("article"), fields.pop("actor"), fields.pop("at")
        read, text = fields.pop("read"), fields.pop("text")
        new = DocumentInput.pasted(text, **fields)
        [row] = add_documents(article=article, actor=actor, at=at, documents=[new])
        if read:
            text = read_document(new.content, row.name)
            note_document_read(document=row, at=at, text=text)
        return row


class FoundPassageFactory(DjangoModelFactory[FoundPassage]):
    """A passage that was found for a claim: `quote` is in the text of a document that is read."""

    class Meta:
        model = FoundPassage

    document = factory.SubFactory(DocumentFactory, read=True)
    claim = factory.LazyAttribute(lambda row: ClaimFactory(article=row.document.article))
    rank = 1
    relation = "mentions"
    reason = "same_subject"
    quote = "298 Leute"

    @classmethod
    def _create(cls, model_class, *args, **fields):
        blocks, quote = fields["document"].content.document_blocks, fields["quote"]
        number, block = next((n, row) for n, row in enumerate(blocks) if quote in row.text)
        start = block.text.index(quote)
        place = {"block": number, "page": block.page, "line": block.line}
        place |= {"start": start, "end": start + len(quote), "timecode": block.timecode or ""}
        return super()._create(model_class, *args, **place | fields)


class VerdictFactory(DjangoModelFactory[Verdict]):
    """A live verdict; `rating` is the code of a step of the default scale."""

    class Meta:
        model = Verdict

    claim = factory.SubFactory(ClaimFactory)
    actor = factory.SubFactory(UserFactory)
    at = NOW
    rating = "true"
    explanation = "Das Register sagt dasselbe."

    @classmethod
    def _create(cls, model_class, *args, **fields):
        rating = Rating.objects.offered().get(code=fields.pop("rating"))
        return give_verdict(rating=rating, **fields)


class QuestionFactory(DjangoModelFactory[Question]):
    """An open question to the author."""

    class Meta:
        model = Question

    claim = factory.SubFactory(ClaimFactory)
    actor = factory.SubFactory(UserFactory)
    at = NOW
    question = "Woher stammt die Zahl?"

    @classmethod
    def _create(cls, model_class, *args, **fields):
        return ask_author(**fields)


class ReaderReportFactory(DjangoModelFactory[ReaderReport]):
    """A reader's report, not decided; `text`, `quote` and `email` are what the reader wrote."""

    class Meta:
        model = ReaderReport

    article = factory.SubFactory(ArticleFactory)
    publication = None
    text = "Es sind 298 Leute, sagt die Werft selbst."
    quote = "hat 312 Leute"
    link = ""
    email = ""
    at = NOW

    @classmethod
    def _create(cls, model_class, *args, **fields):
        words = {name: fields.pop(name) for name in ("text", "quote", "link", "email")}
        return receive_report(given=ReportInput(language="de", **words), **fields)


class SignOffFactory(DjangoModelFactory[SignOff]):
    """A valid sign-off; open claims of the article are judged right first."""

    class Meta:
        model = SignOff

    article = factory.SubFactory(ArticleFactory)
    actor = factory.SubFactory(UserFactory, role=User.Role.CHIEF)
    at = NOW

    @classmethod
    def _create(cls, model_class, *args, **fields):
        article = fields["article"]
        for claim in article.claims.blocking(article):
            VerdictFactory(claim=claim)
        return sign_off(revision=article.revision, **fields)


def fresh_claim() -> str:
    """Return a claim without publication."""
    known = Publication.objects.filter(claim_reviewed__startswith="Die Werft in Husum hat")
    return f"Die Werft in Husum hat {312 + known.count()} Leute."


class PublicationFactory(DjangoModelFactory[Publication]):
    """A published verdict about somebody else's claim."""

    class Meta:
        model = Publication

    verdict = factory.SubFactory(VerdictFactory)
    actor = factory.SubFactory(UserFactory, role=User.Role.CHIEF)
    at = NOW
    claim_reviewed = factory.LazyFunction(fresh_claim)
    summary = "Das Handelsregister nennt dieselbe Zahl."
    claimant = "Nordwind AG"

    @classmethod
    def _create(cls, model_class, *args, **fields):
        verdict, actor, at = fields.pop("verdict"), fields.pop("actor"), fields.pop("at")
        new = PublicationInput(**fields)
        return publish_verdict(verdict=verdict, actor=actor, at=at, publication=new)


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person

    name = numbered("Mira Solberg ")


class ReferenceFactFactory(DjangoModelFactory[ReferenceFact]):
    class Meta:
        model = ReferenceFact

    person = factory.SubFactory(PersonFactory)
    subject = factory.SelfAttribute("person.name")
    subject_kind = ReferenceFact.SubjectKind.PERSON
    property = ReferenceFact.Property.BIRTH_DATE
    value = factory.LazyFunction(lambda: {"timex": "1971-06-28", "type": "DATE"})
    as_of = NOW.date()
    added_at = NOW


class WebhookFactory(DjangoModelFactory[Webhook]):
    """A webhook that receives events from now on; all without `types`.

    `url` may be one that the workflow rejects.
    """

    class Meta:
        model = Webhook

    actor = factory.SubFactory(UserFactory, role=User.Role.CHIEF)
    at = NOW
    name = "CMS"
    url = "https://cms.example/hook"
    types = ()

    @classmethod
    def _create(cls, model_class, *args, **fields):
        actor, at, url = fields.pop("actor"), fields.pop("at"), fields.pop("url")
        new = WebhookInput(url="https://cms.example/", **fields)
        row, _secret = make_webhook(actor=actor, at=at, webhook=new)
        row.url = url
        row.save(update_fields=["url"])
        return row


def token_for(user: User, *scopes: str) -> str:
    """Return a token of `user` as a client sends it, with `scopes` (all, if none are named).

    Stored directly: a test may need a token of a role that can't make any itself.
    """
    token = f"fc_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(
        user=user,
        name="Test",
        hint=token[:8],
        digest=hashlib.sha256(token.encode()).hexdigest(),
        scopes=list(scopes or Scope),
        created_at=NOW,
    )
    return token
