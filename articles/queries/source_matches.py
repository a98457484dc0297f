"""Compare a manuscript with read documents: both are split, then matched. Needs no database."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from django.conf import settings

from articles.documents import DocumentBlock, DocumentText, document_day, speakers_of
from articles.intake import detect_language
from articles.matching import (
    ClaimMatches,
    ManuscriptText,
    PreparedSource,
    RankingProvider,
    SourcePassage,
    SourceText,
    collector_paused,
    is_prose,
    match,
    prepared,
    provider_named,
)
from articles.splitting import LANGUAGES, SplitClaim, sentences, split, split_parts

_WORD = re.compile(r"[^\W\d_]{2}")


def source_matches(
    text: str, language: str, published: date, documents: Sequence[DocumentText]
) -> list[ClaimMatches]:
    """Return for each claim of `text` the passages of the documents that bear on it.

    `language` is one that the splitter reads. Attachments count as documents of their own.
    """
    parts = [part for document in documents for part in _with_attachments(document)]
    sources = [prepared(source_text(part, published)) for part in parts]
    return match(manuscript_text(text, language, published), sources, ranking_provider())


def prepare_document(document: DocumentText, published: date) -> bytes:
    """Return what matching needs of a document and its attachments, to be stored.

    `published` is the day of the article: no day of the document lies after it. Bytes hold for
    `PREPARED_VERSION` only.
    """
    parts = _with_attachments(document)
    made = [prepared(source_text(part, published)).to_bytes() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in made)


def match_prepared(
    text: str, language: str, published: date, documents: Iterable[bytes]
) -> list[ClaimMatches]:
    """Return what `source_matches` returns, of documents that `prepare_document` prepared.

    Raises `StalePreparationError` for bytes of another version: prepare the document again.
    """
    with collector_paused():
        sources = [source for stored in documents for source in prepared_sources(stored)]
        return match(manuscript_text(text, language, published), sources, ranking_provider())


def ranking_provider() -> RankingProvider | None:
    """Return the newsroom's own ranking; None where the settings name none."""
    return provider_named(settings.MATCHING_PROVIDER)


def manuscript_text(text: str, language: str, published: date) -> ManuscriptText:
    claims = split(text, language=language, published=published)
    return ManuscriptText(text, language, published, claims, sentences(text, language))


def prepared_sources(stored: bytes) -> Iterator[PreparedSource]:
    """Yield the document and its attachments of what `prepare_document` returned."""
    at = 0
    while at < len(stored):
        first = at + 4
        at = first + int.from_bytes(stored[at:first], "big")
        yield PreparedSource.from_bytes(stored[first:at])


def _with_attachments(document: DocumentText) -> Iterator[DocumentText]:
    yield document
    for attachment in document.attachments:
        yield from _with_attachments(attachment)


def source_text(document: DocumentText, published: date) -> SourceText:
    """Return a document as passages: sentences of its blocks, and rows of its tables."""
    language = language_of(document.blocks)
    day = document_day(document, published)
    text, starts = _joined(document.blocks)
    blocks = [
        replace(block, speaker=speaker)
        for block, speaker in zip(document.blocks, speakers_of(document.blocks), strict=True)
    ]
    claims = sorted(split_parts(text, language=language, published=day or published), key=_start)
    bounds = sentences(text, language)
    passages: list[SourcePassage] = []
    for number, (block, start) in enumerate(zip(blocks, starts, strict=True)):
        if block.cells:
            passages.append(_row(block, start, claims))
        else:
            spans = _spans(text, bounds, start, start + len(block.text))
            passages += _sentences(block, number, text, spans, claims)
    first = next((block for block in document.blocks if not block.is_mail_head), None)
    title = document.title or (first.text[:200] if first else "")
    return SourceText(document.name, language, tuple(passages), day, title, document.sender)


def language_of(blocks: Sequence[DocumentBlock]) -> str:
    """Return the language of the prose, else of the cells; German where it is neither one."""
    prose = " ".join(block.text for block in blocks if not block.cells)
    found = detect_language(
        prose or "\n\n".join(block.text for block in blocks if not block.is_mail_head)
    )
    return found if found in LANGUAGES else "de"


def _joined(blocks: Sequence[DocumentBlock]) -> tuple[str, list[int]]:
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + 2
    return "\n\n".join(block.text for block in blocks), starts


def _row(block: DocumentBlock, start: int, claims: Sequence[SplitClaim]) -> SourcePassage:
    """Return a row of a table with the claims of its cells that are words, not one value."""
    inside = _inside(claims, start, len(block.text)) if any(map(is_prose, block.cells)) else ()
    return SourcePassage(
        block.text, -block.table, inside, heading=block.heading, cells=block.cells,
        head=block.head, place=_place(block),
    )  # fmt: skip


def _inside(claims: Sequence[SplitClaim], start: int, length: int) -> tuple[SplitClaim, ...]:
    """Return the claims that begin in a passage, with their places from its start."""
    first, last = (bisect_left(claims, at, key=_start) for at in (start, start + length))
    return tuple(
        replace(claim, start=claim.start - start, end=claim.end - start)
        for claim in claims[first:last]
    )


def _place(block: DocumentBlock) -> tuple[tuple[str, str | int], ...]:
    found = {"page": block.page, "line": block.line, "timecode": block.timecode}
    return tuple((name, value) for name, value in found.items() if value is not None)


def _spans(
    text: str, bounds: Sequence[tuple[int, int]], start: int, end: int
) -> list[tuple[int, int]]:
    """Return the sentences of a block; one without letters ("1.") goes with the next."""
    spans: list[tuple[int, int]] = []
    # Those of the block alone: a document may have tens of thousands of both.
    for number in range(bisect_right(bounds, start, key=_end), len(bounds)):
        first, last = max(bounds[number][0], start), min(bounds[number][1], end)
        if bounds[number][0] >= end:
            break
        if first >= last:
            continue
        if spans and not _WORD.search(text, *spans[-1]):
            first = spans.pop()[0]
        spans.append((first, last))
    return spans


def _end(bound: tuple[int, int]) -> int:
    return bound[1]


def _start(claim: SplitClaim) -> int:
    return claim.start


def _sentences(
    block: DocumentBlock,
    number: int,
    text: str,
    spans: Sequence[tuple[int, int]],
    claims: Sequence[SplitClaim],
) -> Iterator[SourcePassage]:
    before = ""
    for first, last in spans:
        words = text[first:last]
        body, start = words.strip(), first + len(words) - len(words.lstrip())
        if not body:
            continue
        inside = _inside(claims, start, len(body))
        yield SourcePassage(
            body, number, inside, before, block.heading, block.speaker, place=_place(block)
        )
        before = body
