"""The pages of documentation that people write, and the code in them."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob(".github/**/*.md")]
)
BLOCK = re.compile(r"^```.*?^```|``.+?``", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


def ids(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def named_in(page: Path) -> list[str]:
    """Return what a page has between backticks, without its blocks of code."""
    return NAMED.findall(BLOCK.sub("", page.read_text()))
