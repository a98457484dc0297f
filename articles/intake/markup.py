"""What the elements and class names of a web page say about the parts of an article."""

import re
from itertools import islice

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.vocabulary import words

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | words(
    "address article aside blockquote body caption center dd details div dl dt fieldset "
    "figcaption figure footer form header hr html legend li main ol p pre section summary "
    "table tbody tfoot thead tr ul"
)
_DROPPED = words(
    "applet area base button canvas datalist dialog head input link map meta meter nav "
    "noscript option optgroup param progress rp rt script select source style svg template "
    "textarea title track"
)
EMBEDS = frozenset({"audio", "embed", "iframe", "object", "video"})

_CLASS_WORDS: dict[BlockKind, frozenset[str]] = {
    BlockKind.KICKER: words("dachzeile eyebrow kicker overline roofline spitzmarke topline"),
    BlockKind.HEADLINE: frozenset({"msotitle"}),
    BlockKind.TEASER: words(
        "dek intro lead lede msosubtitle standfirst subheadline subline subtitle teaser vorspann"
    ),
    BlockKind.CROSSHEAD: frozenset({"crosshead", "zwischentitel"}),
    BlockKind.CAPTION: frozenset({"bildunterschrift", "bildzeile", "caption", "msocaption"}),
    BlockKind.CREDIT: words("bildnachweis copyright credit credits fotocredit photographer"),
    BlockKind.SIGNOFF: words("author authors autor autoren autorin byline"),
}
_KIND_OF_WORD = {word: kind for kind, listed in _CLASS_WORDS.items() for word in listed}
HEAD_ONLY = frozenset({BlockKind.KICKER, BlockKind.TEASER})
INLINE = frozenset({BlockKind.KICKER, BlockKind.CREDIT})
# Containers whose class is about the page rather than the words in them.
_CLASSLESS = words("article body form h1 header html main ol section table tbody tr ul")
_CLASS_PARTS = re.compile(r"[\s_-]+")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_dropped(element: etree._Element) -> bool:
    """Return whether an element is invisible or belongs to the site."""
    tag = element.tag
    if tag in _DROPPED or element.get("hidden") is not None:
        return True
    if element.get("role") in {"navigation", "search"} or element.get("aria-hidden") == "true":
        return True
    if tag == "aside":
        # Nested asides that are each searched to their end would take quadratic time.
        return all(found.tag != "p" for found in islice(element.iterdescendants(), 200))
    if tag == "footer":
        parent = element.getparent()
        return parent is None or parent.tag != "blockquote"
    style = element.get("style")
    return bool(style and _INVISIBLE.search(style))


def kind_by_class(element: etree._Element) -> BlockKind | None:
    """Return the kind that class, `rel` or `itemprop` name."""
    if element.tag in _CLASSLESS:
        return None
    if element.get("rel") == "author" or element.get("itemprop") == "author":
        return BlockKind.SIGNOFF
    names = element.get("class")
    if not names:
        return None
    parts = _CLASS_PARTS.split(names[:500].lower())
    return next((_KIND_OF_WORD[part] for part in parts if part in _KIND_OF_WORD), None)


def is_data_table(table: etree._Element) -> bool:
    """Return whether a table has data, rather than the layout of a page or newsletter."""
    if table.get("role") in {"presentation", "none"}:
        return False
    # Nested tables come first in the question: it keeps the answer linear in all.
    laid_out = ("table", "h1", "h2", "h3", "article", "ul")
    return all(table.find(f".//{tag}") is None for tag in laid_out)
