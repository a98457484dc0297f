"""The open work of a person: what they are assigned, and the answers they wait for."""

from collections.abc import Sequence
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from articles.models import ApiToken, Article, Assignment, Question, Source, User


@dataclass(frozen=True, slots=True)
class OpenWork:
    """Assignments in articles in work, and open questions whose answers they are notified of.

    `secrets_alone` is the number of secret sources that nobody else has access to.
    """

    assignments: Sequence[Assignment]
    questions: Sequence[Question]
    secrets_alone: int

    @property
    def is_empty(self) -> bool:
        return not (self.assignments or self.questions)


def open_work(person: User) -> OpenWork:
    """Return the open work of a person, by article (three queries)."""
    given = Assignment.objects.filter(user=person).exclude(article__state=Article.State.ARCHIVED)
    asked = Question.objects.open().kept_by(person)
    asked = asked.exclude(claim__article__state=Article.State.ARCHIVED)
    return OpenWork(
        list(
            given.select_related("article__current_revision", "claim", "user").order_by(
                "article", "pk"
            )
        ),
        list(asked.select_related("claim__article").order_by("claim__article", "pk")),
        Source.objects.known_only_to(person).count(),
    )


def is_ended(person: User) -> bool:
    """Return whether an account is closed with everything that opened it (two queries at most).

    One that is only switched off still has its password, tokens or second factors.
    """
    return not (
        person.is_active
        or person.has_usable_password()
        or ApiToken.objects.filter(user=person, revoked_at=None).exists()
        or Authenticator.objects.filter(user=person).exists()
    )
