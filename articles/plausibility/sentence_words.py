"""The words of a sentence by which another one about the same is recognized."""

import re

WORD = re.compile(r"[^\W\d_]{4,}")
STEM = 6
COMMON = frozenset(
    "sind waren wurde wurden haben hatte hatten werden wird worden sein seine seiner seinen ihre"
    " ihrer ihren nach noch auch aber oder eine einen einer einem eines dass sich über unter mehr"
    " rund etwa knapp diese dieser dieses nicht damit dabei gegen jahr jahre jahren jahres prozent"
    " million millionen milliarden milliarde euro dollar beim vom zwei drei vier fünf zehn alle"
    " were been have will with from that this they their there than more about after which into"
    " year years percent billion euros dollars says said over when what would".split()
)


def stems(text: str, shortest: int = 0) -> frozenset[str]:
    """Return the stems of the words in `text` that have at least `shortest` letters."""
    words = (word for word in WORD.findall(text.casefold()) if len(word) >= shortest)
    return frozenset(word[:STEM] for word in words if word not in COMMON)
