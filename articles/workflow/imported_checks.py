"""Fact checks of other newsrooms: imported, replaced by their address, deleted."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Func, TextField, Value

from articles.claim_reviews import ClaimReview
from articles.facts.kinds import Kind
from articles.facts.languages import language_tag
from articles.intake import settle_language
from articles.models import Event, ImportedCheck, ImportedFact, User
from articles.permissions import Act
from articles.splitting import split

from .transaction import act_transaction, record, require_permission

MOST_CHECKS = 500
"""So many a request imports: each claim is split."""

LONGEST_WORDS, LONGEST_SUBJECT = 80, 200
SUBJECTS = ("subject", "name", "speaker", "source")


@dataclass(frozen=True, slots=True)
class ImportedChecks:
    """How many fact checks were new, changed, unchanged, and no longer on their page."""

    added: int
    changed: int
    unchanged: int
    removed: int


def import_checks(
    *, actor: User | None, at: datetime, reviews: Sequence[ClaimReview]
) -> ImportedChecks:
    """Store fact checks of other newsrooms; those stored from the same addresses are replaced.

    `actor` is None for commands run on the server. An address that comes twice has all its
    claims; of the same claim twice the last counts. Raises `NotAllowed`. Six queries for any
    number of fact checks.
    """
    if actor is not None:
        require_permission(actor, Act.IMPORT_CHECKS)
    new = {(review.url, review.claim_reviewed): review for review in reviews}
    with act_transaction(actor):
        stored = {
            (row.url, row.claim_reviewed): row
            for row in ImportedCheck.objects.filter(url__in={url for url, _claim in new})
            .defer("search")
            .select_for_update()
        }
        gone = [row.pk for key, row in stored.items() if key not in new]
        changed = [key for key, row in stored.items() if key in new and _differs(row, new[key])]
        added = [key for key in new if key not in stored]
        replaced = [stored[key].pk for key in changed]
        ImportedCheck.objects.filter(pk__in=[*gone, *replaced]).delete()
        _store([new[key] for key in [*changed, *added]], at)
        counts = ImportedChecks(
            len(added), len(changed), len(new) - len(added) - len(changed), len(gone)
        )
        if added or changed or gone:
            number = len(added) + len(changed)
            record(Event.Verb.CHECKS_IMPORTED, actor=actor, at=at, number=number)
        return counts


def delete_imported_checks(
    *, actor: User, at: datetime, checks: Iterable[ImportedCheck]
) -> Sequence[ImportedCheck]:
    """Delete fact checks of other newsrooms with what was read in them; return those deleted.

    Those that somebody has deleted already are left out. An import of their document stores
    them again. Raises `NotAllowed`. Five queries for any number.
    """
    require_permission(actor, Act.IMPORT_CHECKS)
    with act_transaction(actor):
        wanted = ImportedCheck.objects.filter(pk__in=[row.pk for row in checks])
        rows = list(wanted.defer("search").order_by("pk").select_for_update())
        wanted.delete()
        if rows:
            record(
                Event.Verb.CHECKS_DELETED,
                actor=actor,
                at=at,
                number=len(rows),
                publishers=", ".join(sorted({row.publisher for row in rows})),
                addresses=sorted({row.url for row in rows}),
            )
        return rows


def _differs(row: ImportedCheck, review: ClaimReview) -> bool:
    said = asdict(review)
    said["language"] = _language(review)
    return any(getattr(row, name) != value for name, value in said.items())


def _language(review: ClaimReview) -> str:
    stated = language_tag(review.language) or ""
    return settle_language(review.claim_reviewed, stated).tag or settings.LANGUAGE_CODE


def _store(reviews: Sequence[ClaimReview], at: datetime) -> None:
    rows = ImportedCheck.objects.bulk_create(_row(review, at) for review in reviews)
    pairs = zip(rows, reviews, strict=True)
    ImportedFact.objects.bulk_create(fact for pair in pairs for fact in _facts(*pair))


def _row(review: ClaimReview, at: datetime) -> ImportedCheck:
    language = _language(review)
    words = Func(Value(language), Value(review.claim_reviewed), function="articles_archive_words")
    return ImportedCheck(**asdict(review) | {"language": language}, imported_at=at, search=words)


def _facts(row: ImportedCheck, review: ClaimReview) -> Iterable[ImportedFact]:
    day = review.claimed_date or review.published_date
    for claim in split(review.claim_reviewed, language=row.language, published=day):
        value = claim.value.to_json() if claim.value else {}
        yield ImportedFact(
            check_of=row,
            kind=claim.kind.value,
            subject="" if claim.kind == Kind.STATEMENT else _subject(value),
            number=_number(value),
            unit=str(value.get("unit") or "")[:LONGEST_WORDS],
            timex=str(value.get("timex") or "")[:LONGEST_WORDS],
        )


def _subject(value: dict[str, Any]) -> str:
    """Return whom or what a value is about, as the archive's entries have it."""
    named = next((value[name] for name in SUBJECTS if value.get(name) is not None), "")
    return str(named).strip(" ").lower()[:LONGEST_SUBJECT]


def _number(value: dict[str, Any]) -> Any:
    number = Value(value.get("number"), output_field=TextField())
    return Func(number, function="articles_archive_number")
