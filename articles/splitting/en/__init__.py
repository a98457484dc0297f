"""English: words as data, rules in families. The order of imports is the rules' precedence.

The rules of times read each other, so `FIGURES.arrange` states their order.
"""

from articles.splitting.en.vocabulary import build_vocabulary

# isort: off
from articles.splitting.en import contacts as _contacts  # noqa: F401
from articles.splitting.en import persons as _persons  # noqa: F401
from articles.splitting.en import ages, sets, day_ranges, periods, weeks, dates, years  # noqa: F401
from articles.splitting.en import distances, relative, vague, parts, feasts, clock, lengths, figures  # noqa: F401
from articles.splitting.en import speech as _speech  # noqa: F401

# isort: on
from articles.splitting.en.families import FAMILIES, FIGURES

FIGURES.arrange(
    "sets", "day_ranges", "periods", "weeks", "dates", "years", "feasts", "distances", "relative",
    "vague", "parts", "clock", "lengths",
)  # fmt: skip

name = "en"
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
