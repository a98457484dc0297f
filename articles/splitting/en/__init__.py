"""English: words as data, rules in families. The order of imports is the rules' precedence."""

from articles.splitting.en.number_reading import number_at as _number_at
from articles.splitting.en.vocabulary import build_vocabulary

# isort: off
from articles.splitting.en import contacts as _contacts  # noqa: F401
from articles.splitting.en import persons as _persons  # noqa: F401
from articles.splitting.en import roles as _roles  # noqa: F401
from articles.splitting.en import bulk as _bulk  # noqa: F401
from articles.splitting.en import ages as _ages  # noqa: F401
from articles.splitting.en import told_ages as _told_ages  # noqa: F401
from articles.splitting.en import coins as _coins  # noqa: F401
from articles.splitting.en import dates as _dates  # noqa: F401
from articles.splitting.en import relative as _relative  # noqa: F401
from articles.splitting.en import spans as _spans  # noqa: F401
from articles.splitting.en import figures as _figures  # noqa: F401
from articles.splitting.en import shares as _shares  # noqa: F401
from articles.splitting.en import ordinals as _ordinals  # noqa: F401
from articles.splitting.en import counts as _counts  # noqa: F401
from articles.splitting.en import ranks as _ranks  # noqa: F401
from articles.splitting.en import sources as _sources  # noqa: F401
from articles.splitting.en import speech as _speech  # noqa: F401

from articles.splitting.en import organisations as _organisations  # noqa: F401

# isort: on
from articles.splitting.en.families import FAMILIES

name = "en"
number_at = _number_at
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
