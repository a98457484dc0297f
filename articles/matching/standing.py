"""Whether a document is about the manuscript's matter and time: what speaks for it and against.

A folder often holds an earlier article, a report on another house, or a competitor's figures.
Their values neither confirm nor contradict, so each document gets a number (`standing`): the log
odds that it is about the text's subject.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from articles.matching.lexicon import Lexicon
from articles.matching.prepared import PreparedSource
from articles.matching.words import FUNCTION_WORDS, WORD, folded

STANDING = (
    "aged", "undated", "recent_years", "old_years", "later_years", "title_old", "title_now",
    "title_strange", "title_known", "shared_names", "names_few", "strangers", "vocabulary",
    "language_other", "is_table", "only_values", "only_words", "title_past", "no_years", "bias",
)  # fmt: skip
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)")
# From this probability on a document is taken to bear on the text; below it confirms nothing.
STANDS = 0.5
LONG_AGO = 2
# Below this share a document is unrelated, if it and the manuscript have so many words.
LEAST_VOCABULARY, FEWEST_WORDS = 0.25, 40
# With this share of the manuscript's repeated names a document is about its subject.
NAMES_ON_SUBJECT, FEWEST_ON_SUBJECT = 0.25, 15


@dataclass(frozen=True, slots=True)
class ManuscriptSubject:
    """What a document is compared with: day, language, words of the manuscript, folded."""

    published: date
    language: str
    words: Collection[str]


def standing_features(
    source: PreparedSource,
    subject: ManuscriptSubject,
    own_words: Collection[str],
    shared_names: float,
    strangers: int,
    only_values: float,
    only_words: float,
    lexicon: Lexicon,
) -> tuple[float, ...]:
    """Return the features of `STANDING` for a document.

    `own_words` are the words of its passages as written, `shared_names` the share of the
    manuscript's repeated names that it knows, `strangers` how often it repeats names that the
    manuscript lacks. `only_values` is the share of the manuscript's values that no other document
    has, `only_words` the logarithm of the number of its words that none has.
    """
    year = subject.published.year
    years = Counter(
        int(y) for p in source.passages for y in _YEAR.findall(p.text) if 1900 < int(y) <= year + 15
    )
    total = years.total()
    age = (subject.published - source.day).days if source.day else 0
    titled = [int(y) for y in _YEAR.findall(_title(source))]
    strange, known = _title_words(source, subject, lexicon)
    found = {
        "aged": math.log1p(max(0, age) / 60),
        "undated": source.day is None,
        "recent_years": _share(years, total, lambda y: year - 1 <= y <= year),
        "old_years": _share(years, total, lambda y: y < year - LONG_AGO),
        "later_years": _share(years, total, lambda y: y > year),
        "title_old": bool(titled) and max(titled) < year - 1,
        "title_now": bool(titled) and max(titled) >= year,
        "title_strange": math.log1p(strange),
        "title_known": math.log1p(known),
        "shared_names": shared_names,
        "names_few": shared_names < 0.34,
        "strangers": math.log1p(strangers),
        "vocabulary": _vocabulary(_content(own_words), subject),
        "language_other": source.language != subject.language,
        "is_table": _is_table(source),
        "only_values": only_values,
        "only_words": only_words,
        "title_past": bool(titled) and max(titled) < year,
        "no_years": not total,
        "bias": 1.0,
    }  # fmt: skip
    return tuple(float(found[name]) for name in STANDING)


def is_unrelated(
    source: PreparedSource,
    subject: ManuscriptSubject,
    own_words: Collection[str],
    shared_names: float,
) -> bool:
    """Return whether a document knows none of the manuscript's names, and hardly a word of it.

    Not so for tables, for documents in another language, and where either is short. The weights
    were fitted to folders in which nearly every document is about the text, and don't say this.
    """
    content = _content(own_words)
    if shared_names or source.language != subject.language or _is_table(source):
        return False
    if min(len(content), len(subject.words)) < FEWEST_WORDS:
        return False
    return _vocabulary(content, subject) < LEAST_VOCABULARY


def shared_subject(
    source: PreparedSource,
    subject: ManuscriptSubject,
    own_words: Collection[str],
    shared_names: float,
) -> float:
    """Return how many of a document's words the manuscript has, against its length.

    Other news of the day names the same city and the same days of the week. 1.0 for a document
    that has many of the manuscript's names, for tables, other languages and very short ones.
    """
    content = _content(own_words)
    if source.language != subject.language or _is_table(source):
        return 1.0
    is_short = min(len(content), len(subject.words)) < FEWEST_ON_SUBJECT
    if is_short or shared_names >= NAMES_ON_SUBJECT:
        return 1.0
    return _vocabulary(content, subject)


def _content(words: Collection[str]) -> set[str]:
    return {folded(w).removesuffix("s") for w in words if len(w) > 4} - FUNCTION_WORDS


def _vocabulary(content: set[str], subject: ManuscriptSubject) -> float:
    """Return how many of a document's words the manuscript has, against its length."""
    return len(content & set(subject.words)) / max(8.0, len(content) ** 0.7)


def _is_table(source: PreparedSource) -> bool:
    return 0 < len(source.passages) < 1.25 * sum(bool(p.cells) for p in source.passages)


def _title(source: PreparedSource) -> str:
    return f"{source.name} {source.title}".replace("_", " ")


def _share(years: Counter[int], total: int, is_in: Callable[[int], bool]) -> float:
    return sum(n for y, n in years.items() if is_in(y)) / total if total > 1 else 0.0


def _title_words(
    source: PreparedSource, subject: ManuscriptSubject, lexicon: Lexicon
) -> tuple[int, int]:
    """Return how many names of the title the manuscript lacks, and how many it has."""
    words = [w for w in WORD.findall(source.title) if w[0].isupper() and len(w) > 3]
    names = [w for w in words if not lexicon.is_known(w, source.language)]
    known = sum(folded(w).removesuffix("s") in subject.words for w in names)
    return len(names) - known, known
