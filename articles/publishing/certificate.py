"""The certificate of a sign-off: what was checked, by whom, with which sources, what was not.

It shows the state at the time of the sign-off, also after that was revoked. Secret sources
are counted, never named.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q

from articles.models import Claim, Evidence, Override, Placement, Revision, SignOff, Verdict
from articles.queries.checks import SpelledClaim, sentences_to_decide
from articles.queries.coverage import Unseen, coverage_of, left_out
from articles.queries.languages import unread_sentence_of
from articles.queries.sentences import by_sentence
from articles.queries.source_letters import source_letters

from .certified_claim import CertifiedClaim, Dispute
from .certified_sentence import (
    CertifiedChecks,
    CertifiedSentence,
    PrintedSentence,
    PrintedSource,
    printed_sentences,
    printed_sources,
)
from .certified_source import certified_source
from .verdicts_at import verdicts_at


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a sign-off certifies: exactly the text whose SHA-256 is `sha256`.

    `coverage` counts its words by cover (`queries.ledger.Cover`); empty for sign-offs older
    than the word ledger. `checks` are the sentences to decide, counted as on the page.
    """

    house: str
    article_pk: int
    headline: str
    author: str
    desk: str
    language: str
    publication_date: date | None
    embargoed_until: datetime | None
    revision: int
    words: int
    sha256: str
    signed_by: str
    signed_at: datetime
    not_checked: str
    language_note: str
    coverage_note: str
    not_looked_at: Sequence[Unseen]
    coverage: Mapping[str, int]
    fallen_at: datetime | None
    fallen_code: str
    fallen_reason: str
    disputes: Sequence[Dispute]
    checks: CertifiedChecks
    sentences: Sequence[CertifiedSentence]
    claims: Sequence[CertifiedClaim]

    @property
    def is_valid(self) -> bool:
        return self.fallen_at is None

    @property
    def checkers(self) -> list[str]:
        """Return the judges, each once, in the order of their first claim."""
        return list(dict.fromkeys(claim.judged_by for claim in self.claims if claim.judged_by))

    @property
    def has_one_checker(self) -> bool:
        """Return whether one person gave all verdicts, so that no line has to name them."""
        return len(self.checkers) == 1

    @property
    def last_judged_at(self) -> datetime | None:
        """Return when the last verdict was given."""
        return max((c.judged_at for c in self.claims if c.judged_at), default=None)

    @property
    def n_checked(self) -> int:
        return sum(claim.state == Claim.State.RIGHT for claim in self.claims)

    @property
    def n_dismissed(self) -> int:
        return sum(claim.state == Claim.State.DISMISSED for claim in self.claims)

    @property
    def checked(self) -> list[PrintedSentence]:
        """Return the sentences with the claims that somebody has judged."""
        return printed_sentences(self.sentences, [c for c in self.claims if c.rating])

    @property
    def unchecked(self) -> list[PrintedSentence]:
        """Return the sentences with the claims that a partial check left open."""
        return printed_sentences(self.sentences, [c for c in self.claims if not c.rating])

    @property
    def sources(self) -> list[PrintedSource]:
        """Return the sources that may be named, by their letters."""
        return printed_sources(self.claims)


@dataclass(frozen=True, slots=True)
class _Place:
    """The place of a claim in the signed text."""

    claim: Claim
    start: int
    end: int
    quote: str
    sentence: tuple[int, int]


def certificate(sign_off: SignOff) -> Certificate:
    """Build the certificate of `sign_off`. Nine queries, however many claims it has."""
    row = SignOff.objects.select_related(
        "article__desk", "article__author", "revision", "signed_by"
    ).get(pk=sign_off.pk)
    article, revision, verdicts = row.article, row.revision, _verdicts(row)
    places = _places(row)
    return Certificate(
        house=settings.HOUSE_NAME,
        article_pk=article.pk,
        headline=revision.headline,
        author=article.author_name,
        desk=str(article.desk or ""),
        language=row.language or article.language,
        publication_date=article.publication_date,
        embargoed_until=article.embargoed_until,
        revision=revision.number,
        words=revision.words,
        sha256=row.sha256,
        signed_by=str(row.signed_by),
        signed_at=row.signed_at,
        not_checked=left_out(row),
        language_note=unread_sentence_of(row),
        coverage_note=coverage_of(row),
        not_looked_at=[Unseen(**stretch) for stretch in row.not_looked_at],
        coverage=row.words,
        fallen_at=row.fallen_at,
        fallen_code=row.fallen_code,
        fallen_reason=row.why_revoked,
        disputes=_disputes(row, verdicts),
        checks=_checks(revision, places, verdicts),
        sentences=_sentences(revision.text, places),
        claims=_claims(row, places, verdicts),
    )


def _checks(
    revision: Revision, places: Sequence[_Place], verdicts: Mapping[int, Verdict]
) -> CertifiedChecks:
    """Count the sentences that a person decides, and those in which nothing is open."""
    repeats = list(revision.blocks.filter(repeat_of__isnull=False).values_list("start", "end"))
    rows = [
        (place.sentence[0], SpelledClaim(place.claim.pk, place.claim.kind, place.quote))
        for place in places
        if not any(start <= place.sentence[0] < end for start, end in repeats)
    ]
    judged = {pk for pk, verdict in verdicts.items() if verdict.follows_id is None}
    found = sentences_to_decide(rows, judged)
    return CertifiedChecks(len(found), sum(all(pk in verdicts for pk in pks) for pks in found))


def _sentences(text: str, places: Sequence[_Place]) -> list[CertifiedSentence]:
    groups = by_sentence(places, lambda place: place.sentence)
    return [
        CertifiedSentence(
            start=group.start,
            end=group.end,
            text=text[group.start : group.end].strip(),
            claims=[place.claim.pk for place in group.rows],
        )
        for group in groups
    ]


def _claims(
    row: SignOff, places: Sequence[_Place], verdicts: Mapping[int, Verdict]
) -> list[CertifiedClaim]:
    evidence = _evidence(row, [place.claim.pk for place in places])
    letters, text = source_letters(row.article), row.revision.text
    return [
        _certified(
            place,
            text,
            verdicts.get(place.claim.pk),
            evidence.get(place.claim.pk, ()),
            letters,
        )
        for place in places
    ]


def _places(row: SignOff) -> list[_Place]:
    """Return the claims in the signed text, in reading order.

    Without claims marked after the sign-off.
    """
    signed = Q(article=row.article, revision=row.revision, created_at__lte=row.signed_at)
    present = Claim.objects.filter(signed).in_text()
    past = Placement.objects.filter(revision=row.revision).exclude(state=Claim.State.LOST)
    past = past.filter(claim__created_at__lte=row.signed_at).select_related("claim")
    found = [
        _Place(c, c.start, c.end, c.quote, (c.sentence_start, c.sentence_end)) for c in present
    ]
    found += [
        _Place(p.claim, p.start, p.end, p.quote, (p.sentence_start, p.sentence_end)) for p in past
    ]
    return sorted(found, key=lambda place: (place.start, -place.end, place.claim.pk))


def _verdicts(row: SignOff) -> Mapping[int, Verdict]:
    """Return the verdict of each claim that counted when the sign-off was given."""
    counted = verdicts_at(row.article, row.signed_at)
    rows = Verdict.objects.filter(pk__in=counted.values()).with_related()
    return {verdict.claim_id: verdict for verdict in rows.select_related("override__decided_by")}


def _disputes(row: SignOff, verdicts: Mapping[int, Verdict]) -> list[Dispute]:
    """Return the disputes that were decided by then, oldest first."""
    decided = Override.objects.filter(
        verdict__claim__article=row.article, decided_at__lte=row.signed_at
    ).select_related("verdict__rating", "against__rating", "against__judged_by", "decided_by")
    counted = {verdict.pk for verdict in verdicts.values()}
    return [
        Dispute(
            claim=decision.verdict.claim_id,
            quote=decision.verdict.quote,
            judged_by=str(decision.against.judged_by),
            judged=decision.against.rating.label,
            judged_code=decision.against.rating.code,
            decided_by=str(decision.decided_by),
            decided=decision.verdict.rating.label,
            decided_code=decision.verdict.rating.code,
            decided_at=decision.decided_at,
            reason=decision.reason,
            counts=decision.verdict_id in counted,
        )
        for decision in decided.order_by("pk")
    ]


def _evidence(row: SignOff, pks: Sequence[int]) -> Mapping[int, list[Evidence]]:
    was_valid = Q(withdrawn_at=None) | Q(withdrawn_at__gt=row.signed_at)
    rows = Evidence.objects.examined().filter(was_valid, claim__in=pks, added_at__lte=row.signed_at)
    found: dict[int, list[Evidence]] = {}
    for evidence in rows.select_related("source__document__timestamp").order_by("pk"):
        found.setdefault(evidence.claim_id, []).append(evidence)
    return found


def _certified(
    place: _Place,
    text: str,
    verdict: Verdict | None,
    evidence: Iterable[Evidence],
    letters: Mapping[int, str],
) -> CertifiedClaim:
    override = getattr(verdict, "override", None)
    rows = list(evidence)
    return CertifiedClaim(
        pk=place.claim.pk,
        kind=place.claim.get_kind_display(),
        kind_code=place.claim.kind,
        start=place.start,
        end=place.end,
        quote=place.quote,
        sentence=text[slice(*place.sentence)].strip(),
        state=verdict.claim_state if verdict else Claim.State.OPEN.value,
        rating=verdict.rating.label if verdict else "",
        rating_code=verdict.rating.code if verdict else "",
        explanation=verdict.explanation if verdict else "",
        judged_by=str(verdict.judged_by) if verdict else "",
        judged_at=verdict.judged_at if verdict else None,
        confirmed_by=str(verdict.confirmed_by or "") if verdict else "",
        overridden_by=str(override.decided_by) if override else "",
        override_reason=override.reason if override else "",
        sources=[
            certified_source(row, letters[row.source_id])
            for row in rows
            if not row.source.is_secret
        ],
        n_secret=sum(row.source.is_secret for row in rows),
    )
