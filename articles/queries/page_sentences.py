"""The sentences of an article's page: what is claimed in each, and its state.

A sentence is what a person decides at once, with all its claims. No queries.
"""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from articles.models import Claim

from .article_page import ArticlePage
from .checks import is_folded, leads
from .coverage import share_of, unseen_now
from .ledger import Ledger, LedgerPart, Stretch
from .risks import SentenceRisk, risks_of
from .text_sections import Span, within

MOST_PARTS = 26


class SentenceState(StrEnum):
    """The state of a sentence: of its claims, the one with the most to do."""

    OPEN = "open"
    CONTEXT = "context"
    QUERY = "query"
    HIDDEN = "hidden"
    """Its verdict is hidden from the reader, who may look again without seeing it."""
    WRONG = "wrong"
    RIGHT = "right"
    DISMISSED = "dismissed"
    UNSEEN = "unseen"
    """Nobody has looked at its words, and nothing in it is claimed."""
    REPEATED = "repeated"
    """It is checked where its words come first."""


TO_DECIDE = frozenset({SentenceState.OPEN, SentenceState.CONTEXT})


@dataclass(frozen=True, slots=True)
class PageSentence:
    """A sentence; `start` and `end` are code points of the text, end exclusive.

    `claims` begin in it. `parts` are those with a letter, at most 26: neither followers nor
    folded. `follows` are the claims that its followers follow, by pk. `stretches` are its
    words in no claim that nobody has looked at; `words` counts all its words, `bare` those.
    """

    number: int
    start: int
    end: int
    state: SentenceState
    claims: Sequence[Claim]
    parts: Sequence[Claim]
    follows: Mapping[int, int]
    stretches: Sequence[Stretch]
    words: int
    risks: Sequence[SentenceRisk] = ()

    @property
    def bare(self) -> int:
        return sum(stretch.words for stretch in self.stretches)

    @property
    def folded(self) -> list[Claim]:
        """Return the claims without a letter that follow none."""
        lettered = {claim.pk for claim in self.parts}
        return [c for c in self.claims if c.pk not in lettered and c.pk not in self.follows]

    @property
    def is_check(self) -> bool:
        """Return whether a person has to decide it: something in it follows nothing."""
        return any(claim.pk not in self.follows for claim in self.claims)

    @property
    def is_to_decide(self) -> bool:
        return self.state in TO_DECIDE

    @property
    def is_wrong(self) -> bool:
        """Return whether something in it is to be corrected."""
        return any(claim.state == Claim.State.WRONG for claim in self.claims)

    @property
    def is_open_risk(self) -> bool:
        """Return whether it is risky and nobody has decided it yet, or looked at it."""
        is_untouched = not self.claims and self.bare == self.words
        return bool(self.risks) and (is_untouched or (self.is_check and self.is_to_decide))

    @property
    def has_unseen_words(self) -> bool:
        return bool(self.stretches) and self.state != SentenceState.REPEATED


@dataclass(frozen=True, slots=True)
class Checks:
    """How many sentences are to be decided and how many are; words and those unseen.

    Unseen are those of `coverage.unseen_now`. `wrong` counts the sentences with something to
    correct, also those in which something else is open; `open_risks` the risky ones that nobody
    has decided.
    """

    total: int
    decided: int
    wrong: int
    words: int
    unseen: int
    open_risks: int

    @property
    def unseen_percent(self) -> int:
        """Return the share of unseen words; 0 and 100 only for none and all."""
        return share_of(self.unseen, self.words) if self.words else 0


def page_sentences(page: ArticlePage, ledger: Ledger) -> list[PageSentence]:
    """Return the sentences of the page's text that have words, in reading order.

    They are computed by section, and only where something changed since the last time.
    """
    off = tuple(page.article.desk.folded_kinds) if page.article.desk else ()
    return page.memory.recall(
        "sentences",
        [page.placed, *ledger.parts],
        (sorted(page.waiting_answers), off, page.risk_marks, page.risk_demands),
        lambda: _all_sentences(page, ledger, off),
    )


def _all_sentences(page: ArticlePage, ledger: Ledger, off: Sequence[str]) -> list[PageSentence]:
    follows = leads(page.claims, page.judged_alone)
    found: list[PageSentence] = []
    for part in ledger.parts:
        found.extend(_recalled(page, part, follows, off, len(found) + 1))
    return list(_with_risks(page, found)) if page.risk_marks or page.risk_demands else found


def _with_risks(page: ArticlePage, found: Sequence[PageSentence]) -> Iterator[PageSentence]:
    marks = _by_sentence(
        [(row.start, row.end) for row in found], ((mark.start, mark) for mark in page.risk_marks)
    )
    for at, row in enumerate(found):
        own = [claim for claim in row.claims if claim.pk not in row.follows]
        risks = risks_of(marks.get(at, ()), own, page.risk_demands)
        is_risky = risks and row.state != SentenceState.REPEATED
        yield replace(row, risks=risks) if is_risky else row


def _recalled(
    page: ArticlePage,
    part: LedgerPart,
    all_follows: Mapping[int, int],
    off: Sequence[str],
    number: int,
) -> list[PageSentence]:
    claims = page.placed.beginning(*part.section)
    follows = {c.pk: all_follows[c.pk] for c in claims if c.pk in all_follows}
    waiting = frozenset(c.pk for c in claims if c.pk in page.waiting_answers)
    return page.memory.recall(
        ("sentences", *part.section),
        [part, *claims],
        (follows, waiting, off, number),
        lambda: list(_sentences(page, part, claims, follows, waiting, off, number)),
    )


def _sentences(
    page: ArticlePage,
    part: LedgerPart,
    claims: Sequence[Claim],
    follows: Mapping[int, int],
    waiting: Container[int],
    off: Sequence[str],
    number: int,
) -> Iterator[PageSentence]:
    bounds = within(page.bounds, part.section)
    by_claim = _by_sentence(bounds, ((claim.start, claim) for claim in claims))
    stretches = _by_sentence(bounds, ((s.start, s) for s in part.stretches))
    words = _by_sentence(bounds, ((start, start) for start in part.starts))
    repeated = [(block.start, block.end) for block in page.blocks if block.is_repeat]
    for at, (start, end) in enumerate(bounds):
        if not words.get(at):
            continue
        is_repeat = any(a <= start < b for a, b in repeated)
        inside, bare = by_claim.get(at, []), stretches.get(at, [])
        yield PageSentence(
            number=number,
            start=start,
            end=end,
            state=SentenceState.REPEATED if is_repeat else _state(inside, bare, waiting),
            claims=inside,
            parts=_parts(inside, follows, off),
            follows={c.pk: follows[c.pk] for c in inside if c.pk in follows},
            stretches=bare,
            words=len(words[at]),
        )
        number += 1


def count_checks(found: Iterable[PageSentence], ledger: Ledger) -> Checks:
    """Count the sentences to be decided, and the words."""
    rows = [row for row in found if row.state != SentenceState.REPEATED]
    checks = [row for row in rows if row.is_check]
    return Checks(
        total=len(checks),
        decided=sum(not row.is_to_decide for row in checks),
        wrong=sum(row.is_wrong for row in rows),
        words=ledger.total,
        unseen=unseen_now(ledger),
        open_risks=sum(row.is_open_risk for row in rows),
    )


def sentence_at(found: Sequence[PageSentence], offset: int | None) -> PageSentence | None:
    """Return the sentence at `offset`, or None."""
    if offset is None:
        return None
    at = bisect_right([row.start for row in found], offset) - 1
    return found[at] if at >= 0 and offset < found[at].end else None


def next_to_decide(
    found: Sequence[PageSentence], after: int | None = None, only: frozenset[int] | None = None
) -> PageSentence | None:
    """Return the next sentence to decide after the one at `after`, wrapping around.

    Those that wait for an answer of the author come next, then words that nobody has looked
    at; None if there is nothing left. `only` are the pks of claims to step through, None
    for all.
    """
    around = _from(found, after)
    mine = [row for row in around if only is None or any(c.pk in only for c in row.claims)]
    for is_next in (_is_open, _is_asked, _is_unseen):
        row = next(filter(is_next, around if is_next is _is_unseen else mine), None)
        if row is not None:
            return row
    return None


def _is_open(row: PageSentence) -> bool:
    return row.is_to_decide and row.is_check


def _is_asked(row: PageSentence) -> bool:
    return row.state == SentenceState.QUERY


def _is_unseen(row: PageSentence) -> bool:
    return row.has_unseen_words


def _from(found: Sequence[PageSentence], after: int | None) -> list[PageSentence]:
    """Return the other sentences, beginning after the one at `after`."""
    if after is None:
        return list(found)
    at = bisect_right([row.start for row in found], after)
    return [row for row in (*found[at:], *found[:at]) if not row.start <= after < row.end]


def _by_sentence(bounds: Sequence[Span], placed: Iterable[tuple[int, object]]) -> dict:
    """Group rows by the index of the sentence in which they begin."""
    starts = [start for start, _ in bounds]
    groups: dict[int, list] = {}
    for offset, row in placed:
        groups.setdefault(max(bisect_right(starts, offset) - 1, 0), []).append(row)
    return groups


def _parts(claims: Sequence[Claim], follows: Mapping[int, int], off: Sequence[str]) -> list[Claim]:
    own = [c for c in claims if c.pk not in follows and not is_folded(c.kind, c.quote, off)]
    return own[:MOST_PARTS]


def _state(
    claims: Sequence[Claim], stretches: Sequence[Stretch] | None, waiting: Container[int]
) -> SentenceState:
    if not claims:
        return SentenceState.UNSEEN if stretches else SentenceState.DISMISSED
    states = {claim.state for claim in claims}
    if Claim.State.OPEN in states:
        return SentenceState.OPEN
    if any(claim.context_changed for claim in claims):
        return SentenceState.CONTEXT
    if any(claim.pk in waiting for claim in claims):
        return SentenceState.QUERY
    order = (SentenceState.QUERY, SentenceState.HIDDEN, SentenceState.WRONG, SentenceState.RIGHT)
    return next((state for state in order if state.value in states), SentenceState.DISMISSED)
