"""A clause: one finite verb with everything that hangs on it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from articles.splitting.statements.grammar import QUOTES
from articles.splitting.statements.page import Page
from articles.splitting.statements.stances import Cue


class ClauseKind(StrEnum):
    """How a clause is built; the rule that finds it as a claim is named after it."""

    MAIN = "main"
    FIRST = "verb-first"
    SUB = "subordinate"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    ING = "ing-form"
    APPOSITION = "apposition"
    GAPPED = "verb-left-out"
    FRAGMENT = "without-verb"


LEADING = frozenset({ClauseKind.MAIN, ClauseKind.FIRST})


@dataclass(slots=True, eq=False)
class Clause:
    """Tokens `first` to `stop` (exclusive); `holes` are clauses that stand inside it.

    `finite` is its finite verb (-1: none), `opener` the conjunction before it, `joint` "und"
    or "aber" before it ("+": cut without a mark), `mark` the mark before it, `quote` the
    opening quotation mark around it (0: none), `own` its words without holes and marks.
    """

    first: int
    stop: int
    kind: ClauseKind
    finite: int = -1
    opener: str = ""
    joint: str = ""
    mark: str = ""
    quote: int = 0
    holes: list[tuple[int, int]] = field(default_factory=list)
    parent: "Clause | None" = None
    own: list[int] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)

    @property
    def leads(self) -> bool:
        return self.kind is ClauseKind.MAIN or self.kind is ClauseKind.FIRST

    def settle(self, page: Page) -> None:
        """Keep the clause's own words, once its bounds are settled."""
        self.own = self.own_words(page)
        if len(self.own) == self.stop - self.first:
            self.lows = page.lows[self.first : self.stop]
        else:
            self.lows = [page.lows[i] for i in self.own]

    def own_words(self, page: Page) -> list[int]:
        """Return the tokens of the clause itself, without holes and quotation marks."""
        texts, words = page.texts, range(self.first, self.stop)
        if not self.holes:
            return [i for i in words if texts[i] not in QUOTES]
        inside = {i for a, b in self.holes for i in range(a, b)}
        return [i for i in words if i not in inside and texts[i] not in QUOTES]


class Taken(NamedTuple):
    """The stance that a clause takes: by which cue, negated or not, beside which nouns."""

    cue: Cue | None
    negated: bool
    nouns: tuple[int, ...]

    def noun_before(self, index: int) -> int | None:
        """Return the last reporting noun before a token."""
        return next((noun for noun in reversed(self.nouns) if noun < index), None)


@dataclass(slots=True)
class Sentence:
    """One sentence, cut into clauses in the order of their first words.

    `lead` is the first that leads, `taken` keeps what `read_cue` has read of a clause, `speakers` who speaks in it,
    `shouts` the clauses that are a mere word that calls something false.
    """

    page: Page
    first: int
    stop: int
    clauses: list[Clause]
    question: bool = False
    lead: Clause | None = None
    taken: dict[Clause, Taken] = field(default_factory=dict)
    speakers: dict[Clause, tuple[int, int] | None] = field(default_factory=dict)
    shouts: list[Clause] | None = None

    def __post_init__(self) -> None:
        self.lead = next((clause for clause in self.clauses if clause.leads), None)

    def before(self, clause: Clause) -> list[Clause]:
        return self.clauses[: self.clauses.index(clause)]

    def after(self, clause: Clause) -> list[Clause]:
        return self.clauses[self.clauses.index(clause) + 1 :]

    def finite(self, clause: Clause) -> str:
        """Return the finite verb in lower case, "" where there is none."""
        return self.page.lows[clause.finite] if clause.finite >= 0 else ""

    def negated(self, clause: Clause) -> bool:
        page = self.page
        return not page.grammar.negations.isdisjoint(clause.lows) and any(
            map(page.negates, clause.own)
        )
