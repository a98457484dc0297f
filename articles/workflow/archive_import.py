"""Import texts of the newsroom's archive: what follows from them, not the texts themselves.

Nobody checked them here, so they establish spellings and confirm, but flag nothing alone.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Case, F, Value, When

from articles.models import Event, HouseSpelling, ImportedText, MemoryConstraint
from articles.plausibility import CheckedText, Stated
from articles.plausibility.memory import ConstraintKind
from articles.plausibility.remembering import full_names_of, remember
from articles.queries.memory import imported_texts
from articles.splitting import SplitClaim

from .memory import LONGEST, constraint_row, spelling_row
from .transaction import act_transaction, record


@dataclass(frozen=True, slots=True)
class ArchivedText:
    """A text that the newsroom has printed; `external_id` is its name in the archive."""

    external_id: str
    text: str
    day: date
    language: str
    headline: str = ""
    url: str = ""
    claims: Sequence[SplitClaim] = ()


def import_texts(*, at: datetime, texts: Sequence[ArchivedText]) -> int:
    """Store what follows from a batch of texts that were not imported; return how many.

    One transaction per batch: an interrupted import continues where it was. Texts that another
    import has stored since are skipped. Five queries for any number of texts.
    """
    with act_transaction(None):
        known = imported_texts([text.external_id for text in texts])
        new = {text.external_id: text for text in texts if text.external_id not in known}
        if not new:
            return 0
        rows = ImportedText.objects.bulk_create(
            [
                ImportedText(
                    external_id=text.external_id,
                    headline=text.headline[:300],
                    url=text.url,
                    day=text.day,
                    imported_at=at,
                )
                for text in new.values()
            ]
        )
        stored = {row.external_id: row for row in rows}
        read = [(stored[name], _checked(text)) for name, text in new.items()]
        MemoryConstraint.objects.bulk_create(
            constraint_row(constraint, row.day, imported_text=row)
            for row, text in read
            for _fact, constraint in remember(text)
            if constraint.kind != ConstraintKind.NAME
        )
        _store_names(read)
        record(Event.Verb.ARCHIVE_IMPORTED, actor=None, at=at, texts=len(rows))
        return len(rows)


def _checked(text: ArchivedText) -> CheckedText:
    stated = tuple(
        Stated(
            number,
            claim.kind,
            claim.value.to_json() if claim.value else None,
            claim.start,
            claim.end,
            claim.sentence_start,
            claim.sentence_end,
        )
        for number, claim in enumerate(text.claims)
    )
    return CheckedText(text.text, stated, (), text.day, text.language)


def _store_names(read: Sequence[tuple[ImportedText, CheckedText]]) -> None:
    """Add the texts to the counts of their names; the newest of this batch is cited."""
    counts: Counter[str] = Counter()
    newest: dict[str, ImportedText] = {}
    for row, text in sorted(read, key=lambda pair: pair[0].day):
        names = [name for name in full_names_of(text) if len(name) <= LONGEST]
        counts.update(names)
        newest |= dict.fromkeys(names, row)
    HouseSpelling.objects.bulk_create(map(spelling_row, counts), ignore_conflicts=True)
    if not counts:
        return
    added = Case(*(When(name=name, then=Value(count)) for name, count in counts.items()))
    cited = Case(*(When(name=name, then=Value(row.pk)) for name, row in newest.items()))
    rows = HouseSpelling.objects.filter(name__in=counts)
    rows.update(texts=F("texts") + added, imported_text=cited)
