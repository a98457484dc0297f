"""Ages that the article states of its people as of today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.plausibility.statements import Manuscript, Stated

# "(49)", "die 67-jährige Kanzlerin Merkel", ", 48," speak of the present; "mit 30 Jahren",
# "wird 40 Jahre alt", "im Alter von 12" need not.
_ADJECTIVE = re.compile(r"\d+(?:[-‑]?jährige[mnrs]?|[-‑ ]year[-‑ ]old)\b(.{0,60})", re.DOTALL)
_UP_TO_NAME = re.compile(r"(?:\s(?!und\b|and\b|war\b|ist\b|was\b|is\b)[\w-]+){0,3}\s")
_PAST = re.compile(
    r"\b(?:damals?|damalige[mnrs]?|seinerzeit|einst|als|then|aged?|former|late|when|as an?)\W*$",
    re.IGNORECASE,
)
_AGE = re.compile(r"[0-9]{1,3}")
_DEAD = re.compile(r"†|\b(?:verstorben|gestorben|starb|died|dead|deceased)", re.IGNORECASE)
# Votes and goals stand in brackets behind names as ages do.
_COUNTED = re.compile(r"\d\s(?:Stimmen|Tore|Treffer|Punkte|votes|goals|points)\b")


@dataclass(frozen=True, slots=True)
class StatedAge:
    """How old the article says a person is."""

    fact: Stated
    subject: str
    years: int


def stated_ages(manuscript: Manuscript) -> Iterator[StatedAge]:
    """Yield the present ages in whole years whose person is named."""
    for fact in manuscript.of_kind(Kind.AGE):
        number, subject = fact.text_value("number"), fact.text_value("subject")
        if subject and _AGE.fullmatch(number) and _is_plain(fact) and _is_present(manuscript, fact):
            yield StatedAge(fact, subject, int(number))


def _is_plain(fact: Stated) -> bool:
    value = fact.value or {}
    hedged = value.get("modifier") not in (None, "exactly")
    return value.get("unit", "year") == "year" and not (hedged or "low" in value or "high" in value)


def _is_present(manuscript: Manuscript, fact: Stated) -> bool:
    words, before, after = manuscript.words(fact), manuscript.before(fact), manuscript.after(fact)
    if _DEAD.search(manuscript.sentence(fact)) or _PAST.search(before):
        return False
    # The claim's span may end inside the adjective ("49" of "49-jährige").
    adjective = _ADJECTIVE.match(words + after)
    if adjective:
        return _names(fact.text_value("subject"), adjective[1])
    if _COUNTED.search(manuscript.sentence(fact)):
        return False
    if before.endswith("("):
        return after.startswith((")", ","))
    return before.endswith(", ") and after.startswith(",") and words.isdecimal()


def _names(subject: str, following: str) -> bool:
    """Say whether the person is named at most three words later."""
    for name in (subject, subject.rpartition(" ")[2]):
        if name in following and _UP_TO_NAME.fullmatch(following[: following.index(name)]):
            return True
    return False
