"""The shapes in which the demo newsroom's data is written down.

Claims have no ids before a text is split, so they are addressed by their words. Days and hours
that would grow stale are distances from the moment of loading; what a text itself says is fixed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """The roles a demo account can have."""

    AUTHOR = "author"
    CHECKER = "checker"
    CHIEF = "chief"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Account:
    """A person who can sign in; `username` is also the key by which other entries name them."""

    username: str
    first_name: str
    last_name: str
    role: Role
    sign: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one or more sources come from; sources of one origin count once."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document, person or data set; `origin` is an origin's key."""

    key: str
    kind: str
    title: str
    publisher: str
    origin: str
    archive_number: str
    published_date: date | None
    url: str = ""
    is_primary: bool = True


@dataclass(frozen=True, slots=True)
class ReferenceFact:
    """What the house knows of `subject`; `value` is the fact in the form of its kind.

    `birth_date` and `spelling` hold one entry, `office` the office and its term,
    `figure` a number, its unit and the day it was true.
    """

    subject: str
    kind: str
    value: dict[str, str]
    source: str
    checked_days_ago: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source brought to one claim. `stance`: supports, contradicts or context."""

    source: str
    locator: str
    passage: str = ""
    stance: str = "supports"
    method: str = "read"
    accessed_days_ago: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the author; an empty answer is one that is still awaited."""

    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who said the checked words, when and where: what a published verdict must name."""

    name: str
    said_date: date
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What the desk did with the claim at the `occurrence`-th standing of `words`.

    It is made in the earliest text that has these words, standing free of other letters and
    figures. `rating` is empty while no verdict was given. `by_hand`: a person marked the claim,
    no rule did. `confirmed_by` and `published_by` are usernames.
    """

    words: str
    kind: str
    rating: str = ""
    occurrence: int = 1
    explanation: str = ""
    correction: str = ""
    evidence: tuple[Evidence, ...] = ()
    question: Question | None = None
    checker: str = ""
    by_hand: bool = False
    confirmed_by: str = ""
    published_by: str = ""
    claimant: Claimant | None = None


@dataclass(frozen=True, slots=True)
class Sweep:
    """Every other claim in the block that begins with `begins` is right by one source."""

    begins: str
    source: str
    locator: str
    explanation: str = ""
    method: str = "read"


@dataclass(frozen=True, slots=True)
class Edit:
    """A later text: each pair of words, old and new, replaced once."""

    hours_ago: int
    replacements: tuple[tuple[str, str], ...]
    reason: str
    is_after_sign_off: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One demo article and everything that happened to it, newest state last.

    `received_hours_ago` and `deadline_in_hours` count from the moment of loading (a negative
    deadline has passed); `publication_date` is the day the text's own words are written for.
    """

    key: str
    title: str
    desk: str
    author: str
    language: str
    publication_date: date
    publication_hour: int
    received_hours_ago: int
    deadline_in_hours: int
    assignee: str = ""
    note: str = ""
    checks: tuple[Check, ...] = ()
    sweeps: tuple[Sweep, ...] = ()
    edits: tuple[Edit, ...] = ()
    signed_off_by: str = ""
