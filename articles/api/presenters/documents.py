"""Documents, their text, and what they say of claims."""

from articles.api import schemas
from articles.documents import DocumentBlock
from articles.models import Document, DocumentFinding, FoundPassage
from articles.models.declared import values
from articles.queries.all_findings import ListedFinding


def present_document(row: Document) -> schemas.DocumentSchema:
    """Return a document; what was read and who added it are loaded (`with_content`)."""
    content = row.read_content
    entered = values(row, Document.declared.entered) | {"is_secret": row.is_confidential}
    return schemas.DocumentSchema(
        id=row.pk,
        article=row.article_id,
        number=row.number,
        **entered,
        day=row.day,
        name=row.name,
        channel=row.channel,
        media_type=_media_type(row),
        size=row.size,
        sha256=row.sha256,
        added_by=row.added_by.username,
        added_at=row.added_at,
        state=row.state,
        faults=content.faults if content else [],
        left_out=content.left_out if content else [],
        sender=content.sender if content else "",
        pages=content.pages if content else 0,
        characters=content.characters if content else 0,
        timestamp=_present_timestamp(row),
        source=row.source_id,
        attached_to=row.attached_to_id,
        replaces=row.replaces_id,
        replaced_by=row.successor.pk if row.is_replaced else None,
        withdrawn_at=row.withdrawn_at,
        version=row.version,
    )


def _present_timestamp(row: Document) -> schemas.DocumentTimestampSchema | None:
    stored = row.stored_timestamp
    if stored is None:
        return None
    return schemas.DocumentTimestampSchema(
        stamped_at=stored.stamped_at,
        authority=stored.authority,
        fault=stored.fault or None,
        tried_at=stored.tried_at,
    )


def _media_type(row: Document) -> str:
    content = row.read_content
    return (content.media_type if content else "") or row.media_type


def present_text(
    row: Document, page: int | None, first: int, limit: int
) -> schemas.DocumentTextSchema:
    """Return `limit` blocks from number `first` on, of one page or of all; its text is loaded."""
    content = row.read_content
    blocks = list(enumerate(content.document_blocks)) if content else []
    chosen = [
        (number, block)
        for number, block in blocks
        if number >= first and (page is None or block.page == page)
    ]
    return schemas.DocumentTextSchema(
        document=row.pk,
        state=row.state,
        faults=content.faults if content else [],
        results=[present_block(number, block) for number, block in chosen[:limit]],
        next=chosen[limit][0] if len(chosen) > limit else None,
    )


def present_block(number: int, block: DocumentBlock) -> schemas.DocumentBlockSchema:
    """Return a block with its number in the document."""
    return schemas.DocumentBlockSchema(
        number=number,
        text=block.text,
        page=block.page,
        line=block.line,
        timecode=block.timecode,
        heading=block.heading,
        speaker=block.speaker,
        table=block.table,
        head=list(block.head),
        cells=list(block.cells),
        is_mail_head=block.is_mail_head,
    )


def present_document_sharing(row: Document) -> schemas.DocumentSharingSchema:
    """Return the people with whom a secret document is shared. One query."""
    known = (row.source or row).known_to.order_by("username")
    return schemas.DocumentSharingSchema(
        id=row.pk, known_to=list(known.values_list("username", flat=True))
    )


def present_passage(row: FoundPassage) -> schemas.PassageSchema:
    """Return a passage; its document and finding are loaded."""
    return schemas.PassageSchema(
        claim=row.claim_id,
        document=row.document_id,
        document_title=row.document.title,
        rank=row.rank,
        relation=row.relation,
        reason=row.reason,
        quote=row.quote,
        claimed=row.claimed,
        found=row.found,
        hint=row.hint or None,
        block=row.block,
        start=row.start,
        end=row.end,
        page=row.page,
        line=row.line,
        timecode=row.timecode or None,
        finding=row.finding_id,
        is_dismissed=row.finding is not None and row.finding.dismissed_at is not None,
    )


def present_document_finding(row: DocumentFinding) -> schemas.DocumentFindingSchema:
    """Return a contradiction; claim, document and who dismissed it are loaded."""
    return schemas.DocumentFindingSchema(
        id=row.pk,
        claim=row.claim_id,
        claim_version=row.claim.version,
        document=row.document_id,
        document_title=row.document.title,
        reason=row.reason,
        quote=row.quote,
        passage=row.passage,
        claimed=row.claimed,
        found=row.found,
        raised_at=row.raised_at,
        dismissed_by=row.dismissed_by.username if row.dismissed_by else None,
        dismissed_at=row.dismissed_at,
    )


def present_finding(row: ListedFinding, language: str) -> schemas.FindingSchema:
    """Return a finding of any kind, with its sentence in German or English."""
    claim, rule, passage = row.claims[0], row.rule, row.passage
    return schemas.FindingSchema(
        kind=row.kind.value,
        rule=row.name,
        fits=row.fits,
        sentence=rule.sentence(language) if rule else str(passage and passage.get_reason_display()),
        claims=[found.pk for found in row.claims],
        claim=claim.pk,
        claim_version=claim.version,
        quote=claim.quote,
        checked_on=rule.checked_on if rule else None,
        earlier_article=rule.earlier_article if rule else None,
        earlier_claim=rule.earlier_claim if rule else None,
        id=passage.pk if passage else None,
        document=passage.document_id if passage else None,
        document_title=passage.document.title if passage else None,
        passage=passage.passage if passage else None,
        claimed=passage.claimed if passage else None,
        found=passage.found if passage else None,
        raised_at=passage.raised_at if passage else None,
    )
