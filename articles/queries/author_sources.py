"""What an author handed over with a text: which sentences name a source, and which are here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from articles.facts.spelling import folded
from articles.intake.named_sources import NamedSource, read_notes
from articles.matching.words import FUNCTION_WORDS
from articles.models import Claim, Document, Source

from .article_page import ArticlePage
from .author_notes import touches
from .page_sentences import PageSentence

SHARED_WORDS, SHARED_ON_SAME_DAY = 0.6, 1 / 3
"""Share of the words of a note's title that a title, or a document's head, has."""

_SMALL_WORDS = frozenset(map(folded, FUNCTION_WORDS))
LONG_WORD = 5
"""Letters of a word that may be a part of another one: "Polizei", "Polizeiinspektion"."""


@dataclass(frozen=True, slots=True)
class MissingSource:
    """A source that a note names and that is neither a document nor a source of the article."""

    named: NamedSource
    sentence: PageSentence


@dataclass(frozen=True, slots=True)
class PresentSource:
    """What a document or source is called: words of its `titles`, and all words at its `head`.

    The head are titles, first lines, sender and publisher.
    """

    titles: tuple[frozenset[str], ...]
    head: frozenset[str]
    day: date | None


@dataclass(frozen=True, slots=True)
class AuthorSources:
    """The sentences to be checked by whether they have a source.

    `noted` counts those at which the author noted one (remarks are none); `without` are those
    that have neither a source of the author's nor evidence. `missing` are named sources that are
    not in the folder, each once.
    """

    sentences: int
    noted: int
    without: Sequence[PageSentence]
    missing: Sequence[MissingSource]

    @property
    def is_complete(self) -> bool:
        return not (self.without or self.missing)

    @property
    def about(self) -> Claim | None:
        """Return the claim that a question about what is missing is about: the first one."""
        rows = [*self.without, *(row.sentence for row in self.missing)]
        first = min(rows, key=lambda row: row.start, default=None)
        return next(iter([*first.parts, *first.claims]), None) if first else None


def author_sources(
    page: ArticlePage,
    sentences: Sequence[PageSentence],
    documents: Sequence[Document],
    sources: Sequence[Source],
    without: Sequence[PageSentence],
) -> AuthorSources:
    """Compare the author's notes with the folder. No query.

    A sentence is to be checked if something in it is claimed that follows no other claim.
    `documents` and `sources` are those of the article that the reader may see; documents may
    have an `opening`, as `documents_with_openings` returns them. `without` is what
    `bare_sentences` returns.
    """
    checks = [row for row in sentences if row.is_check]
    read = read_notes(page.notes)
    own = [note for note in page.notes if read[note].is_source]
    noted = {row.number: [note for note in own if touches(note, row)] for row in checks}
    here = [_of_document(row) for row in documents if not row.withdrawn_at]
    known = here + [_of_source(row) for row in sources]
    addresses = {row.url for row in documents} | {row.url for row in sources}
    missing: dict[tuple[str, str], MissingSource] = {}
    for row in checks:
        for named in (found for note in noted[row.number] for found in read[note].sources):
            is_here = (named.address and named.address in addresses) or _is_known(named, known)
            if not (named.is_open or is_here):
                key = named.title.casefold(), named.address
                missing.setdefault(key, MissingSource(named, row))
    with_note = sum(bool(notes) for notes in noted.values())
    return AuthorSources(len(checks), with_note, without, list(missing.values()))


def _of_document(row: Document) -> PresentSource:
    content = row.read_content
    titles = [row.title, PurePath(row.name).stem, content.title if content else ""]
    publisher = row.source.publisher if row.source else ""
    around = [row.opening, content.sender if content else "", publisher]
    return _present(titles, around, row.day)


def _of_source(row: Source) -> PresentSource:
    return _present([row.title], [row.publisher], row.published_date)


def _present(titles: Iterable[str], around: Iterable[str], day: date | None) -> PresentSource:
    words = tuple(_words(text) for text in titles)
    return PresentSource(words, frozenset().union(*words, *map(_words, around)), day)


def named_document(named: NamedSource, documents: Iterable[Document]) -> Document | None:
    """Return the document that a note names: by its address, else by its title alone.

    None where two are called so.
    """
    rows = [row for row in documents if row.url and row.url == named.address]
    words = _words(named.title)
    rows = rows or [row for row in documents if _is_called(words, _of_document(row))]
    return rows[0] if len(rows) == 1 else None


def _is_known(named: NamedSource, known: Iterable[PresentSource]) -> bool:
    """Return whether one of them is what a note names.

    It is called so, or its head has most words, without small ones, of the note's title. If
    both are of one day, a third is enough; of two days, the head says nothing.
    """
    words = _words(named.title)
    return bool(words) and any(
        _is_called(words, row) or _is_at_head(named, words, row) for row in known
    )


def _is_called(words: frozenset[str], row: PresentSource) -> bool:
    """Return whether a title has most words of a note's title, or the note all of a title's."""
    return bool(words) and any(
        len(words & title) >= SHARED_WORDS * len(words) or (len(title) > 1 and title <= words)
        for title in row.titles
    )


def _is_at_head(named: NamedSource, words: frozenset[str], row: PresentSource) -> bool:
    if named.day and row.day and named.day != row.day:
        return False
    said = {w for w in words if w not in _SMALL_WORDS and not w.isdigit()}
    there = sum(_has_word(row.head, word) for word in said)
    is_same_day = bool(named.day) and named.day == row.day
    least = SHARED_ON_SAME_DAY if is_same_day else SHARED_WORDS
    return there > 0 and there >= least * len(said)


def _has_word(words: frozenset[str], wanted: str) -> bool:
    """Return whether a word is among others, or begins or ends one of them."""
    if wanted in words:
        return True
    return len(wanted) >= LONG_WORD and any(
        w.startswith(wanted) or w.endswith(wanted) for w in words
    )


def _words(text: str) -> frozenset[str]:
    """Return the words of a title or of a file's name in lower case, with the figures."""
    separated = "".join(sign if sign.isalnum() else " " for sign in folded(text))
    return frozenset(word for word in separated.split() if len(word) > 1)
