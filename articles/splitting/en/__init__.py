"""English: words as data, rules in families. The order of imports is the rules' precedence."""

from articles.splitting.en.vocabulary import build_vocabulary

# isort: off
from articles.splitting.en import contacts as _contacts  # noqa: F401
from articles.splitting.en import persons as _persons  # noqa: F401
from articles.splitting.en import ages as _ages  # noqa: F401
from articles.splitting.en import sets as _sets  # noqa: F401
from articles.splitting.en import day_ranges as _day_ranges  # noqa: F401
from articles.splitting.en import periods as _periods  # noqa: F401
from articles.splitting.en import years as _years  # noqa: F401
from articles.splitting.en import dates as _dates  # noqa: F401
from articles.splitting.en import distances as _distances  # noqa: F401
from articles.splitting.en import relative as _relative  # noqa: F401
from articles.splitting.en import parts as _parts  # noqa: F401
from articles.splitting.en import feasts as _feasts  # noqa: F401
from articles.splitting.en import clock as _clock  # noqa: F401
from articles.splitting.en import lengths as _lengths  # noqa: F401
from articles.splitting.en import figures as _figures  # noqa: F401
from articles.splitting.en import speech as _speech  # noqa: F401

# isort: on
from articles.splitting.en.families import FAMILIES

name = "en"
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
