"""Rows for tests. What has a workflow is made by it; the rest is stored as it is."""

import hashlib
from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from articles.models import Article, Claim, Desk, Origin, Revision, Source, User

NOW = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
PASSWORD = "long enough for a test"
TEXT = "Die Werft in Husum hat 312 Leute. Im Januar 2020 waren es 280."


class UserFactory(DjangoModelFactory):
    """A person; `role` is one of `User.Role`, the password is `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    first_name = "Ines"
    last_name = factory.Sequence(lambda n: f"Ahrens {n}")
    role = User.Role.CHECKER
    is_staff = factory.LazyAttribute(lambda user: user.role in ("chief", "administrator"))
    password = factory.django.Password(PASSWORD)


class DeskFactory(DjangoModelFactory):
    class Meta:
        model = Desk

    name = factory.Sequence(lambda n: f"Wirtschaft {n}")


class OriginFactory(DjangoModelFactory):
    class Meta:
        model = Origin

    name = factory.Sequence(lambda n: f"Mitteilung {n}")


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = Source

    title = factory.Sequence(lambda n: f"Handelsregister Husum, Blatt {n}")
    kind = Source.Kind.OFFICIAL
    created_by = factory.SubFactory(UserFactory)
    created_at = NOW


class ArticleFactory(DjangoModelFactory):
    """An article with its first revision, whose text is `revision_text`; no claims yet."""

    class Meta:
        model = Article
        skip_postgeneration_save = True

    headline = factory.Sequence(lambda n: f"Ein Werk in Husum {n}")
    desk = factory.SubFactory(DeskFactory)
    language = "de"
    created_at = NOW
    created_by = factory.SubFactory(UserFactory)

    @factory.post_generation
    def revision_text(article, create, extracted, **kwargs):  # noqa: N805
        """Store the first revision."""
        text = extracted or TEXT
        article.current_revision = RevisionFactory(article=article, text=text)
        article.save(update_fields=["current_revision"])


class RevisionFactory(DjangoModelFactory):
    class Meta:
        model = Revision

    number = 1
    headline = factory.SelfAttribute("article.headline")
    text = TEXT
    length = factory.LazyAttribute(lambda row: len(row.text))
    words = factory.LazyAttribute(lambda row: len(row.text.split()))
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.text.encode()).hexdigest())
    channel = Revision.Channel.PASTED
    created_at = NOW


class ClaimFactory(DjangoModelFactory):
    """A claim at the first place where `quote` stands in the article's current text."""

    class Meta:
        model = Claim

    article = factory.SubFactory(ArticleFactory)
    revision = factory.SelfAttribute("article.current_revision")
    kind = Claim.Kind.COUNT
    quote = "312 Leute"
    start = factory.LazyAttribute(lambda row: row.revision.text.index(row.quote))
    end = factory.LazyAttribute(lambda row: row.start + len(row.quote))
    sentence_start = factory.SelfAttribute("start")
    sentence_end = factory.SelfAttribute("end")
    created_at = NOW
