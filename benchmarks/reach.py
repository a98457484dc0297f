"""Count what an archive could know of planted errors at most: `python benchmarks/reach.py FILE`.

    --archive 300    texts of the file that are the archive; the others are tested
    --seed 1         draws other errors, the same as `benchmarks/errors.py` with this seed

An error is within reach of the text itself if the words that were changed stand in it again,
and of the archive if one of its sentences has them beside two other names or figures of their
sentence that are not frequent; of a name, if the archive has the full name. No rule that
compares values can find the others, however good it is.
"""

import argparse
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import comb
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import django

from articles.plausibility import CheckedText
from articles.plausibility.remembering import full_names_of
from benchmarks.errors import Knowledge
from benchmarks.plausibility import manuscript_of, texts_in
from benchmarks.support.planting import SORTS, Planted, Pool, planted

FREQUENT, BESIDE, NEAR = 60, 2, 30
SIZES = (50, 100, 200, 300)
_WEIGHTY = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_a-zäöü][\w-]{3,}")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zäöü\"„»])")
_PART_OF_WORD = re.compile(r"[\w.,]")


class Sentences:
    """The sentences of an archive, as the names and figures in each."""

    def __init__(self, texts: Sequence[CheckedText]) -> None:
        split = (line for text in texts for line in _SENTENCE_END.split(text.text))
        self._words = [set(_WEIGHTY.findall(line)) for line in split]
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, words in enumerate(self._words):
            for word in words:
                self._places[word].add(place)
        self._names = {name for text in texts for name in full_names_of(text)}

    def may_know(self, text: CheckedText, error: Planted) -> bool:
        """Return whether a sentence is about what was changed, by a generous measure."""
        if error.sort == "name":
            near = text.text[max(0, error.start - NEAR) : error.end + NEAR]
            return any(name in near for name in self._names)
        word, others = _changed_word(text.text, error), _sentence_words(text.text, error)
        others = {one for one in others - {word} if len(self._places.get(one, ())) < FREQUENT}
        if _WEIGHTY.fullmatch(word):
            rows = (self._words[place] for place in self._places.get(word, ()))
            return any(len(row & others) >= BESIDE for row in rows)
        shared = Counter(place for one in others for place in self._places.get(one, ()))
        return any(number > BESIDE for number in shared.values())


def _changed_word(text: str, error: Planted) -> str:
    start, end = error.start, error.end
    while start and _PART_OF_WORD.match(text[start - 1]):
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end].strip(".,")


def _sentence_words(text: str, error: Planted) -> set[str]:
    start = max(text.rfind(". ", 0, error.start), text.rfind("\n", 0, error.start)) + 1
    end = text.find(". ", error.end)
    return set(_WEIGHTY.findall(text[start : end if end >= 0 else len(text)]))


def _is_repeated(text: CheckedText, error: Planted) -> bool:
    word = re.escape(_changed_word(text.text, error))
    return len(re.findall(rf"(?<!\w){word}(?!\w)", text.text)) > 1


def known_names(texts: Sequence[CheckedText], sizes: Sequence[int]) -> Iterator[tuple[int, float]]:
    """Yield the share of a text's full names that an archive of a size drawn at random has."""
    names = [set(full_names_of(text)) for text in texts]
    frequency = Counter(name for own in names for name in own)
    others, total = len(texts) - 1, sum(map(len, names))
    for size in sizes:
        unknown = (
            comb(others - (frequency[name] - 1), size) / comb(others, size)
            for own in names
            for name in own
        )
        yield size, 1 - sum(unknown) / max(total, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description="Count what an archive could know at most.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--archive", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    django.setup()
    texts = [(name, manuscript_of(t, lang, day)) for name, lang, t, day in texts_in(options.file)]
    whole = [text for _, text in texts]
    Random(options.seed).shuffle(texts)
    archive = Sentences([text for _, text in texts[: options.archive]])
    pool, total, repeated, known = Pool.of(whole), Counter(), Counter(), Counter()
    for name, clean in texts[options.archive :]:
        random = Random(f"{options.seed} {name}")
        Knowledge(clean, {}, random)
        for error in planted(clean, pool, random):
            total[error.sort] += 1
            repeated[error.sort] += _is_repeated(clean, error)
            known[error.sort] += archive.may_know(clean, error)
    print(f"{'':<16}{'planted':>8}{'again in the text':>19}{'in the archive':>16}")
    for sort in SORTS:
        print(f"{sort:<16}{total[sort]:>8}{repeated[sort]:>19}{known[sort]:>16}")
    print(f"{'all':<16}{total.total():>8}{repeated.total():>19}{known.total():>16}")
    sizes = [size for size in (*SIZES, len(whole) - 1) if size < len(whole)]
    for size, share in known_names(whole, sizes):
        print(f"full names that {size} other texts know: {100 * share:.1f} %")


if __name__ == "__main__":
    main()
