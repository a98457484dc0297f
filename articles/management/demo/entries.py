"""Dataclasses for the demo newsroom's data.

Claims have no ids before a text is split, so they are identified by their words. Days and
hours that would become outdated are relative to the time of loading; the texts themselves
are fixed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DemoRole(StrEnum):
    """The roles a demo account can have."""

    AUTHOR = "author"
    CHECKER = "checker"
    CHIEF = "chief"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A person who can sign in; `username` is also the key by which other entries name them."""

    username: str
    first_name: str
    last_name: str
    role: DemoRole
    expertise: str = ""
    language: str = "de"


@dataclass(frozen=True, slots=True)
class DemoOrigin:
    """Where one or more sources come from; sources of one origin count once."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class DemoSource:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoReferenceFact:
    """A reference fact about `subject`; `value` is the JSON of the fact's kind.

    A figure was true on the day `true_on`, other facts are true from `valid_from` on.
    """

    subject: str
    kind: str
    value: dict[str, str]
    source: str
    checked_days_ago: int
    true_on: date | None = None
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class DemoEvidence:
    """One source for one claim. `stance`: supports, contradicts or context."""

    source: str
    locator: str
    passage: str = ""
    stance: str = "supports"
    method: str = "read"
    accessed_days_before: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoQuestion:
    """A question to the author; an empty answer is one that is still awaited."""

    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class DemoComment:
    """A comment of `by` on a claim, or on the article."""

    by: str
    text: str
    is_on_article: bool = False


@dataclass(frozen=True, slots=True)
class DemoDecision:
    """A dispute that the chief `by` decided against the checker."""

    by: str
    rating: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPublication:
    """A verdict published by the chief `by`: what was claimed, by whom, when and where.

    With `first_summary`, the page said that at first and was corrected for `reason`.
    """

    by: str
    claim: str
    claimant: str
    claimant_type: str = "person"
    claimant_url: str
    claimed_date: date
    appearance_url: str
    first_summary: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoCheck:
    """The check of the claim at the `occurrence`-th occurrence of `words`.

    It is done in the earliest text with these words as whole words. `rating` is empty while
    no verdict was given; `checker` is empty where it is the article's. `text_stands`: the
    words are somebody else's and the article corrects them. `error_class` is the code of
    one, unless the rating clears the claim.
    """

    words: str
    kind: str
    rating: str = ""
    occurrence: int = 1
    explanation: str = ""
    correction: str = ""
    text_stands: bool = False
    error_class: str = ""
    evidence: tuple[DemoEvidence, ...] = ()
    question: DemoQuestion | None = None
    comments: tuple[DemoComment, ...] = ()
    checker: str = ""
    confirmed_by: str = ""
    decision: DemoDecision | None = None
    publication: DemoPublication | None = None


@dataclass(frozen=True, slots=True)
class DemoSweep:
    """Every other claim in the block that begins with `begins` is right by one source."""

    begins: str
    source: str
    locator: str
    explanation: str = ""
    method: str = "read"


@dataclass(frozen=True, slots=True)
class DemoEdit:
    """A later text: each pair of words, old and new, replaced once.

    `by_desk`: it is the suggested wordings of the checks before, entered by the checker.
    """

    hours_ago: int
    replacements: tuple[tuple[str, str], ...]
    by_desk: bool = False
    is_after_sign_off: bool = False


@dataclass(frozen=True, slots=True)
class DemoNote:
    """The author's source note for some words."""

    words: str
    text: str


@dataclass(frozen=True, slots=True)
class DemoDocument:
    """A document that came with the manuscript; `name` is that of a file in `documents/`."""

    name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoManuscript:
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
    received_hours_ago: int
    deadline_in_hours: int
    checker: str = ""
    notes: tuple[DemoNote, ...] = ()
    documents: tuple[DemoDocument, ...] = ()
    checks: tuple[DemoCheck, ...] = ()
    sweeps: tuple[DemoSweep, ...] = ()
    edits: tuple[DemoEdit, ...] = ()
    signed_off_by: str = ""
    unseen_reason: str = ""
