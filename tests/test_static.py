"""Style sheets and scripts have nothing that no page uses, as far as their text shows it."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "static"
# The admin's pages and their classes are Django's.
SHEETS = sorted(path for path in STATIC.rglob("*.css") if path.name != "admin.css")
SCRIPTS = sorted(STATIC.rglob("*.js"))
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*$", re.DOTALL | re.MULTILINE)


def text_of(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def written() -> set[str]:
    """Return the words of templates, scripts and modules, and the beginnings of made ones."""
    paths = [*SCRIPTS, *(ROOT / "templates").rglob("*.html"), *(ROOT / "articles").rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return set(re.findall(r"[A-Za-z_][\w-]*", text))


def rules(sheet: str) -> list[str]:
    """Return the selectors of the rules that hold everywhere, without those in an @ rule."""
    flat = re.sub(r"@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{;]*;", "", sheet)
    return [selector.strip() for selector in re.findall(r"([^{}]+)\{", flat)]


def names(sheet: str) -> set[str]:
    """Return the classes and ids that a style sheet names."""
    selectors = "".join(re.findall(r"[^{}]+(?=\{)", re.sub(r"@[^{;]*[{;]", "", sheet)))
    return set(re.findall(r"[.#]([A-Za-z_][\w-]*)", re.sub(r"\[[^\]]*\]", "", selectors)))


def unused(sheet: str, written: set[str]) -> set[str]:
    """Return the names that nothing writes; `c-open` is made of `c-` and the state."""
    made = {word for word in written if word.endswith("-")}
    return {
        name
        for name in names(sheet) - written
        if not any(name.startswith(start) and name != start for start in made)
    }


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_names_only_classes_that_something_writes(path, written):
    assert unused(text_of(path), written) == set()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_has_one_rule_for_a_selector(path):
    found = rules(text_of(path))
    assert sorted({selector for selector in found if found.count(selector) > 1}) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_uses_what_it_declares_and_exports_what_another_imports(path):
    text = text_of(path)
    others = "".join(text_of(other) for other in SCRIPTS if other != path)
    declared = re.findall(r"(export )?(?:async )?(?:function|const|let) (\w+)", text)
    dead = [
        name
        for export, name in declared
        if len(re.findall(rf"\b{name}\b", text)) < 2
        and not (export and re.search(rf"\b{name}\b", others))
    ]
    needless = [name for export, name in declared if export and name not in others]
    assert (dead, needless) == ([], [])


@pytest.mark.parametrize(
    ("sheet", "dead"),
    [
        (".card .gone-by { color: red; }", {"gone-by"}),
        ("#nowhere-else:hover { top: 0 }", {"nowhere-else"}),
        ("@media print { .never-printed { top: 0 } }", {"never-printed"}),
        (".c-open, .t-false { top: 0 }", set()),
    ],
)
def test_a_name_that_nothing_writes_is_found(sheet, dead):
    assert unused(sheet, {"card", "c-", "t-"}) == dead
