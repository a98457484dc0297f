"""Measure how fast and how faithfully claims are carried: `python benchmarks/anchoring.py`.

Prints one line for each case, times in CPU milliseconds, and ends with 1 if a limit is missed.
"""

import platform
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.anchoring import Anchored, Fate, carry
from benchmarks.support.meaning import Count, count_edits, count_history
from tests.anchoring.edits import CLOSED, LATER, OTHERS, TUNED
from tests.anchoring.judging import opened

PATTERNS = [
    "Die Gemeinde {place} zählte im Jahr {year} genau {count} Haushalte.",
    "In {place} stieg der Preis um {share} Prozent auf {count} Euro.",
    "„Wir warten seit {small} Monaten auf Antwort“, sagte {name} ({small}).",
    "{name} leitet das Werk in {place} seit dem {small}. Mai {year}.",
    "Von {count} Anträgen lehnte das Amt {share} Prozent ab.",
    "Laut einem Gutachten fehlen in {place} rund {count} Wohnungen.",
    "Der Verein aus {place} hat {count} Mitglieder – so viele wie {year}.",
    "Das Verfahren gegen {name} läuft noch.",
    "Im Winter war es in {place} kalt – {small} Grad am Morgen.",
    "Das Konto stand bei −{small} Millionen Euro.",
    "Im Jahr zuvor waren es {count}.",
    "„Das reicht nicht“, sagte {surname}.",
]
PLACES = ["Alsweiler", "Brokdorf", "Calbe", "Dahlen", "Elze", "Freden", "Gartz", "Hitzacker"]
NAMES = ["Ada Brügge", "Ben Cordes", "Cem Durak", "Dora Ehlers", "Emil Fröse", "Frieda Gohl"]
FIGURE = re.compile(r"[0-9][0-9.]*[0-9]|[0-9]")
JUDGED = (Fate.UNCHANGED, Fate.MOVED)

Paragraphs = list[list[str]]


def sentence(chance: random.Random) -> str:
    """Make up one sentence with figures."""
    name = chance.choice(NAMES)
    return chance.choice(PATTERNS).format(
        place=chance.choice(PLACES),
        name=name,
        surname=name.split()[1],
        year=chance.randint(1950, 2024),
        small=chance.randint(3, 28),
        share=f"{chance.randint(2, 98)},{chance.randint(1, 9)}",
        count=f"{chance.randint(1, 980)}.{chance.randint(100, 999)}",
    )


def article(chance: random.Random, length: int) -> Paragraphs:
    """Make up an article of about `length` characters."""
    paragraphs: Paragraphs = []
    while sum(len(s) + 1 for p in paragraphs for s in p) < length:
        paragraphs.append([sentence(chance) for _ in range(chance.randint(2, 6))])
    return paragraphs


def text_of(paragraphs: Paragraphs) -> str:
    """Return the article as a text."""
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def claims_in(paragraphs: Paragraphs, most: int) -> list[Anchored]:
    """Mark the figures, at most `most` of them, spread over the article."""
    text, claims, start = text_of(paragraphs), [], 0
    for words in (words for paragraph in paragraphs for words in paragraph):
        start = text.index(words, start)
        claims += [
            Anchored(
                start + m.start(), start + m.start(), start + m.end(), start, start + len(words)
            )
            for m in FIGURE.finditer(words)
        ]
        start += len(words)
    step = max(1, len(claims) // most)
    return claims[::step][:most]


def edit(chance: random.Random, paragraphs: Paragraphs) -> Paragraphs:
    """Insert, drop, reword, extend, move, copy or set a sign at one place."""
    edited = [list(paragraph) for paragraph in paragraphs]
    paragraph = chance.choice(edited)
    at = chance.randrange(len(paragraph))
    act = chance.randrange(7)
    if act == 0:
        paragraph.insert(at, sentence(chance))
    elif act == 1 and len(paragraph) > 1:
        del paragraph[at]
    elif act == 2:
        paragraph[at] = paragraph[at].replace(" ", " nicht ", 1)
    elif act == 3:
        paragraph[at] = f"Angeblich gilt: {paragraph[at]}"
    elif act == 4:
        edited.remove(paragraph)
        edited.insert(chance.randrange(len(edited) + 1), paragraph)
    elif act == 6:
        paragraph[at] = re.sub("– (?=[0-9])", "−", paragraph[at])
    elif act == 5 and chance.random() < 0.3:
        edited.insert(chance.randrange(len(edited)), list(paragraph))
    return edited


def quickest(claims: list[Anchored], old: str, new: str, rounds: int) -> float:
    """Return the median CPU time of one call in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        carry(claims, old, new)
        times.append(time.process_time() - began)
    return 1000 * sorted(times)[rounds // 2]


def measure_speed(name: str, length: int, most: int, edits: int, rounds: int) -> float:
    """Time one article with `most` claims before and after `edits`; print and return it."""
    chance = random.Random(length)
    old = new = article(chance, length)
    for _ in range(edits):
        new = edit(chance, new)
    claims = claims_in(old, most)
    took = quickest(claims, text_of(old), text_of(new), rounds)
    print(f"{name}: {len(text_of(old)):,} characters, {len(claims)} claims: {took:.1f} ms")
    return took


def measure_hostile() -> float:
    """Time the slowest of some texts that repeat one piece; print and return it."""
    slowest = 0.0
    for piece in ("a", "a ", "!", ".", "a. A ", " ", "\u0301\u0316", "Ja. ", "\n"):
        text = piece * (100_000 // len(piece))
        spans = range(0, len(text) - 200, 50)
        claims = [Anchored(at, at, at + 7, at, at + 90) for at in spans]
        slowest = max(slowest, quickest(claims, text, "x" + text[:50_000] + " y. " + text, 1))
    print(f"one piece without end, 100,000 characters, 2,000 claims: at most {slowest:.0f} ms")
    return slowest


def measure_faith(histories: int) -> tuple[int, int, int]:
    """Count claims that could stay, those that did, and those that stayed wrongly."""
    chance = random.Random(4)
    could = stayed = wrong = 0
    for _ in range(histories):
        old = new = article(chance, chance.choice([800, 3500]))
        for _ in range(chance.randint(1, 8)):
            new = edit(chance, new)
        counts = [Counter(s for p in paragraphs for s in p) for paragraphs in (old, new)]
        before, after = text_of(old), text_of(new)
        claims = claims_in(old, 1000)
        for claim, carried in zip(claims, carry(claims, before, after), strict=True):
            words = before[claim.sentence_start : claim.sentence_end]
            judged = carried.fate in JUDGED
            if counts[0][words] == counts[1][words] == 1:
                could += 1
                stayed += judged
            if judged:
                place = after[carried.sentence_start : carried.sentence_end]
                same = after[carried.start : carried.end] == before[claim.start : claim.end]
                wrong += not (same and place == words and counts[1][words])
    print(f"{histories} histories: {stayed:,} of {could:,} claims stayed that could "
          f"({100 * stayed / could:.3f} %), {wrong} stand wrongly")  # fmt: skip
    return could, stayed, wrong


def measure_meaning(histories: int) -> Count:
    """Count needless openings and claims that stay wrongly over generated edits."""
    chance = random.Random(14)
    total = Count()
    for _ in range(histories):
        old = new = article(chance, chance.choice([800, 2000]))
        for _ in range(chance.randint(1, 6)):
            new = edit(chance, new)
        total += count_history(chance, old, new)
    print(f"{histories} histories, all claims, signs, forms and readings: {total}")
    return total


def measure_edits() -> Count:
    """Count over the edits written by hand, the half that was closed by itself."""
    total = Count()
    halves = (
        ("looked at", TUNED),
        ("kept closed", CLOSED),
        ("written later", LATER),
        ("by others", OTHERS),
    )
    for name, edits in halves:
        count = count_edits(edits)
        print(f"{len(edits)} edits by hand, {name}: {count}")
        total += count
    return total


def measure_texts(length: int) -> float:
    """Time what a new text of a judged article costs: both read, and compared; in ms."""
    chance = random.Random(length)
    old = article(chance, length)
    new = edit(chance, edit(chance, old))
    began = time.process_time()
    opened(text_of(old), text_of(new), "de")
    took = 1000 * (time.process_time() - began)
    print(f"both texts read and compared: {length:,} characters: {took:.0f} ms")
    return took


def main() -> int:
    """Measure all and say whether each limit is kept."""
    print(f"Python {platform.python_version()} on {platform.machine()}")
    usual = measure_speed("a usual article", 3_500, 45, edits=6, rounds=31)
    long = measure_speed("a long one", 100_000, 2_000, edits=40, rounds=5)
    hostile = measure_hostile()
    could, stayed, wrong = measure_faith(300)
    both = measure_texts(100_000)
    meaning = measure_meaning(300) + measure_edits()
    kept = usual <= 10 and long <= 1000 and hostile <= 3000 and both <= 8000 and not wrong
    true = meaning.opened <= 0.001 * meaning.may_stay and not meaning.stayed
    return 0 if kept and true and stayed >= 0.999 * could else 1


if __name__ == "__main__":
    sys.exit(main())
