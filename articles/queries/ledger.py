"""The word ledger: how each word of a revision is covered. Two queries."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet

from articles.facts.overlaps import Overlaps
from articles.facts.words import is_whole, word_spans
from articles.models import Claim, Dismissal
from articles.models.prepared import Prepared

from .article_page import ArticlePage
from .page_rows import PageBlock
from .text_sections import Span, within


class Cover(StrEnum):
    """How a word is covered."""

    OPEN = "open"
    QUERY = "query"
    WRONG = "wrong"
    RIGHT = "right"
    READ = "read"
    """It is in no claim, but in a sentence that a person judged as a whole."""
    DISMISSED = "dismissed"
    """A person found no fact in it: in a claim, or in a stretch beside the claims."""
    REPEATED = "repeated"
    """It stands in a part that comes twice, and is checked where it comes first."""
    UNCOVERED = "uncovered"


BARE = frozenset({Cover.UNCOVERED})
UNSEEN = frozenset({Cover.UNCOVERED, Cover.OPEN})
DECIDED = frozenset({Cover.QUERY, Cover.WRONG, Cover.RIGHT, Cover.READ, Cover.DISMISSED})
"""Covers by what a person decided; which one may depend on a verdict."""

Covered = tuple[int, int, Cover]

# Of several claims on a word, the one that blocks the sign-off counts.
_RANK = {cover: rank for rank, cover in enumerate(Cover)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The uncovered words of one sentence, between its claims.

    `start` and `end` (code points, end exclusive) span all `runs`; claims may be between
    the runs, not in them.
    """

    start: int
    end: int
    sentence: Span
    runs: Sequence[Span]
    words: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """The words of a text by cover; `words` adds up to `total`.

    `stretches` are uncovered; `unseen` are uncovered or in claims that a partial check
    leaves open. `parts` are the same by section of the text.
    """

    total: int
    words: Mapping[Cover, int]
    stretches: Sequence[Stretch]
    unseen: Sequence[Stretch]
    dismissals: Sequence[Dismissal]
    parts: Sequence["LedgerPart"]

    @property
    def uncovered(self) -> int:
        return self.words[Cover.UNCOVERED]

    def at(self, offset: int | None) -> Stretch | None:
        """Return the stretch at `offset`, or None."""
        if offset is None:
            return None
        return next((s for s in self.stretches if s.start <= offset < s.end), None)

    def after(self, offset: int) -> Stretch | None:
        """Return the first stretch after `offset`, wrapping around; None if there is none."""
        following = next((s for s in self.stretches if s.start > offset), None)
        return following or next(iter(self.stretches), None)

    def before(self, offset: int) -> Stretch | None:
        """Return the last stretch before `offset`, wrapping around; None if there is none."""
        ahead = [s for s in self.stretches if s.end <= offset] or self.stretches
        return ahead[-1] if ahead else None


def word_ledger(page: ArticlePage) -> Ledger:
    """Return the ledger of the page's revision. One query."""
    return ledger_of(page, DISMISSALS.rows(revision=page.revision.pk))


def _dismissals(revision: int) -> QuerySet[Dismissal]:
    rows = Dismissal.objects.filter(revision=revision).select_related("dismissed_by")
    return rows.order_by("start", "pk")


DISMISSALS = Prepared(_dismissals)


def ledger_of(page: ArticlePage, dismissals: Sequence[Dismissal]) -> Ledger:
    """Return the ledger for the page's claims and `dismissals` of its revision.

    It is computed by section, and only where something changed since the last time.
    """
    placed, repeats = Overlaps(dismissals), [block for block in page.blocks if block.is_repeat]
    parts = [_recalled(page, section, placed, repeats) for section in page.sections]
    counts = sum((part.words for part in parts), Counter[Cover]())
    return Ledger(
        total=counts.total(),
        words={cover: counts[cover] for cover in Cover},
        stretches=[stretch for part in parts for stretch in part.stretches],
        unseen=[stretch for part in parts for stretch in part.unseen],
        dismissals=dismissals,
        parts=parts,
    )


@dataclass(frozen=True, slots=True)
class LedgerPart:
    """The words of a section of the text, as in `Ledger`; `starts` are where words begin."""

    section: Span
    starts: Sequence[int]
    words: Counter[Cover]
    stretches: Sequence[Stretch]
    unseen: Sequence[Stretch]


def _recalled(
    page: ArticlePage,
    section: Span,
    dismissals: Overlaps[Dismissal],
    repeats: Sequence[PageBlock],
) -> LedgerPart:
    claims = page.placed.touching(*section)
    spans = [
        *(
            (row.start, row.end, Cover.READ if row.is_read else Cover.DISMISSED)
            for row in dismissals.touching(*section)
        ),
        *(
            (block.start, block.end, Cover.REPEATED)
            for block in repeats
            if block.start < section[1] and section[0] < block.end
        ),
    ]
    return page.memory.recall(
        ("ledger", *section), claims, spans, lambda: _part(page, section, claims, spans)
    )


def _part(
    page: ArticlePage, section: Span, claims: Sequence[Claim], spans: Sequence[Covered]
) -> LedgerPart:
    start, end = section
    words = [(start + a, start + b) for a, b in word_spans(page.revision.text[start:end])]
    spans = [*spans, *((claim.start, claim.end, _cover_of(claim)) for claim in claims)]
    covers = _covers(page.revision.text, words, spans)
    stretches, unseen = (
        list(_stretches(page, section, words, covers, which)) for which in (BARE, UNSEEN)
    )
    return LedgerPart(section, [a for a, _ in words], Counter(covers), stretches, unseen)


def _cover_of(claim: Claim) -> Cover:
    """Return the cover by a claim: of one whose verdict is hidden, that somebody judged it."""
    return Cover.READ if claim.state == Claim.State.HIDDEN else Cover(claim.state)


def _covers(text: str, words: Sequence[Span], spans: Sequence[Covered]) -> list[Cover]:
    """Return the cover of each word; a word that is covered only in part is uncovered.

    Linear in words, spans and the words in spans.
    """
    covers = [Cover.UNCOVERED] * len(words)
    starts, ends = [start for start, _ in words], [end for _, end in words]
    whole, cut = set(), defaultdict(list)
    for start, end, cover in spans:
        for index in range(bisect_right(ends, start), bisect_left(starts, end)):
            if start <= starts[index] and ends[index] <= end:
                whole.add(index)
            else:
                cut[index].append((start, end))
            if _RANK[cover] < _RANK[covers[index]]:
                covers[index] = cover
    for index in cut.keys() - whole:
        if not is_whole(text, words[index], cut[index]):
            covers[index] = Cover.UNCOVERED
    return covers


def _stretches(
    page: ArticlePage,
    section: Span,
    words: Sequence[Span],
    covers: Sequence[Cover],
    which: Container[Cover],
) -> Iterator[Stretch]:
    """Yield the stretches of a section with one of these covers, by sentence and block."""
    bounds = within(page.bounds, section)
    starts, blocks = [start for start, _ in bounds], page.block_starts
    pieces: dict[tuple[int, int], list[int]] = {}
    for index, (start, _) in enumerate(words):
        if covers[index] in which:
            place = bisect_right(blocks, start) - 1, bisect_right(starts, start) - 1
            pieces.setdefault(place, []).append(index)
    for (_, at), indices in pieces.items():
        runs = list(_runs(words, indices))
        sentence = bounds[at] if at >= 0 else (runs[0][0], runs[-1][1])
        yield Stretch(runs[0][0], runs[-1][1], sentence, runs, len(indices))


def uncovered_runs(text: str, span: Span, covered: Sequence[Span]) -> list[Span]:
    """Return the runs of words in `span` of a text that no span of `covered` holds whole."""
    start, end = span
    words = [(start + a, start + b) for a, b in word_spans(text[start:end])]
    bare = [
        index
        for index, (first, last) in enumerate(words)
        if not any(a <= first and last <= b for a, b in covered)
    ]
    return list(_runs(words, bare)) if bare else []


def _runs(words: Sequence[Span], indices: Sequence[int]) -> Iterator[Span]:
    """Join neighbouring words."""
    first = last = indices[0]
    for index in indices[1:]:
        if index != last + 1:
            yield words[first][0], words[last][1]
            first = index
        last = index
    yield words[first][0], words[last][1]
