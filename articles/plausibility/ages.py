"""Ages that the article states of its people as of today."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.plausibility.statements import CheckedText, Stated

# "(49)", "die 67-jährige Kanzlerin Merkel", ", 48," speak of the present; "mit 30 Jahren",
# "wird 40 Jahre alt", "im Alter von 12" need not.
_ADJECTIVE = re.compile(
    r"\d+(?:[-‑]?jährige[mnrs]?|\sJahre\salte[mnrs]?|[-‑ ]year[-‑ ]old)\b(.{0,60})", re.DOTALL
)
_UP_TO_NAME = re.compile(r"(?:\s(?!und\b|and\b|war\b|ist\b|was\b|is\b)[\w-]+){0,3}\s")
_PAST = re.compile(
    r"\b(?:damals?|damalige[mnrs]?|seinerzeit|einst|als|then|aged?|former|late|when|as an?)\W*$",
    re.IGNORECASE,
)
# "Ada Brügge ist 49 Jahre alt": said of now where nothing else says of when.
_IS = re.compile(
    r"\b(?:ist|is)(?:\s(?:heute|jetzt|nun|inzwischen|mittlerweile|erst|gerade|selbst|now|just|only"
    r"|currently))?\s$"
)
_OLD = re.compile(r"\s?(?:Jahre alt|years old)\b")
_THEN = re.compile(
    r"\b(?:wenn|sobald|bis|falls|wäre|werden|würde|if|when|once|until|would)\b", re.I
)
_BIRTH = re.compile(r"\b(?:Jahrgang|geboren(?: am| im)?|geb\.(?: am)?|born(?: on| in)?|\*)\s?$")
# "Der 49-Jährige": the person at the beginning of the previous sentence.
_NOUN = re.compile(r"^(?:Der|Die)\s$")
_HIM = re.compile(r"\d+[-‑]?Jährige\b")
_AGE = re.compile(r"[0-9]{1,3}")
_DEAD = re.compile(r"†|\b(?:verstorben|gestorben|starb|died|dead|deceased)", re.IGNORECASE)
# Votes and goals are in brackets after names as ages do.
_COUNTED = re.compile(r"\d\s(?:Stimmen|Tore|Treffer|Punkte|votes|goals|points)\b")


@dataclass(frozen=True, slots=True)
class StatedAge:
    """How old the article says a person is."""

    fact: Stated
    subject: str
    years: int


def stated_ages(manuscript: CheckedText) -> Iterator[StatedAge]:
    """Yield the present ages in whole years whose person is named."""
    for fact in manuscript.of_kind(Kind.AGE):
        number, subject = fact.text_value("number"), fact.text_value("subject")
        if subject and _AGE.fullmatch(number) and _is_plain(fact) and _is_present(manuscript, fact):
            yield StatedAge(fact, subject, int(number))


def _is_plain(fact: Stated) -> bool:
    value = fact.value or {}
    hedged = value.get("modifier") not in (None, "exactly")
    return value.get("unit", "year") == "year" and not (hedged or "low" in value or "high" in value)


def _is_present(manuscript: CheckedText, fact: Stated) -> bool:
    words, before, after = manuscript.words(fact), manuscript.before(fact), manuscript.after(fact)
    if _DEAD.search(manuscript.sentence(fact)) or _PAST.search(before):
        return False
    if _IS.search(before) and _OLD.search(f"{words}{after}"[: len(words) + 12]):
        return not _THEN.search(manuscript.sentence(fact)) and _is_of_now(manuscript, fact)
    if _HIM.match(words + after):
        return bool(_NOUN.match(before)) and _began_before(manuscript, fact)
    # The claim's span may end inside the adjective ("49" of "49-jährige").
    adjective = _ADJECTIVE.match(words + after)
    if adjective:
        return _names(fact.text_value("subject"), adjective[1])
    if _COUNTED.search(manuscript.sentence(fact)):
        return False
    if before.endswith("("):
        return after.startswith((")", ","))
    return before.endswith(", ") and after.startswith(",") and words.isdecimal()


def _is_of_now(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether no day is in the sentence but the one of publication and of birth."""
    published = manuscript.published.isoformat() if manuscript.published else ""
    return all(
        date.text_value("timex") in ("PRESENT_REF", published)
        or _BIRTH.search(manuscript.before(date))
        for date in manuscript.beside(fact, Kind.DATE)
    )


def _began_before(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether the sentence before begins with the age's person, and names nobody else."""
    text, subject = manuscript.text, fact.text_value("subject")
    people = [p for p in manuscript.of_kind(Kind.PERSON) if p.start < fact.sentence_start]
    last = [p for p in people if people and p.sentence_start == people[-1].sentence_start]
    if not last or {p.text_value("name") for p in last} != {subject}:
        return False
    begins = text[last[0].sentence_start : last[0].start]
    follows = text[last[0].sentence_end : fact.sentence_start]
    return not begins.strip() and not follows.strip()


def _names(subject: str, following: str) -> bool:
    """Return whether the person is named at most three words later."""
    for name in (subject, subject.rpartition(" ")[2]):
        if name in following and _UP_TO_NAME.fullmatch(following[: following.index(name)]):
            return True
    return False
