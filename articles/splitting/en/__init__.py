"""English: words as data, rules in families. The order of imports is the rules' precedence.

The rules of times read each other, so `FIGURES.arrange` states their order.
"""

from articles.splitting.en.number_parsing import number_at as _number_at
from articles.splitting.en.vocabulary import build_vocabulary

# isort: off
from articles.splitting.en import contacts as _contacts  # noqa: F401
from articles.splitting.en import persons as _persons  # noqa: F401
from articles.splitting.en import roles as _roles  # noqa: F401
from articles.splitting.en import unknown_names as _unknown_names  # noqa: F401
from articles.splitting.en import number_tables, ages, stated_ages, apposed_ages, coins  # noqa: F401
from articles.splitting.en import sets, day_ranges, periods, weeks, dates, years  # noqa: F401
from articles.splitting.en import distances, relative, vague, parts, feasts, clock, lengths  # noqa: F401
from articles.splitting.en import figures, shares, ordinals, counts  # noqa: F401
from articles.splitting.en import ranks as _ranks  # noqa: F401
from articles.splitting.en import attributions as _attributions  # noqa: F401
from articles.splitting.en import speech as _speech  # noqa: F401
from articles.splitting.en import speech_before as _speech_before  # noqa: F401
from articles.splitting.en import participles as _participles  # noqa: F401

from articles.splitting.en import organisations as _organisations  # noqa: F401
from articles.splitting.en import place_forms as _place_forms  # noqa: F401

# isort: on
from articles.splitting.en.families import FAMILIES, FIGURES

FIGURES.arrange(
    "number_tables", "ages", "stated_ages", "apposed_ages", "coins",
    "sets", "day_ranges", "periods", "weeks", "dates", "years", "feasts", "distances", "relative",
    "vague", "parts", "clock", "lengths",
    "figures", "shares", "ordinals", "counts",
)  # fmt: skip

name = "en"
dotted_ordinals = False
number_at = _number_at
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
