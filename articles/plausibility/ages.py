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
# "67-jährige Kanzlerin Merkel", "38-jährige Ingenieur und Astronaut Andreas Mogensen"
_UP_TO_NAME = re.compile(
    r"(?:\s(?!und\b|and\b|war\b|ist\b|was\b|is\b)[\w-]+){0,3}"
    r"(?:(?<=[\w-])\s(?:und|and)(?:\s[\w-]+){1,2})?\s"
)
_PAST = re.compile(
    r"\b(?:damals?|damalige[mnrs]?|seinerzeit|einst|als|then|aged?|former|late|when|as an?)\W*$",
    re.IGNORECASE,
)
# "Ada Brügge ist 49 Jahre alt": said of now where nothing else says of when.
_IS = re.compile(
    r"\b(?:ist|is)(?:\s(?:heute|jetzt|nun|inzwischen|mittlerweile|bereits|schon|erst|gerade|selbst|now"
    r"|already|just|only|currently))?\s$"
)
_OLD = re.compile(r"\s?(?:Jahre alt|years old)\b")
_THEN = re.compile(
    r"\b(?:wenn|sobald|bis|falls|wäre|werden|würde|if|when|once|until|would)\b", re.I
)
_BIRTH = re.compile(r"\b(?:Jahrgang|geboren(?: am| im)?|geb\.(?: am)?|born(?: on| in)?|\*)\s?$")
# "Der 49-Jährige", "den inzwischen 28-jährigen Argentinier": the person of the sentence before.
_NOUN = re.compile(
    r"\b(?:d(?:er|ie|en|em|es)|the)\s(?:(?:mittlerweile|inzwischen|heute|nunmehr|jetzt|erst|now)\s)?$",
    re.IGNORECASE,
)
_HIM = re.compile(
    r"\d+[-‑]?(?:Jährigen?\b|jährigen?\s(?P<noun>[A-ZÄÖÜ]\w+)|year[-‑]old\b(?:\s(?P<other>\w+))?)"
)
_OF_ANOTHER = re.compile(
    r"(?:Tochter|Sohn\w*|Kind\w*|Bub\w*|Mädchen|Enkel\w*|Bruder\w*|Schwester|Neffe\w*|Nichte|Mutter"
    r"|Vater\w*|Frau|Mann\w*|Freund\w*|Ehe\w+|Opfer\w*|Lenker\w*|Täter\w*|Verdächtige\w*"
    r"|daughter|son|child|boy|girl|brother|sister|mother|father|wife|husband|woman|man|friend"
    r"|victim|suspect|driver)$"
)
_WAS = re.compile(r"\s(?:war|was)\b")
# Somebody whom the sentence only mentions: "gegen den Serben Jon Berg", "sagte Manager Jon Berg".
_BESIDE = re.compile(
    r"\b(?:gegen|von|vom|mit|vor|bei|für|über|an|um|neben|hinter|wie|als|sagte?|so|erklärte|betonte"
    r"|meinte|teilte|against|of|by|with|from|for|than|after|said|says)\s(?:[\w-]+\s){0,3}$"
)
# "Ada Brügge ist bereits 70."
_BARE = re.compile(r"[,.;:!]|\sund\b|\sand\b|$")
YOUNGEST = 12
"""Years from which a bare number beside a name is taken for an age: others are ranks and goals."""
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
    if is_of := _IS.search(before):
        return _is_said_of(manuscript, fact, before[: is_of.start()], f"{words}{after}")
    # The claim's span may end inside the adjective ("49" of "49-jährige").
    adjective = _ADJECTIVE.match(words + after)
    if adjective and _names(fact.text_value("subject"), adjective[1]):
        return True
    if him := _HIM.match(words + after):
        noun, follows = him["noun"] or him["other"] or "", (words + after)[him.end() :]
        is_one = bool(_NOUN.search(before)) and not _OF_ANOTHER.match(noun)
        is_then = not noun and _WAS.match(follows)
        return is_one and not is_then and _is_alone_before(manuscript, fact)
    if _OLD.search(f"{words}{after}"[: len(words) + 12]):
        return before.endswith(f"{fact.text_value('subject')}, ")
    if _COUNTED.search(manuscript.sentence(fact)) or not words.isdecimal() or int(words) < YOUNGEST:
        return False
    if before.endswith("("):
        return after.startswith((")", ","))
    return before.endswith(", ") and after.startswith(",")


def _is_said_of(manuscript: CheckedText, fact: Stated, before: str, words: str) -> bool:
    """Read "Ada Brügge ist 49 Jahre alt", "Merz ist bereits 70."; not "Merz' Gegner ist 27"."""
    if _THEN.search(manuscript.sentence(fact)) or not _is_of_now(manuscript, fact):
        return False
    number = fact.text_value("number")
    is_age = _OLD.search(words[: len(manuscript.words(fact)) + 12])
    is_bare = words.startswith(number) and _BARE.match(words[len(number) :])
    surname = fact.text_value("subject").rpartition(" ")[2]
    is_other = re.search(rf"\b{re.escape(surname)}['’]?s\s+[A-ZÄÖÜa-z]\w+\s*$", before)
    is_named = before.rstrip().endswith(surname)
    return not is_other and bool(is_age or (is_bare and is_named and int(number) >= YOUNGEST))


def _is_of_now(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether no day is in the sentence but the one of publication and of birth."""
    published = manuscript.published.isoformat() if manuscript.published else ""
    return all(
        date.text_value("timex") in ("PRESENT_REF", published)
        or _BIRTH.search(manuscript.before(date))
        for date in manuscript.beside(fact, Kind.DATE)
    )


def _is_alone_before(manuscript: CheckedText, fact: Stated) -> bool:
    """Return whether the sentence before names the age's person only, and this one nobody else.

    Of a cleared claim only its sentence is read: there the one who cleared it vouches for whom
    the age is of.
    """
    text, subject = manuscript.text, fact.text_value("subject")
    people = [p for p in manuscript.of_kind(Kind.PERSON) if p.start < fact.start]
    here = {p.text_value("name") for p in people if p.sentence_start == fact.sentence_start}
    earlier = [p for p in people if p.sentence_start < fact.sentence_start]
    last = [p for p in earlier if p.sentence_start == earlier[-1].sentence_start]
    if here or not earlier:
        surname = subject.rpartition(" ")[2]
        is_first = fact.sentence_start == 0 and surname not in manuscript.sentence(fact)
        return here == {subject} or (is_first and not manuscript.beside(fact, Kind.PERSON))
    if not last or {p.text_value("name") for p in last} != {subject}:
        return False
    if _BESIDE.search(text[last[0].sentence_start : last[0].start]):
        return False
    return not text[last[0].sentence_end : fact.sentence_start].strip()


def _names(subject: str, following: str) -> bool:
    """Return whether the person is named at most three words later."""
    for name in (subject, subject.rpartition(" ")[2]):
        if name in following and _UP_TO_NAME.fullmatch(following[: following.index(name)]):
            return True
    return False
