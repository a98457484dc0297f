"""Comments, docstrings and guides use plain words, those of Django's own documentation.

The texts that people read on the pages are not looked at: they are marked for translation.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ("articles", "factcheck", "tools", "benchmarks", "tests", "examples")
# Left: what is not written, right: what is written instead.
PLAIN = {
    "anew": "again",
    "borne": "carried, stored",
    "by turns": "in turn",
    "heed": "follow, respect",
    "heeds": "follows, respects",
    "lest": "so that not",
    "let fall": "revoke",
    "let no": "prevent",
    "of one's own": "of the person, of its own",
    "one's own": "the person's",
    "so much as": "even",
    "taken in hand": "claimed",
    "the house": "the newsroom",
    "the house's": "the newsroom's",
    "thereof": "of it",
    "told apart": "distinguished",
    "whence": "from which",
    "whoever": "the person who",
    "whomever": "the person whom",
}
# Words that no test is named with; a name says what is shown, reported, revoked, refused.
ODD_IN_NAMES = frozenset(
    "anew bears borne ever heed heeds lest lies obeyed ours stand stands stood tell told vouches "
    "whence whoever".split()
)
ANYWHERE_IN_NAMES = re.compile(rf"_({'|'.join(ODD_IN_NAMES)})(_|\b)")
ANYWHERE = re.compile(rf"\b({'|'.join(PLAIN)})\b", re.IGNORECASE)
ODD = re.compile(rf"(?<![\w“\"„'])({'|'.join(PLAIN)})(?![\w”\"“'])", re.IGNORECASE)


def prose(code: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each comment and docstring of a module."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            text = ast.get_docstring(node, clean=False)
            if text is not None:
                yield node.body[0].lineno, text


def odd_words(path: Path) -> list[str]:
    """Return place and word of each odd word in a module or a guide."""
    text = path.read_text(encoding="utf-8")
    if not ANYWHERE.search(text):  # to parse every module takes seconds
        return []
    parts = prose(text) if path.suffix == ".py" else [(1, text)]
    return [
        f"{path.relative_to(ROOT)}:{line + part.count(chr(10), 0, found.start())}: "
        f"{found[0]!r}, plainly {PLAIN[found[0].lower()]!r}"
        for line, part in parts
        for found in ODD.finditer(part)
    ]


@pytest.mark.parametrize("folder", [*CODE, "docs"])
def test_comments_docstrings_and_guides_use_plain_words(folder):
    files = sorted((ROOT / folder).rglob("*.md" if folder == "docs" else "*.py"))
    files = [path for path in files if path != Path(__file__)]
    assert [line for path in files for line in odd_words(path)] == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('"""Split the text anew."""', ["anew"]),
        ("def find():\n    # Whoever finds it first, heeds it.\n    pass", ["Whoever", "heeds"]),
        ('NAME = "whence"', []),
        ("# “Heed” is quoted.\n", []),
        (
            "class Hold:\n    '''Let no text go out\n    of one's own.'''",
            ["Let no", "of one's own"],
        ),
    ],
)
def test_only_prose_is_looked_at(code, words):
    assert [found[0] for _, part in prose(code) for found in ODD.finditer(part)] == words


def odd_names(code: str) -> list[str]:
    """Return the names of a module's tests that have an odd word."""
    if not ANYWHERE_IN_NAMES.search(code):
        return []
    names = (node.name for node in ast.walk(ast.parse(code)) if isinstance(node, ast.FunctionDef))
    return [
        name
        for name in names
        if name.startswith("test_") and not ODD_IN_NAMES.isdisjoint(name.split("_"))
    ]


def test_names_of_tests_use_plain_words():
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")}
    assert len(texts) > 200
    assert {str(path): odd for path, text in texts.items() if (odd := odd_names(text))} == {}


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("def test_a_verdict_stands(): ...", ["test_a_verdict_stands"]),
        ("class TestDesk:\n    def test_it_is_told(self): ...", ["test_it_is_told"]),
        ("def test_a_standing_demand_is_retold(): ...", []),
        ("def told_by(): ...", []),
    ],
)
def test_only_whole_words_of_tests_are_odd(code, names):
    assert odd_names(code) == names
