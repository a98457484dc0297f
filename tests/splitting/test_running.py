"""The splitter under threads, under another hash seed, and when it is loaded."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from articles.splitting import LANGUAGES, language_named, split, version
from articles.splitting.vocabulary import Vocabulary
from tests.splitting.examples import EXAMPLES, plain

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLISHED = date(2021, 3, 20)
THREADS = 8
SEEDS = ("0", "4711")
# Half as many again as it takes. `benchmarks/splitting_start.py` prints the seconds.
MOST_CALLS = 1_400_000
SPLIT_ALL = """
import json, sys
from datetime import date
from articles.splitting import split
found = {}
for language, text in json.load(sys.stdin).items():
    claims = split(text, language=language, published=date(2021, 3, 20))
    found[language] = [
        (c.start, c.end, c.kind, c.rule, c.value and c.value.to_json()) for c in claims
    ]
print(json.dumps(found, ensure_ascii=False))
"""
SAY_WORDS = """
import sys
from articles.splitting import language_named
words = language_named(sys.stdin.read()).vocabulary._words
for word, classes in sorted(words.items()):
    for name, meaning in sorted(classes.items()):
        print(word, name, sorted(meaning) if isinstance(meaning, frozenset) else meaning)
"""
LOAD = """
import itertools, sys
calls = itertools.count()
sys.setprofile(lambda *_event: next(calls))
from articles.splitting import split
split("Am 3. März.", language="de", published=None)
split("On 3 March.", language="en", published=None)
sys.setprofile(None)
print(next(calls))
"""


def text_of(language: str) -> str:
    """Return all examples of a language, which every rule has a part in."""
    return "\n".join(plain(text) for texts in EXAMPLES[language].values() for text in texts)


def run(code: str, given: str = "", **environment: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        input=given,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_threads_find_the_same_as_one(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(language)
    expected = split(text, language=language, published=PUBLISHED)
    forget(language, monkeypatch)
    with ThreadPoolExecutor(THREADS) as pool:
        jobs = [
            pool.submit(split, text, language=language, published=PUBLISHED) for _ in range(THREADS)
        ]
    assert all(job.result() == expected for job in jobs)


def forget(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the threads meet words that nobody has looked up yet, and few of them kept."""
    vocabulary: Vocabulary = language_named(language).vocabulary
    monkeypatch.setattr(vocabulary, "_kept", {})
    monkeypatch.setattr("articles.splitting.vocabulary.KEPT_WORDS", 50)


def test_the_order_of_hashes_changes_nothing() -> None:
    texts = json.dumps({language: text_of(language) for language in LANGUAGES})
    one, other = (json.loads(run(SPLIT_ALL, texts, PYTHONHASHSEED=seed)) for seed in SEEDS)
    for language in LANGUAGES:
        assert [claim for claim in one[language] if claim not in other[language]] == []
        assert one[language] == other[language] != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_hashes_changes_no_name(language: str) -> None:
    known = {run(SAY_WORDS, language, PYTHONHASHSEED=seed) for seed in SEEDS}
    assert len(known) == 1
    assert known.pop().strip()


def test_importing_both_languages_is_cheap() -> None:
    assert int(run(LOAD)) < MOST_CALLS


def test_another_rule_changes_the_version_of_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "dates.py").write_text("a rule")
    (tmp_path / "engine.py").write_text("the engine")
    monkeypatch.setattr(version, "FOLDER", tmp_path)
    monkeypatch.setattr(version, "_hash_of", version._hash_of.__wrapped__)
    read = version.splitter_version
    german, english = read("de"), read("en")
    (tmp_path / "de" / "dates.py").write_text("another rule")
    assert read("de") != german
    assert read("en") == english
    (tmp_path / "engine.py").write_text("another engine")
    assert read("en") != english


@pytest.mark.parametrize(
    ("changed", "ages"),
    [
        ("statements/finder.py", {"de", "en"}),
        ("statements/data/stances_de.txt", {"de"}),
        ("statements/data/verb_forms_en.json.gz", {"en"}),
        ("statements/german_repair.py", {"de"}),
        ("statements/english_cutting.py", {"en"}),
    ],
)
def test_another_word_list_of_statements_is_another_version(
    changed: str, ages: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "statements" / "data").mkdir(parents=True)
    (tmp_path / changed).write_text("words")
    monkeypatch.setattr(version, "FOLDER", tmp_path)
    monkeypatch.setattr(version, "_hash_of", version._hash_of.__wrapped__)
    before = {language: version.splitter_version(language) for language in LANGUAGES}
    (tmp_path / changed).write_text("other words")
    now = {language: version.splitter_version(language) for language in LANGUAGES}
    assert {language for language in LANGUAGES if now[language] != before[language]} == ages
