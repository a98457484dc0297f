"""Measure how languages are detected: `python benchmarks/languages.py`.

Prints, for headlines, sentences and short reports in 20 languages, how many are given their
language and how many are classified as German, English or neither; then the time a text
takes, the time and memory of loading, for what the program uses and for those of py3langid,
langdetect and lingua that are installed. Exits with 1 if a report in another language is
classified as German or English.
"""

import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.intake import detect_language
from tests.intake.news import TEXTS

BUCKETS = ("headline", "sentence", "report")
NORWEGIAN = {"nb": "no", "nn": "no", "zh-cn": "zh", "zh-tw": "zh"}
Detect = Callable[[str], str]
Case = tuple[str, str, str]


def cases() -> Iterator[Case]:
    """Yield bucket, language and text; a report is a headline with three sentences."""
    for language, texts in TEXTS.items():
        headlines, sentences = texts[:6], texts[6:]
        yield from (("headline", language, text) for text in headlines)
        yield from (("sentence", language, text) for text in sentences)
        for half in (0, 1):
            report = f"{headlines[half]}\n\n{' '.join(sentences[half::2])}"
            yield "report", language, report


def read_as(language: str) -> str:
    """Return which rules read a language: those of German, of English, or none."""
    return language if language in {"de", "en"} else "none"


def memory() -> float:
    """Return the most memory the process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, load: Callable[[], Detect]) -> int:
    """Print the figures of one way to detect; return how many reports it misled the rules on."""
    before, began = memory(), time.perf_counter()
    detect = load()
    detect("Regierung stellt neuen Haushalt vor")
    loading, grown = time.perf_counter() - began, memory() - before
    found = [(bucket, language, detect(text)) for bucket, language, text in cases()]
    seconds = time.perf_counter() - began - loading
    print(f"{name}: loaded in {loading:.2f} s with {grown:.0f} MiB, ", end="")
    print(f"{1000 * seconds / len(found):.2f} ms a text")
    for bucket in BUCKETS:
        rows = [(a, NORWEGIAN.get(b, b)) for kind, a, b in found if kind == bucket]
        right = sum(a == b for a, b in rows)
        apart = sum(read_as(a) == read_as(b) for a, b in rows)
        print(f"  {bucket:<9} {right:>3} of {len(rows)} named, {apart:>3} told apart")
    return sum(read_as(a) != read_as(b) for kind, a, b in found if kind == "report")


def by_py3langid() -> Detect:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    library = LanguageIdentifier.from_model_file(MODEL_FILE)
    return lambda text: str(library.classify(text)[0])


def by_langdetect() -> Detect:
    from langdetect import DetectorFactory, detect

    DetectorFactory.seed = 0
    return lambda text: str(detect(text))


def by_lingua() -> Detect:
    from lingua import LanguageDetectorBuilder

    library = LanguageDetectorBuilder.from_all_languages().build()
    return lambda text: _code(library.detect_language_of(text))


def _code(found) -> str:
    return found.iso_code_639_1.name.lower() if found else "und"


OTHERS = {"py3langid": by_py3langid, "langdetect": by_langdetect, "lingua": by_lingua}


def main() -> int:
    """Measure what is used, and the libraries that are installed."""
    misled = measure("in use (small words, then py3langid)", lambda: detect_language)
    for name, load in OTHERS.items():
        try:
            measure(name, load)
        except ImportError:
            print(f"{name}: not installed")
    return 1 if misled else 0


if __name__ == "__main__":
    raise SystemExit(main())
