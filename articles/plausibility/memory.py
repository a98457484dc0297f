"""What the newsroom has printed before, as limits of what may be printed later."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from articles.facts.translation import LabelledCode, gettext_noop, pgettext_noop
from articles.plausibility.days import Span

MOST_WORDS = 40
"""Words of a sentence that are stored."""


class ConstraintKind(LabelledCode):
    """What an earlier article limits."""

    BIRTH = "birth", gettext_noop("birth, from an age")
    ROLE = "role", gettext_noop("office on a day")
    FIGURE = "figure", pgettext_noop("kind of constraint", "figure")
    DATE = "date", pgettext_noop("kind of constraint", "date")
    NAME = "name", gettext_noop("spelling of a name")
    RANK = "rank", pgettext_noop("kind of constraint", "rank")


@dataclass(frozen=True, slots=True)
class EarlierArticle:
    """An article that the newsroom has printed.

    `is_checked` is whether the claim was cleared; of an imported archive nothing was.
    """

    key: Hashable
    headline: str
    day: date
    is_checked: bool = True


@dataclass(frozen=True, slots=True)
class Constraint:
    """What an earlier article says about later ones.

    `subject` is whom or what it is about, `said` what the article says of it. `days` is the
    range of the birth or of the date, or the day on which it was true; `low` and `high` are
    the numbers that a figure may be rounded from. `words` are the stems of the sentence.
    `keys` find it: a later claim about the same shares one.
    """

    kind: ConstraintKind
    subject: str
    said: str
    keys: frozenset[str]
    days: Span
    low: Decimal | None = None
    high: Decimal | None = None
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Remembered:
    """A constraint with the article that it comes from; `claim` is the key of its claim."""

    constraint: Constraint
    article: EarlierArticle
    claim: Hashable = None


@dataclass(frozen=True, slots=True)
class HouseName:
    """A full name as the newsroom has printed it.

    `checked` is the number of articles in which it was cleared, `unchecked` that of other
    texts. `article` is one of them.
    """

    name: str
    checked: int
    unchecked: int
    article: EarlierArticle

    @property
    def texts(self) -> int:
        return self.checked + self.unchecked


@dataclass(frozen=True, slots=True)
class HouseMemory:
    """What the newsroom has printed about the names and figures of a text.

    `names` are the text's own and those that are nearly the same; `first_names` and
    `surnames` are parts of the text's names that other people in its articles have.
    """

    remembered: tuple[Remembered, ...] = ()
    names: tuple[HouseName, ...] = ()
    first_names: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
