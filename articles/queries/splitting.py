"""What the rules find in a text, found once for all that ask in a request, and in the next."""

from datetime import date
from functools import lru_cache

from articles.splitting import SplitClaim, split

# A new text is compared with the one before, which has mostly been read lately.
REMEMBERED = 8


@lru_cache(REMEMBERED)
def split_once(text: str, language: str, published: date | None) -> tuple[SplitClaim, ...]:
    """Return what `split` finds; that of the last texts is remembered.

    A text of 200,000 characters takes most of a second. Its claims, the readings that they
    are compared by and the names in their contexts all come from here.
    """
    return tuple(split(text, language=language, published=published))
