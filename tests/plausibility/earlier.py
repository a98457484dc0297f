"""What a newsroom has printed before, for texts as the splitter marks them."""

from dataclasses import replace
from datetime import date

from articles.plausibility import CheckedText
from benchmarks.support.earlier_articles import EarlierArticles
from tests.plausibility.marking import read

EARLIER = date(2026, 9, 1)


def after(
    text: str,
    *earlier: str,
    day: date = EARLIER,
    language: str = "de",
    is_checked: bool = True,
) -> CheckedText:
    """Read `text` in a newsroom that has printed the earlier texts, all on one day."""
    manuscript = read(text, language)
    texts = [(f"Text {n}", read(one, language, day)) for n, one in enumerate(earlier, 1)]
    house = EarlierArticles.of(texts, is_checked=is_checked)
    return replace(manuscript, memory=house.about(manuscript))
