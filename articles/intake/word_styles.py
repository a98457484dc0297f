"""What the styles of Word files say about the parts of an article.

Word stores its own styles under English names in every language; other programs and
newsroom templates use German ones.
"""

import re
from collections.abc import Iterable

from articles.facts.blocks import BlockKind
from articles.intake.vocabulary import words

_STYLES: dict[BlockKind, frozenset[str]] = {
    BlockKind.KICKER: words("dachzeile kicker overline spitzmarke"),
    BlockKind.HEADLINE: words("headline hauptzeile schlagzeile titel title überschrift"),
    BlockKind.TEASER: words(
        "lead standfirst subheadline subtitle teaser unterzeile untertitel vorspann"
    ),
    BlockKind.CROSSHEAD: words("crosshead subhead zwischentitel zwischenüberschrift"),
    BlockKind.CAPTION: words(
        "beschriftung bildlegende bildtext bildunterschrift bildzeile bu caption"
    ),
    BlockKind.CREDIT: words("bildnachweis bildquelle credit fotocredit fotonachweis"),
    BlockKind.SIGNOFF: words("author autor autorenzeile autorzeile byline kürzel sign-off signoff"),
}
_KIND_OF_STYLE = {name: kind for kind, names in _STYLES.items() for name in names}
_HEADING = re.compile(r"(?:heading|überschrift) ?(\d)")


def kind_by_style(names: Iterable[str], *, headed: bool) -> BlockKind:
    """Return the kind for a style, given with the styles that it is based on.

    The first heading of the first rank is the headline unless the text is `headed` already.
    """
    for name in (name.strip().lower() for name in names):
        if name in _KIND_OF_STYLE:
            return _KIND_OF_STYLE[name]
        if heading := _HEADING.match(name):
            first = heading.group(1) == "1" and not headed
            return BlockKind.HEADLINE if first else BlockKind.CROSSHEAD
    return BlockKind.PARAGRAPH
