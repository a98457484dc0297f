"""Detect the language of a text by its function words, else with a library.

Most texts are German or English and full of the small words that every sentence needs; those
are known at once. All others are read by py3langid, a naive Bayes classifier over 140
languages (docs/decisions/0009-languages.md has what it was compared with).
"""

import lzma
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import filterfalse
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any
from zipfile import ZipFile

from articles.facts.blocks import Block
from articles.facts.languages import READ, UNKNOWN, primary_language, rules_for
from articles.intake.vocabulary import words

# Words that both languages use ("in", "was", "also", "war", "am") say nothing and are missing.
_SMALL = {
    "de": words(
        "aber auch auf aus bei das dass dem den der des die durch ein eine einem einen einer er "
        "es für gegen haben hat ich ihr im ist kein keine mit nach nicht noch nur oder schon sei "
        "sein sich sie sind über und unter vom von vor wenn werden wie wir wird wurde zu zum zur"
    ),
    "en": words(
        "about after and are as at be been but by for from had has have he her his how if is it "
        "its more not of on or our said she than that the their there they this to were when "
        "which who with would you"
    ),
}
# Swiss German: the library detects German, which our rules can't read.
_SWISS = words(
    "isch nöd nid hät händ hend gsi gseit öppis chunnt chönd chönne wär gha hesch bisch "
    "müend mached gäll eifach fescht wott nüt zäme drü mäntig zyt luege chli"
)
_SAMPLE = 20_000
_READ_BY_LIBRARY = 3_000
_WORD = re.compile(r"[^\W\d_]+")
_EDGES = '.,:;!?…„“”"»«()–'
# Measured (benchmarks/languages.py): no text in another language has 12 of these words.
_DISTINCT, _SHARE = 12, 0.2
# A newsroom's text is e^10 times likelier to be in a language that it reads than in any other,
# as long as the words don't say otherwise: that decides headlines of two names.
_EXPECTED = 10.0
# Beyond e^50 a text is in the language found, whatever language is stated.
_SURE = 50.0
_SHORTEST_PART = 80
# What the library calls otherwise than CLDR, and its class for what is in no language.
_CALLED = {
    "zxx": UNKNOWN,
    "uzs": "uz",
    "fuv": "ff",
    "gug": "gn",
    "hbo": "he",
    "nn": "no",
    "wuu": "zh",
}
# The arrays of the library's model, in the order of its classifier's arguments.
_ARRAYS = ("ptc", "pc", "classes", "nextmove", "nextmove_row", "out_feat")


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """In which language a text is: `tag` after BCP 47.

    `contradicts` is the stated language if the text is surely in another one.
    """

    tag: str
    contradicts: str = ""


def detect_language(text: str) -> str:
    """Return the language of a text as a BCP 47 tag; "und" without words.

    Deterministic. Reads the first 20,000 characters, at most 3,000 of them by the library.
    """
    sample = _sample(text)
    return _by_small_words(sample) or _likeliest(_scores(_head(sample)))[0]


def settle_language(text: str, stated: str = "") -> TextLanguage:
    """Return the language of a text for which its sender states the language `stated`.

    The stated language counts, with its region ("de-AT"), unless the text is surely in
    another one. Languages unknown to the library are accepted.
    """
    if not stated or stated == UNKNOWN:
        return TextLanguage(detect_language(text))
    sample, own = _sample(text), _family(stated)
    if _by_small_words(sample) == own:
        return TextLanguage(stated)
    found = _surely_other(sample, own)
    return TextLanguage(found, contradicts=stated) if found else TextLanguage(stated)


def foreign_parts(text: str, blocks: Sequence[Block], language: str) -> Iterator[Block]:
    """Yield the blocks that are surely in another language than the text.

    Only of texts that our rules read, and of blocks long enough to be sure (80 characters).
    """
    own = rules_for(language)
    for block in blocks if own else ():
        part = _sample(text[block.start : block.end])
        if len(part) >= _SHORTEST_PART and _is_foreign(part, own or ""):
            yield block


def _is_foreign(part: str, own: str) -> bool:
    found = _WORD.findall(part.lower())
    # A tenth of its words being small words of the language is as sure a sign as any.
    is_own = sum(map(_SMALL[own].__contains__, found)) * 10 >= len(found)
    return not is_own and _surely_other(part, own) is not None


def _surely_other(sample: str, own: str) -> str | None:
    """Return the language that a text is surely in, None if it may be in `own`."""
    scores = _scores(_head(sample))
    best, score = _likeliest(scores)
    is_other = own in scores and _family(best) != own and score - scores[own] >= _SURE
    return best if is_other else None


def _sample(text: str) -> str:
    """Return the beginning of a text, composed: in NFD no word with an umlaut would be known."""
    return unicodedata.normalize("NFC", text[:_SAMPLE])


def _by_small_words(sample: str) -> str | None:
    """Return German or English where a text is full of its small words, else None."""
    pieces = sample.lower().split()
    # What has other characters in it is none of these words, but may hold some.
    marked = [piece.strip(_EDGES) for piece in filterfalse(str.isalpha, pieces)]
    pieces += filter(str.isalpha, marked)
    pieces += _WORD.findall(" ".join(filterfalse(str.isalpha, marked)))
    counts = Counter(pieces)
    for tag, other in (READ, READ[::-1]):
        telling, kinds = _occurrences(counts, _SMALL[tag])
        if telling > _SHARE * len(pieces) and kinds >= _DISTINCT:
            against, _ = _occurrences(counts, _SMALL[other])
            return None if 3 * against > telling or _is_swiss(counts, telling) else tag
    return None


def _is_swiss(counts: Counter[str], telling: int) -> bool:
    swiss, kinds = _occurrences(counts, _SWISS)
    return kinds >= 3 and 4 * swiss > telling


def _occurrences(counts: Counter[str], wanted: Iterable[str]) -> tuple[int, int]:
    """Return how often the wanted words occur, and how many of them do."""
    found = list(filter(counts.__contains__, wanted))
    return sum(map(counts.__getitem__, found)), len(found)


def _likeliest(scores: dict[str, float]) -> tuple[str, float]:
    """Return the language with the best score; German or English where it is close."""
    best = max(scores, key=lambda tag: scores[tag] + (_EXPECTED if tag in READ else 0.0))
    return best, scores[best]


def _head(sample: str) -> str:
    """Return the text for the library: in capitals it would look like another language."""
    head = sample[:_READ_BY_LIBRARY]
    return head.lower() if head.isupper() else head


@lru_cache(maxsize=256)
def _scores(head: str) -> dict[str, float]:
    """Return how likely a text is in each language, as logarithms; only "und" without words."""
    pieces = _WORD.findall(head.lower())
    if not pieces:
        return {UNKNOWN: 0.0}
    scores: dict[str, float] = {}
    for name, score in _library().rank(head):
        scores.setdefault(_CALLED.get(name, name), float(score))
    counts = Counter(pieces)
    if _is_swiss(counts, _occurrences(counts, _SMALL["de"])[0]):
        scores["gsw"] = max(scores.values()) + _EXPECTED + _SURE
    return scores


@cache
def _library() -> Any:
    """Load the classifier: numpy, and 68 MB on disk of which a text reads some pages.

    Once a process, and only where it is needed: it takes half a second. The library's own
    loader holds all of the model in memory, in each process.
    """
    import numpy
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    with TemporaryDirectory() as folder:
        _unpack(MODEL_DIR / MODEL_FILE, folder)
        # The files stay readable through their maps when the folder is gone.
        ptc, pc, classes, moves, rows, features = (
            numpy.load(f"{folder}/{name}.npy", mmap_mode="r") for name in _ARRAYS
        )
    moves, rows, features = memoryview(moves), memoryview(rows), memoryview(features)
    return LanguageIdentifier(ptc, pc, classes.tolist(), moves, features, tk_row=rows)


def _unpack(model: Path, folder: str) -> None:
    with lzma.open(model) as packed, TemporaryFile(dir=folder) as archive:
        copyfileobj(packed, archive, 1 << 20)
        with ZipFile(archive) as members:
            members.extractall(folder)


def _family(tag: str) -> str:
    """Return the language as the library names it: both written forms of Norwegian are one."""
    language = primary_language(tag)
    return "no" if language in {"nb", "nn"} else language
