"""The demo newsroom before its first article: people, sources, reference facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from articles.management.demo.accounts import ACCOUNTS, MAIL_DOMAIN, PASSWORD
from articles.management.demo.entries import DemoAccount
from articles.management.demo.entries import DemoReferenceFact as FactEntry
from articles.management.demo.newsroom import MANUSCRIPTS
from articles.management.demo.origins import ORIGINS
from articles.management.demo.reference_facts import OTHER_SPELLINGS, REFERENCE_FACTS
from articles.management.demo.sources import SOURCES
from articles.models import (
    Desk,
    ErrorClass,
    Origin,
    Person,
    Rating,
    ReferenceFact,
    Source,
    SubjectKind,
    User,
)
from articles.permissions import RIGHTS, Act
from articles.workflow import SourceInput, demand_second_look, enter_source

ARCHIVIST = "kessler"
STRICT_DESK = "Wirtschaft"  # "not verifiable" waits for a second look
MINUTES_A_SOURCE = 7


@dataclass(frozen=True, slots=True)
class Stock:
    """The rows of entries, by their keys."""

    users: Mapping[str, User]
    desks: Mapping[str, Desk]
    sources: Mapping[str, Source]
    ratings: Mapping[str, Rating]
    error_classes: Mapping[str, ErrorClass]

    @property
    def chief(self) -> User:
        """Return the chief who assigns the work."""
        return next(user for user in self.users.values() if user.role == User.Role.CHIEF)


def enter_stock(before: datetime, now: datetime) -> Stock:
    """Store people, desks, sources and reference facts; the sources are added `before`."""
    users = {user.username: user for user in User.objects.bulk_create(_users())}
    desks = {name: Desk.objects.get_or_create(name=name)[0] for name in _desk_names()}
    sources = _enter_sources(users[ARCHIVIST], before)
    _keep_facts(sources, users[ARCHIVIST], now)
    ratings = {rating.code: rating for rating in Rating.objects.offered()}
    classes = {row.code: row for row in ErrorClass.objects.offered()}
    stock = Stock(users=users, desks=desks, sources=sources, ratings=ratings, error_classes=classes)
    demand_second_look(
        actor=stock.chief, at=before, rating=ratings["unverifiable"], desk=desks[STRICT_DESK]
    )
    return stock


def _users() -> list[User]:
    password = make_password(PASSWORD)  # slow by design, so once for all
    return [_user(account, password) for account in ACCOUNTS]


def _user(account: DemoAccount, password: str) -> User:
    return User(
        username=account.username,
        first_name=account.first_name,
        last_name=account.last_name,
        email=f"{account.username}@{MAIL_DOMAIN}",
        password=password,
        role=account.role.value,
        language=account.language,
        expertise=account.expertise,
        is_staff=account.role in RIGHTS[Act.USE_ADMIN].roles,
        is_superuser=account.role == User.Role.ADMINISTRATOR,
    )


def _desk_names() -> list[str]:
    return sorted({manuscript.desk for manuscript in MANUSCRIPTS})


def _enter_sources(actor: User, before: datetime) -> dict[str, Source]:
    origins = {origin.key: _origin(origin.name) for origin in ORIGINS}
    first = before - timedelta(minutes=MINUTES_A_SOURCE * len(SOURCES))
    return {
        entry.key: enter_source(
            actor=actor,
            at=first + timedelta(minutes=MINUTES_A_SOURCE * number),
            source=SourceInput(
                title=entry.title,
                kind=entry.kind,
                publisher=entry.publisher,
                url=entry.url,
                archive_number=entry.archive_number,
                published_date=entry.published_date,
                origin=origins[entry.origin],
                is_primary=entry.is_primary,
            ),
        )
        for number, entry in enumerate(SOURCES)
    }


def _origin(name: str) -> Origin:
    return Origin.objects.get_or_create(name=name)[0]


def _keep_facts(sources: Mapping[str, Source], actor: User, now: datetime) -> None:
    """Store reference facts and their people."""
    people = {person.name: person for person in Person.objects.bulk_create(_people())}
    ReferenceFact.objects.bulk_create(
        _fact(entry, people.get(entry.subject), sources[entry.source], actor, now)
        for entry in REFERENCE_FACTS
    )


def _people() -> list[Person]:
    names = {fact.subject for fact in REFERENCE_FACTS if fact.kind in ("birth_date", "office")}
    return [
        Person(name=name, spellings=list(OTHER_SPELLINGS.get(name, ()))) for name in sorted(names)
    ]


def _subject_kind(entry: FactEntry, person: Person | None) -> str:
    if person:
        return SubjectKind.PERSON
    return SubjectKind.ORGANISATION if entry.kind == "spelling" else SubjectKind.OTHER


def _fact(
    entry: FactEntry, person: Person | None, source: Source, actor: User, now: datetime
) -> ReferenceFact:
    checked_at = now - timedelta(days=entry.checked_days_ago)
    return ReferenceFact(
        person=person,
        subject=entry.subject,
        subject_kind=_subject_kind(entry, person),
        property=entry.kind,
        value=entry.value,
        valid_from=entry.valid_from,
        valid_until=entry.valid_until,
        as_of=entry.true_on or timezone.localdate(checked_at),
        source=source,
        added_by=actor,
        added_at=checked_at,
    )
