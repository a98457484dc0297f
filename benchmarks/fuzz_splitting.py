"""Split texts with days, numbers and names that cannot be: `python benchmarks/fuzz_splitting.py`.

Takes the examples of all rules, replaces each day, number, unit and name in them by extreme
ones, and puts two or three together, so that what counts from a day counts from such a one.
Arguments: seconds (60), seed (of the clock). Prints each kind of fault once with a text that
shows it, and ends with 1 if there is any.
"""

import argparse
import random
import re
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unicodedata import normalize

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.facts.checked_values import find_value_fault
from articles.facts.values import value_from_json
from articles.splitting import SplitClaim, split
from tests.splitting.examples import EXAMPLES, plain

NUMBERS = """
0 00 000 1 -1 −3 +0 0,0 0.0 1e400 1E-400 9999 10000 99999 2147483648 9223372036854775808 24:60 25:00
1/0 0/0 99/99 1.000.000.000.000 0,000000000000000000000000000000001 ½ ² ٣ 1-1 9-1 2021-02-30 1'000
hundert null minus unendlich zwölfhundert hunderttausend
""".split()
NUMBERS += [
    "hundert Milliarden Trillionen",
    "einer Trillion Trilliarden",
    "a hundred billion trillion",
    "nine hundred ninety-nine trillion",
    "10 hoch 400",
    "minus einer Million",
    "1 " + "000 " * 12 + "000",
]
NUMBERS += ["9" * digits for digits in (28, 29, 31, 400)]
YEARS = "0 0000 1 0001 9999 10000 99999 -44 44 1582 1900 2000 2024 2025 2026 2100".split()
MONTHS = {
    "de": "Januar Februar April Juni Dezember Jänner Feb. 13. 00. 02. 2.".split(),
    "en": "January February April June December Feb. Sept.".split(),
}
DAYS = "0 1 28 29 30 31 32 00 99 366 -1 1.5 29/30 31/1".split()
NAMES = """
A Ä É ß X. O'Neill d'Or Łukasz Ngũgĩ Nguyễn 李 Müller Ü 3M GmbH AG Dr. von Jr. iPhone McDonald €
""".split()
NAMES += ["Anna-Maria von der und zu", "A. B. C. D.", "A\u0308\u0301x", "I" * 300, "\u200b"]
UNITS = {
    "de": (
        "Tage Tagen Wochen Monate Monaten Jahre Jahren Jahrzehnte Jahrhunderte Jahrtausende "
        "Quartale Stunden Minuten Sekunden Euro Prozent Grad Meter Milliarden Trillionen "
        "Millionen Dollar Mal Uhr Quadratkilometer Prozentpunkte Lichtjahre Punkte"
    ).split(),
    "en": (
        "days weeks months years decades centuries millennia quarters hours minutes seconds euros "
        "percent degrees metres billion trillion million dollars times o'clock points miles"
    ).split(),
}
COUNTED = {
    "de": [
        "Im Jahr zuvor war es weniger.", "Am Tag darauf kam er.", "Ein Jahr später ging sie.",
        "Zwei Wochen davor fiel es.", "Im Monat danach stieg es.", "Im Quartal zuvor sank es.",
        "Am selben Tag schloss er.", "Am Abend kamen 30.", "Im Vorjahr waren es 5.",
        "Am Montag darauf endete es.", "Um 8 Uhr war es aus.", "Im Jahrzehnt davor nicht.",
        "Drei Tage später, am Freitag, brach er auf.", "Seitdem sind 3 Jahre vergangen.",
        "Im gleichen Zeitraum kamen 7.", "Bis Ende des Monats blieb er.", "Im Jahrhundert davor.",
        "Im vergangenen Jahr verdiente sie gut, teilte sie am 31. April 2026 mit.",
        "Am 29. Februar 2025 begann es.", "Am 30.2. endet es.", "Am 0. Mai 0000 kam er.",
        "In der Nacht zum 32. März brach er ein.", "Seit dem 31.11.9999 läuft es.",
        "Im Jahr 0 begann es.", "Im Jahr 10000 endet es.", "Vor 10.000 Jahren.",
        "In 999999 Jahren ist es so weit.", "Im 0. Jahrhundert.", "Im Jahr 9999.",
    ],
    "en": [
        "The year before it was less.", "The day after, he came.", "A year later she left.",
        "Two weeks earlier it fell.", "The following month it rose.", "The previous quarter fell.",
        "The same day it closed.", "In the evening 30 came.", "A decade earlier, none.",
        "The next Monday it ended.", "At 8 p.m. it was over.", "By the end of the month it went.",
        "Three days later, on Friday, he set out.", "The week before, 7 came.",
        "Last year she earned well, she said on April 31, 2026.", "On 29 February 2025 it began.",
        "On Feb. 30 it ends.", "On 0 May 0000 he came.", "Since 31/11/9999 it runs.",
        "In the year 0 it began.", "In the year 10000 it ends.", "10,000 years ago.",
        "In 999999 years it will.", "In the 0th century.", "In 9999.",
    ],
}  # fmt: skip
PUBLISHED = [
    None, date.min, date.max, date(1, 1, 31), date(9999, 12, 1), date(2021, 3, 20),
    date(2024, 2, 29), date(2025, 2, 28), date(2026, 4, 30), date(1900, 3, 1), date(2100, 2, 28),
]  # fmt: skip
MONTH = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|January|February|March|May|June|July|October|December)"
)
SLOT = re.compile(
    rf"(?P<day>\b\d{{1,2}}(?=\.? ?{MONTH}))|(?P<month>\b{MONTH}\b)|(?P<year>\b\d{{4}}\b)"
    r"|(?P<number>\d+(?:[.,:/]\d+)*|\b(?:ein|eine|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|"
    r"zwölf|hundert|one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)\b)"
    r"|(?P<unit>\b(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?|Minuten?|Euro|Prozent|Grad|Meter|"
    r"Millionen|Milliarden|days?|weeks?|months?|years?|hours?|minutes?|percent|million|billion)\b)"
    r"|(?P<name>\b[A-ZÄÖÜ][a-zäöüß]{3,}\b)"
)
# A short text takes a fraction of a millisecond; a machine that is busy takes no second more.
MOST_SECONDS = 2.0


def replaced(chance: random.Random, text: str, language: str, share: float) -> str:
    """Replace a share of the slots of a text, each by an extreme of its sort."""
    extremes = {
        "day": DAYS,
        "month": MONTHS[language],
        "year": YEARS,
        "number": NUMBERS,
        "unit": UNITS[language],
        "name": NAMES,
    }

    def one(match: re.Match[str]) -> str:
        sort = match.lastgroup or "number"
        if chance.random() > (share if sort != "name" else share / 3):
            return match.group()
        if chance.random() < 0.1:
            sort = chance.choice(list(extremes))
        return chance.choice(extremes[sort])

    return SLOT.sub(one, text)


def texts_in(language: str, chance: random.Random) -> Iterator[str]:
    """Make up texts without end, of one to four sentences."""
    sentences = sorted({plain(t) for three in EXAMPLES[language].values() for t in three})
    while True:
        parts = [chance.choice(sentences) for _ in range(chance.choice([1, 1, 2, 2, 3]))]
        for _ in range(chance.choice([0, 0, 1, 2])):
            parts.insert(chance.randint(0, len(parts)), chance.choice(COUNTED[language]))
        gap = chance.choice([" ", " ", " ", "\n\n", "\n"])
        shares = [chance.choice([0, 0.3, 1.0]) for _ in parts]
        pairs = zip(parts, shares, strict=True)
        yield disturbed(
            chance, gap.join(replaced(chance, part, language, share) for part, share in pairs)
        )


def disturbed(chance: random.Random, text: str) -> str:
    """Leave most texts as they are; of others drop, double or turn words, or decompose them."""
    act = chance.randrange(12)
    words = text.split(" ")
    at = chance.randrange(len(words))
    if act == 0:
        del words[at]
    elif act == 1:
        words[at:at] = [words[at]] * chance.choice([1, 2, 40])
    elif act == 2:
        words[at:] = words[: at - 1 : -1] if at else words[::-1]
    elif act == 3:
        words[at] = chance.choice(NUMBERS + DAYS + NAMES)
    joined = " ".join(words)
    if act == 4:
        return normalize("NFD", joined)
    return joined[: len(joined) // 2] if act == 5 else joined


def faults(text: str, claims: list[SplitClaim]) -> Iterator[str]:
    """Say what is wrong with the claims of a text."""
    for claim in claims:
        if not 0 <= claim.sentence_start <= claim.start < claim.end <= len(text):
            yield f"{claim.rule}: the span lies outside the text or its sentence"
        data = claim.value.to_json() if claim.value else None
        if not data:
            continue
        fault = find_value_fault(claim.kind, data)
        if fault:
            yield f"{claim.rule}: {claim.kind.value}: {fault[0] % {'key': fault[1]}}"
        restored = value_from_json(claim.kind, data)
        if restored is None or restored.to_json() != data:
            yield f"{claim.rule}: the value does not survive its JSON form"


def faults_of(text: str, language: str, published: date | None) -> list[str]:
    """Split a text and say what is wrong: an exception, a claim, the time it took."""
    began = time.process_time()
    try:
        claims = split(text, language=language, published=published)
        found = list(faults(text, claims))
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        return [f"{type(error).__name__} at {where}: {str(error)[:80]!r}"[:80]]
    took = time.process_time() - began
    return [*found, *(["it took too long"] if took > MOST_SECONDS else [])]


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """How many texts were split, and a text for each kind of fault."""

    texts: int
    shown: dict[str, tuple[str, str, date | None]]


def fuzz(*, seed: int, seconds: float = float("inf"), texts: float = float("inf")) -> Fuzzed:
    """Split made-up texts for `seconds`, or so many; print each kind of fault once."""
    shown: dict[str, tuple[str, str, date | None]] = {}
    chance, ends, count = random.Random(seed), time.monotonic() + seconds, 0
    sources = [(language, texts_in(language, chance)) for language in EXAMPLES]
    while time.monotonic() < ends and count < texts:
        language, source = sources[count % len(sources)]
        text, published = next(source), chance.choice(PUBLISHED)
        count += 1
        for fault in faults_of(text, language, published):
            if fault not in shown:
                shown[fault] = (text, language, published)
                print(f"{fault}\n    {language} {published} {text!r}", flush=True)
    return Fuzzed(count, shown)


def main() -> int:
    """Read the arguments, fuzz, and say whether all was well."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("seconds", type=float, nargs="?", default=60)
    parser.add_argument("seed", type=int, nargs="?", default=int(time.time()))
    chosen = parser.parse_args()
    done = fuzz(seed=chosen.seed, seconds=chosen.seconds)
    print(f"seed {chosen.seed}: {done.texts:,} texts, {len(done.shown)} kinds of fault")
    return 1 if done.shown else 0


if __name__ == "__main__":
    sys.exit(main())
