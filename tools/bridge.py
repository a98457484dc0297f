"""Write the word lists of `articles/matching` from their sources.

    python -m tools.bridge en-de.txt

`en-de.txt` is the English-German list that Matthias Buchmeier extracted from the English
Wiktionary (CC BY-SA 3.0; open-dsl-dict/wiktionary-dict). The irregular forms come from simplemma
(MIT), which must be installed for this only. The lists are committed, so matching needs neither.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

MATCHING = Path(__file__).parents[1] / "articles" / "matching"
UNFIT = frozenset(
    "letter symbol abbr prefix suffix phrase proverb interj article determiner pron prep conj "
    "contraction num particle initialism acronym".split()
)
_ENTRY = re.compile(r"^(.*?) \{([a-z-]+)\}")
_ENGLISH = re.compile(r"[A-Za-z][\w'-]*( [\w'-]+){0,2}")
_GERMAN = re.compile(r"[A-Za-zÄÖÜäöüß][\wäöüß-]*( [\wäöüß-]+)?")
_LEADING = re.compile(r"^(?:sich|jemanden|etwas|der|die|das|ein|eine|zu) ")
_REMARK = re.compile(r"\[[^\]]*\]|\([^)]*\)|\{[^}]*\}")
LONGEST_CHANGE = 6


def pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield English and German words of the list: words and short phrases of open classes."""
    for line in lines:
        left, separator, right = line.rstrip("\n").partition(" :: ")
        entry = _ENTRY.match(left)
        if not (separator and entry) or line.startswith("#") or entry[2] in UNFIT:
            continue
        if _ENGLISH.fullmatch(entry[1]):
            yield from ((entry[1].lower(), german) for german in _translations(right))


def _translations(text: str) -> Iterator[str]:
    for part in re.split(r"[,;/]", _REMARK.sub("", text)):
        german = _LEADING.sub("", " ".join(part.split()))
        if _GERMAN.fullmatch(german):
            yield german


def write_bridge(lines: list[str]) -> None:
    """Write stems of German words, each with the stems of its English translations."""
    from articles.matching.lexicon import stemmed  # reads no list itself

    found: dict[str, set[str]] = defaultdict(set)
    for english, german in pairs(lines):
        key = " ".join(stemmed(word, "de") for word in german.split())
        found[key].add(" ".join(stemmed(word, "en") for word in english.split()))
    rows = [f"{german}\t{'|'.join(sorted(found[german]))}\n" for german in sorted(found)]
    (MATCHING / "bridge.tsv").write_text("".join(rows), "utf-8")


def write_lemmas() -> None:
    """Write irregular forms of known words: language, stem of the form, stem of its lemma."""
    (MATCHING / "lemmas.tsv").write_text("", "utf-8")
    from articles.matching.lexicon import Lexicon, stemmed

    lexicon = Lexicon()
    known = {
        "de": set(lexicon.bridge) | {stem for tag, stem in lexicon.concepts if tag == "de"},
        "en": {word for words in lexicon.bridge.values() for word in words}
        | {stem for tag, stem in lexicon.concepts if tag == "en"},
    }
    found: dict[tuple[str, str], str] = {}
    for language in ("de", "en"):
        for form, lemma in _forms(language):
            one, other = stemmed(form, language), stemmed(lemma, language)
            if one != other and other in known[language] and one not in known[language]:
                found.setdefault((language, one), other)
    rows = [f"{tag}\t{form}\t{lemma}\n" for (tag, form), lemma in sorted(found.items())]
    (MATCHING / "lemmas.tsv").write_text("".join(rows), "utf-8")


def _forms(language: str) -> Iterator[tuple[str, str]]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        one, other = (w.decode() if isinstance(w, bytes) else w for w in (form, lemma))
        if " " not in one and len(one) > 2 and abs(len(one) - len(other)) <= LONGEST_CHANGE:
            yield one, other


if __name__ == "__main__":
    write_bridge(Path(sys.argv[1]).read_text("utf-8").splitlines())
    write_lemmas()
