"""What an author noted at a sentence, as sources that can be brought to it with one key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from articles.intake.named_sources import NamedSource, ReadNote, read_notes
from articles.models import Article, Document, Evidence, Source, User

from .author_notes import threads_of
from .author_sources import named_document
from .documents import documents_of
from .page_rows import PageNote
from .page_sources import PageSources


@dataclass(frozen=True, slots=True)
class NotedHere:
    """What the notes of a sentence say: the sources that they name, and notes to be read.

    A note that says more than its sources is in both, and so is its thread.
    """

    sources: Sequence["ProposedSource"]
    remarks: Sequence[PageNote]


@dataclass(frozen=True, slots=True)
class ProposedSource:
    """A source that a note names: the source known here by that name, if there is one.

    `document` is the article's document of that name, which is no source yet. `is_brought` is
    whether the sentence has the source as evidence already, at that place.
    """

    named: NamedSource
    note: PageNote
    source: Source | None
    document: Document | None
    is_brought: bool


def noted_here(
    article: Article,
    notes: Sequence[PageNote],
    all_notes: Sequence[PageNote],
    evidence: Sequence[Evidence],
    sources: PageSources,
    user: User,
) -> NotedHere:
    """Return what the notes of a sentence say, in their order. Two queries if they name sources.

    `evidence` is that of the sentence, `all_notes` those of the text. A source is known by its
    address, or by its title if the article uses it: "Interview Roth" of another article is
    another source. What is named like a document of the article is that document. A bare name
    is a source only if one is known by it.
    """
    read: dict[PageNote, ReadNote] = read_notes(all_notes) if notes else {}
    named = [(source, note) for note in notes for source in read[note].sources]
    known = _known((source for source, _ in named), sources, user)
    documents = _documents(article, user) if named else []
    rows = []
    for source, note in named:
        found = known.get(source.address) or known.get(source.title.casefold())
        document = None if found else named_document(source, documents)
        if document and document.source:
            found, document = document.source, None
        if found or document or not source.is_open:
            is_brought = _is_brought(source, found, evidence)
            rows.append(ProposedSource(source, note, found, document, is_brought))
    shown = [row.note for row in rows]
    remarks = [
        note
        for thread in threads_of(notes)
        if any(read[note].says_more or note not in shown for note in thread)
        for note in thread
    ]
    return NotedHere(rows, remarks)


def _documents(article: Article, user: User) -> list[Document]:
    rows = documents_of(article, user)
    return [row for row in rows if not (row.withdrawn_at or row.is_replaced)]


def _known(named: Iterable[NamedSource], sources: PageSources, user: User) -> dict[str, Source]:
    """Return sources that `user` may see by address and by title in lower case."""
    wanted = list(named)
    titles = {source.title.casefold() for source in wanted}
    used = [pk for pk, title in sources.titles.items() if title.casefold() in titles]
    addresses = [source.address for source in wanted if source.address]
    if not (used or addresses):
        return {}
    rows = Source.objects.visible_to(user).filter(Q(pk__in=used) | Q(url__in=addresses))
    found = list(rows.order_by("pk"))
    by_title = {row.title.casefold(): row for row in found if row.pk in used}
    return by_title | {row.url: row for row in found if row.url}


def _is_brought(named: NamedSource, source: Source | None, evidence: Sequence[Evidence]) -> bool:
    return source is not None and any(
        row.source_id == source.pk and named.place in ("", row.locator) for row in evidence
    )
