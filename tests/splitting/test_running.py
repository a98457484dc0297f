"""The splitter under threads, under another hash seed, and when it is loaded."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from operator import ne
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
READ_ALL = """
import json, sys
from datetime import date
from articles.splitting import language_named, split
found = {}
for language, text in json.load(sys.stdin).items():
    claims = split(text, language=language, published=date(2021, 3, 20))
    found[language] = [
        (c.start, c.end, c.kind, c.rule, c.value and c.value.to_json()) for c in claims
    ]
    found[f"words of {language}"] = [
        (word, name, sorted(meaning) if isinstance(meaning, frozenset) else str(meaning))
        for word, classes in sorted(language_named(language).vocabulary._words.items())
        for name, meaning in sorted(classes.items())
    ]
print(json.dumps(found, ensure_ascii=False))
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


def start(code: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


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
    """Both processes start at once: who edits a rule meanwhile changes it for neither or both."""
    texts = json.dumps({language: text_of(language) for language in LANGUAGES})
    processes = [start(READ_ALL, PYTHONHASHSEED=seed) for seed in SEEDS]
    one, other = (json.loads(process.communicate(texts)[0]) for process in processes)
    assert len(one) == 2 * len(LANGUAGES)
    for name in one:
        assert [pair for pair in zip(one[name], other[name], strict=False) if ne(*pair)] == []
        assert one[name] == other[name] != []


def test_importing_both_languages_is_cheap() -> None:
    assert int(start(LOAD).communicate()[0]) < MOST_CALLS


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
