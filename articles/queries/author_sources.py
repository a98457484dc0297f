"""What an author handed over with a text: which sentences name a source, and which are here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from articles.intake.named_sources import NamedSource, named_sources
from articles.models import Claim, Document, Source

from .article_page import ArticlePage
from .page_rows import PageNote
from .page_sentences import PageSentence

SHARED_WORDS = 0.6
"""Share of the words of a note's title that a title or file name has."""


@dataclass(frozen=True, slots=True)
class MissingSource:
    """A source that a note names and that is neither a document nor a source of the article."""

    named: NamedSource
    sentence: PageSentence


@dataclass(frozen=True, slots=True)
class AuthorSources:
    """The sentences to be checked by whether the author noted a source at them.

    `missing` are named sources that are not in the folder, each once.
    """

    sentences: int
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

    @property
    def with_source(self) -> int:
        return self.sentences - len(self.without)


def author_sources(
    page: ArticlePage,
    sentences: Sequence[PageSentence],
    documents: Sequence[Document],
    sources: Sequence[Source],
) -> AuthorSources:
    """Compare the author's notes with the folder. No query.

    A sentence is to be checked if something in it is claimed that follows no other claim.
    `documents` and `sources` are those of the article that the reader may see.
    """
    checks = [row for row in sentences if row.is_check]
    noted = {row.number: [n for n in page.notes if touches(n, row)] for row in checks}
    without = [row for row in checks if not noted[row.number]]
    here = [row for row in documents if not row.withdrawn_at]
    titles = [row.title for row in here] + [row.title for row in sources]
    known = [_words(text) for text in (*titles, *(PurePath(row.name).stem for row in here))]
    addresses = {row.url for row in documents} | {row.url for row in sources}
    missing: dict[tuple[str, str], MissingSource] = {}
    for row in checks:
        for named in (found for note in noted[row.number] for found in named_sources(note.text)):
            if not (named.address and named.address in addresses) and not _is_known(named, known):
                key = named.title.casefold(), named.address
                missing.setdefault(key, MissingSource(named, row))
    return AuthorSources(len(checks), without, list(missing.values()))


def touches(note: PageNote, words: PageSentence | Claim) -> bool:
    """Return whether a note is at words of the sentence or the claim."""
    return note.start < words.end and words.start < max(note.end, note.start + 1)


def _is_known(named: NamedSource, known: Iterable[frozenset[str]]) -> bool:
    """Return whether a title has most words of the note's title, or the note all of a title's."""
    words = _words(named.title)
    return bool(words) and any(
        len(words & row) >= SHARED_WORDS * len(words) or (len(row) > 1 and row <= words)
        for row in known
    )


def _words(text: str) -> frozenset[str]:
    """Return the words of a title in lower case, with the figures."""
    separated = "".join(sign if sign.isalnum() else " " for sign in text.casefold())
    return frozenset(word for word in separated.split() if len(word) > 1)
