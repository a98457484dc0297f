"""German: words as data, rules in families. The order of imports is the rules' precedence."""

from articles.splitting.de.vocabulary import build_vocabulary

# isort: off
from articles.splitting.de import contacts as _contacts  # noqa: F401
from articles.splitting.de import persons as _persons  # noqa: F401
from articles.splitting.de import ages as _ages  # noqa: F401
from articles.splitting.de import dates as _dates  # noqa: F401
from articles.splitting.de import relative as _relative  # noqa: F401
from articles.splitting.de import clock as _clock  # noqa: F401
from articles.splitting.de import spans as _spans  # noqa: F401
from articles.splitting.de import figures as _figures  # noqa: F401
from articles.splitting.de import ranks as _ranks  # noqa: F401
from articles.splitting.de import sources as _sources  # noqa: F401
from articles.splitting.de import speech as _speech  # noqa: F401
from articles.splitting.de import reports as _reports  # noqa: F401
from articles.splitting.de import things as _things  # noqa: F401
from articles.splitting.de import credits as _credits  # noqa: F401

# isort: on
from articles.splitting.de.families import FAMILIES

name = "de"
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
