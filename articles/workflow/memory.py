"""Store what follows from cleared claims for later articles.

A trigger deletes the constraints of a verdict that no longer counts (`models/memory_triggers.py`).
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.utils import timezone

from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.models import Article, Claim, HouseSpelling, MemoryConstraint, Rating, Verdict
from articles.models.columns import from_columns, from_each
from articles.models.sql.settled import OF_SENTENCES, SETTLED
from articles.plausibility import CheckedText, Stated
from articles.plausibility.memory import Constraint, ConstraintKind
from articles.plausibility.names import folded, neighbours
from articles.plausibility.remembering import remember
from articles.plausibility.statements import FIGURES

LIMITING = frozenset({Kind.AGE, Kind.DATE, Kind.PERSON, Kind.RANK, Kind.ROLE, *FIGURES})
"""Kinds of claims from which something follows for later articles."""
LONGEST = 200


def limits_others(verdict: Verdict, claim: Claim) -> bool:
    """Return whether something may follow from a verdict on `claim` for later articles.

    The verdict clears its words as a fact, doesn't wait for a second look, and the claim is of
    a kind that limits later articles.
    """
    rating, is_waiting = verdict.rating, verdict.waits_for_confirmation
    is_right = rating.clears and not rating.is_no_fact and not verdict.text_stands
    return is_right and claim.kind in LIMITING and not is_waiting


def remember_verdicts(pks: Collection[int]) -> None:
    """Store what follows from the verdicts among these that count and `limits_others`.

    Mentions of a name follow one verdict, which is enough. No query without pks, else four
    at most.
    """
    if not pks:
        return
    settled = [row for row in _live(pks) if limits_others(row, row.claim)]
    _store([row for one in _sentences(settled) for row in _constraints(*one)])


def _live(pks: Collection[int]) -> list[Verdict]:
    """Return those that count and follow no other, with rating, claim and article."""
    with connection.cursor() as cursor:
        cursor.execute(SETTLED, [list(pks)])
        rows = cursor.fetchall()
    verdicts = []
    for row in rows:
        verdict, rating, claim, article = from_each((Verdict, Rating, Claim, Article), row)
        claim.article, verdict.claim, verdict.rating = article, claim, rating
        verdicts.append(verdict)
    return verdicts


def remember_again(article: Article) -> None:
    """Store again what follows from an article's verdicts: its publication day changed."""
    MemoryConstraint.objects.filter(article=article).delete()
    live = Verdict.objects.live().filter(claim__article=article, claim__kind__in=LIMITING)
    remember_verdicts(live.order_by().values_list("pk", flat=True))


def constraint_row(constraint: Constraint, day: date, **origin: object) -> MemoryConstraint:
    """Return an unsaved row; `origin` are its verdict with claim and article, or its text."""
    days, numbers = constraint.days, None
    if constraint.low is not None and constraint.high is not None:
        numbers = NumericRange(constraint.low, constraint.high, "[]")
    return MemoryConstraint(
        kind=constraint.kind,
        subject=constraint.subject[:LONGEST],
        wording=constraint.said[:LONGEST],
        keys=sorted(constraint.keys),
        days=DateRange(days.first, days.last + timedelta(days=1)),
        numbers=numbers,
        words=sorted(constraint.words),
        day=day,
        **origin,
    )


def spelling_row(name: str, **counts: object) -> HouseSpelling:
    """Return an unsaved row of a full name."""
    parts = folded(name).split()
    return HouseSpelling(
        name=name,
        first_name=parts[0][:LONGEST],
        surname=parts[-1][:LONGEST],
        neighbours=neighbours(name),
        **counts,
    )


def _sentences(verdicts: Sequence[Verdict]) -> Iterator[tuple[list[Verdict], list[Claim]]]:
    """Yield the verdicts of each sentence with the claims of the sentence."""
    by_sentence: dict[tuple[int, int], list[Verdict]] = {}
    for verdict in verdicts:
        key = (verdict.claim.revision_id, verdict.claim.sentence_start)
        by_sentence.setdefault(key, []).append(verdict)
    if not by_sentence:
        return
    with connection.cursor() as cursor:
        cursor.execute(OF_SENTENCES, [[verdict.claim_id for verdict in verdicts]])
        found = [from_columns(Claim, row) for row in cursor.fetchall()]
    claims: dict[tuple[int, int], list[Claim]] = {}
    for claim in found:
        claims.setdefault((claim.revision_id, claim.sentence_start), []).append(claim)
    for key, rows in by_sentence.items():
        yield rows, claims.get(key, [])


def _constraints(verdicts: Sequence[Verdict], claims: Sequence[Claim]) -> list[MemoryConstraint]:
    by_claim = {verdict.claim_id: verdict for verdict in verdicts}
    first = verdicts[0]
    day = _day(first)
    sentence = _sentence(first, claims, day)
    rows = {}
    for fact, constraint in remember(sentence):
        verdict = by_claim.get(fact.key)  # type: ignore[call-overload]  # keys are pks
        if verdict:
            origin = {
                "verdict": verdict,
                "claim": verdict.claim,
                "article_id": verdict.claim.article_id,
            }
            rows[verdict.pk, constraint.kind] = constraint_row(constraint, day, **origin)
    return list(rows.values())


def _day(verdict: Verdict) -> date:
    """Return the day on which the article is read; without one, that of the verdict."""
    return verdict.claim.article.publication_date or timezone.localdate(verdict.judged_at)


def _sentence(verdict: Verdict, claims: Sequence[Claim], day: date) -> CheckedText:
    article, start = verdict.claim.article, verdict.claim.sentence_start
    stated = tuple(
        Stated(
            key=claim.pk,
            kind=Kind(claim.kind),
            value=claim.value if isinstance(claim.value, dict) else None,
            start=claim.start - start,
            end=claim.end - start,
            sentence_start=0,
            sentence_end=len(verdict.sentence),
        )
        for claim in claims
        if claim.kind != Kind.STATEMENT
    )
    language = rules_for(article.language) or article.language
    return CheckedText(verdict.sentence, stated, (), day, language)


def _store(rows: Sequence[MemoryConstraint]) -> None:
    """Store constraints, and the names that the newsroom hasn't printed before."""
    MemoryConstraint.objects.bulk_create(rows, ignore_conflicts=True)
    names = dict.fromkeys(row.subject for row in rows if row.kind == ConstraintKind.NAME)
    spellings = [spelling_row(name) for name in names]
    HouseSpelling.objects.bulk_create(spellings, ignore_conflicts=True)
