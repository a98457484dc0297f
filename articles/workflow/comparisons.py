"""Compare an article with its documents again, and store what was found."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from django.db.models import F
from django.utils.translation import gettext as _

from articles.matching import OPEN, PREPARED_VERSION, PassageRelation, Reason
from articles.matching.version import matching_version
from articles.models import (
    Article,
    ArticleComparison,
    Claim,
    Document,
    DocumentContent,
    DocumentFinding,
    Event,
    FoundPassage,
    User,
)
from articles.permissions import Act
from articles.queries.passages import (
    ComparedPassage,
    compared_passages,
    prepare_content,
    unprepared_contents,
)

from .errors import NotAllowed, WrongState
from .jobs import COMPARE_DOCUMENTS, queue_later
from .transaction import act_transaction, lock_article, record, require_in_text
from .versions import lock_seen_claim

_Said = tuple[int, Reason, str, str]
_OfParts = dict[_Said, list[tuple[Claim, DocumentFinding]]]

MOST_AT_ONCE = 50
WAIT_SECONDS = 1
"""Several changes within that time are compared once."""


def compare_again(article_id: int) -> None:
    """Queue the comparison of a locked article with its documents, if one of them was read.

    One query if none was.
    """
    rows = ArticleComparison.objects.filter(article=article_id)
    if rows.update(asked=F("asked") + 1):
        _queue(article_id)


def compare_first(article: Article) -> None:
    """Queue the comparison of a locked article of which a document was read."""
    ArticleComparison.objects.get_or_create(article=article)
    compare_again(article.pk)


def compare_by_newer_rules() -> int:
    """Queue the comparison of articles that an older version of the rules compared.

    At most `MOST_AT_ONCE` of those in work, the newest first; returns how many. One that fails is
    not queued again. A query for each, one if there is none.
    """
    rows = ArticleComparison.objects.compared_by_older_rules(matching_version())
    rows = rows.filter(article__in=Article.objects.filter(state=Article.State.IN_WORK))
    found = list(rows.order_by("-article").values_list("article", flat=True)[:MOST_AT_ONCE])
    for pk in found:
        with act_transaction(None):
            lock_article(pk)
            compare_again(pk)
    return len(found)


def compare_documents(*, article: Article, at: datetime) -> bool:
    """Compute what the documents of an article say of its claims; store it.

    Returns False if that is done already, or if the article changed meanwhile: then another
    job is queued. Takes seconds; the article is locked only at the end.
    """
    row = ArticleComparison.objects.filter(article=article).first()
    if row is None or row.is_current:
        return False
    for content in unprepared_contents(article):
        prepared = prepare_content(content, article.text_day)
        DocumentContent.objects.filter(pk=content.pk).update(
            prepared=prepared, prepared_version=PREPARED_VERSION
        )
    return note_comparison(
        article=article, at=at, asked=row.asked, passages=compared_passages(article)
    )


def note_comparison(
    *, article: Article, at: datetime, asked: int, passages: Sequence[ComparedPassage]
) -> bool:
    """Store the passages of an article; `asked` is the count for which they were computed.

    They replace the previous ones. A contradiction that was found before keeps its row and
    what a person decided on it. Returns False, with nothing stored, if another comparison
    was asked for meanwhile.
    """
    with act_transaction(None):
        lock_article(article.pk)
        row = ArticleComparison.objects.get(article=article)
        if row.asked != asked:
            return False
        claims = Claim.objects.filter(article=article).in_text().in_bulk()
        documents = Document.objects.filter(article=article).select_related("source").in_bulk()
        kept = [p for p in passages if p.claim in claims and p.document in documents]
        findings = _findings(article, kept, claims, documents, at)
        of_parts = _of_parts(findings, claims)
        FoundPassage.objects.filter(claim__article=article).delete()
        FoundPassage.objects.bulk_create(_stored(p, claims, findings, of_parts) for p in kept)
        row.compared, row.compared_at, row.matcher = asked, at, matching_version()
        row.save(update_fields=["compared", "compared_at", "matcher"])
        return True


def dismiss_finding(
    *, finding: DocumentFinding, version: int, actor: User, at: datetime
) -> DocumentFinding:
    """Dismiss a contradiction: it is none. It stays dismissed while words and passage stay.

    `version` is the claim's. Raises `StaleClaim`, `WrongState` if it is dismissed already or
    the words are gone, `NotAllowed`.
    """
    with act_transaction(actor):
        row = _hold(finding, version, actor)
        if row.dismissed_at:
            raise WrongState(_("This finding is already dismissed."), code="dismissed")
        row.dismissed_by, row.dismissed_at = actor, at
        row.save(update_fields=["dismissed_by", "dismissed_at"])
        _record(Event.Verb.FINDING_DISMISSED, row, actor, at)
        return row


def recall_finding(
    *, finding: DocumentFinding, version: int, actor: User, at: datetime
) -> DocumentFinding:
    """Withdraw the dismissal of a contradiction. Raises as `dismiss_finding` does."""
    with act_transaction(actor):
        row = _hold(finding, version, actor)
        if not row.dismissed_at:
            raise WrongState(_("This finding is not dismissed."))
        row.dismissed_by = row.dismissed_at = None
        row.save(update_fields=["dismissed_by", "dismissed_at"])
        _record(Event.Verb.FINDING_RECALLED, row, actor, at)
        return row


def _hold(finding: DocumentFinding, version: int, actor: User) -> DocumentFinding:
    """Lock a finding's article; raise `NotAllowed` for a document that the actor may not see."""
    pk = finding.claim_id
    claim = lock_seen_claim(pk, actor=actor, act=Act.DISMISS_FINDINGS, version=version).claim
    require_in_text(claim)
    rows = DocumentFinding.objects.select_related("document__source")
    row = rows.get(pk=finding.pk)
    row.claim = claim
    if not Document.objects.visible_to(actor).filter(pk=row.document_id).exists():
        raise NotAllowed(_("This document is secret."))
    return row


def _queue(article_id: int) -> None:
    queue_later(COMPARE_DOCUMENTS, WAIT_SECONDS, f"compare {article_id}", article_id=article_id)


def _digest(passage: ComparedPassage, claim: Claim) -> str:
    matched = passage.matched
    parts = (claim.quote, matched.reason.value, matched.claimed, matched.found, matched.quote)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _findings(
    article: Article,
    passages: Sequence[ComparedPassage],
    claims: dict[int, Claim],
    documents: dict[int, Document],
    at: datetime,
) -> dict[tuple[int, int, str], DocumentFinding]:
    """Store the contradictions among passages, and which are gone; return the present ones.

    Their keys are the pks of claim and document, and the digest.
    """
    known = {
        (row.claim_id, row.document_id, row.digest): row
        for row in DocumentFinding.objects.filter(claim__article=article)
    }
    present: dict[tuple[int, int, str], DocumentFinding] = {}
    for passage in _contradictions(passages, claims):
        claim = claims[passage.claim]
        key = (claim.pk, passage.document, _digest(passage, claim))
        # A document may have the same words twice: that is one finding.
        row = present.get(key) or known.get(key)
        present[key] = row or _raised(passage, claim, documents[passage.document], at)
    changed = []
    for key, row in known.items():
        gone_at = None if key in present else row.gone_at or at
        if row.gone_at != gone_at:
            row.gone_at = gone_at
            changed.append(row)
    DocumentFinding.objects.bulk_update(changed, ["gone_at"])
    return present


def _contradictions(
    passages: Sequence[ComparedPassage], claims: dict[int, Claim]
) -> list[ComparedPassage]:
    """Return the passages that contradict their claim, without those of a statement around it.

    A statement is as wrong as the figure or the name in it: that is one finding, of the part.
    """
    rows = [one for one in passages if one.matched.relation is PassageRelation.DIFFERS]
    alike: dict[_Said, list[Claim]] = {}
    for one in rows:
        alike.setdefault(_said(one), []).append(claims[one.claim])
    return [one for one in rows if not _has_part(claims[one.claim], alike[_said(one)])]


def _said(passage: ComparedPassage) -> _Said:
    matched = passage.matched
    return passage.document, matched.reason, matched.claimed, matched.found


def _of_parts(
    findings: dict[tuple[int, int, str], DocumentFinding], claims: dict[int, Claim]
) -> _OfParts:
    """Return contradictions with their claims by what was said: a statement has its part's."""
    found: _OfParts = {}
    for (pk, document, _digest_of), row in findings.items():
        said = (document, Reason(row.reason), row.claimed, row.found)
        found.setdefault(said, []).append((claims[pk], row))
    return found


def _has_part(claim: Claim, others: Sequence[Claim]) -> bool:
    start, end = claim.start, claim.end
    spans = {(other.start, other.end) for other in others} - {(start, end)}
    return any(start <= first and last <= end for first, last in spans)


def _raised(
    passage: ComparedPassage, claim: Claim, document: Document, at: datetime
) -> DocumentFinding:
    """Store a new contradiction; nobody is notified of those in secret documents."""
    matched = passage.matched
    row = DocumentFinding.objects.create(
        claim=claim,
        document=document,
        digest=_digest(passage, claim),
        reason=matched.reason.value,
        quote=claim.quote,
        passage=matched.quote,
        claimed=matched.claimed,
        found=matched.found,
        raised_at=at,
    )
    if not document.is_confidential:
        _record(Event.Verb.FINDING_RAISED, row, None, at)
    return row


def _stored(
    passage: ComparedPassage,
    claims: dict[int, Claim],
    findings: dict[tuple[int, int, str], DocumentFinding],
    of_parts: _OfParts,
) -> FoundPassage:
    matched, hint = passage.matched, passage.hint
    compared = hint if hint and matched.relation in OPEN else matched
    place = dict(matched.place)
    claim = claims[passage.claim]
    finding = findings.get((passage.claim, passage.document, _digest(passage, claim)))
    if finding is None and matched.relation is PassageRelation.DIFFERS:
        found = of_parts.get(_said(passage), ())
        parts = (row for part, row in found if claim.start <= part.start and part.end <= claim.end)
        finding = next(parts, None)
    return FoundPassage(
        claim_id=passage.claim,
        document_id=passage.document,
        rank=passage.rank,
        relation=matched.relation.value,
        reason=matched.reason.value,
        quote=matched.quote,
        claimed=compared.claimed,
        found=compared.found,
        hint=hint.reason.value if hint else "",
        block=passage.block,
        start=passage.start,
        end=passage.end,
        page=place.get("page"),
        line=place.get("line"),
        timecode=place.get("timecode", ""),
        finding=finding,
    )


def _record(verb: str, row: DocumentFinding, actor: User | None, at: datetime) -> None:
    record(
        verb,
        actor=actor,
        at=at,
        claim=row.claim,
        finding=row.pk,
        document=row.document_id,
        reason_code=row.reason,
        title="" if row.document.is_confidential else row.document.title,
    )
