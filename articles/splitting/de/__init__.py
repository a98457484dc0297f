"""German: words as data, rules in families. The order of imports is the rules' precedence."""

from articles.splitting.de.vocabulary import build_vocabulary

# isort: off
from articles.splitting.de import contacts as _contacts  # noqa: F401
from articles.splitting.de import file_numbers as _file_numbers  # noqa: F401
from articles.splitting.de import plates as _plates  # noqa: F401
from articles.splitting.de import persons as _persons  # noqa: F401
from articles.splitting.de import holders as _holders  # noqa: F401
from articles.splitting.de import unknown_names as _unknown_names  # noqa: F401
from articles.splitting.de import number_tables as _number_tables  # noqa: F401
from articles.splitting.de import ages as _ages  # noqa: F401
from articles.splitting.de import bare_ages as _bare_ages  # noqa: F401
from articles.splitting.de import apposed_ages as _apposed_ages  # noqa: F401
from articles.splitting.de import age_adjectives as _age_adjectives  # noqa: F401
from articles.splitting.de import dates as _dates  # noqa: F401
from articles.splitting.de import years as _years  # noqa: F401
from articles.splitting.de import weekdays as _weekdays  # noqa: F401
from articles.splitting.de import month_parts as _month_parts  # noqa: F401
from articles.splitting.de import anaphora as _anaphora  # noqa: F401
from articles.splitting.de import beginnings as _beginnings  # noqa: F401
from articles.splitting.de import relative as _relative  # noqa: F401
from articles.splitting.de import distances as _distances  # noqa: F401
from articles.splitting.de import clock as _clock  # noqa: F401
from articles.splitting.de import day_parts as _day_parts  # noqa: F401
from articles.splitting.de import periods as _periods  # noqa: F401
from articles.splitting.de import quarters as _quarters  # noqa: F401
from articles.splitting.de import sets as _sets  # noqa: F401
from articles.splitting.de import race_times as _race_times  # noqa: F401
from articles.splitting.de import lengths as _lengths  # noqa: F401
from articles.splitting.de import shared_units as _shared_units  # noqa: F401
from articles.splitting.de import figures as _figures  # noqa: F401
from articles.splitting.de import shares as _shares  # noqa: F401
from articles.splitting.de import multiples as _multiples  # noqa: F401
from articles.splitting.de import ordinals as _ordinals  # noqa: F401
from articles.splitting.de import counts as _counts  # noqa: F401
from articles.splitting.de import ranks as _ranks  # noqa: F401
from articles.splitting.de import predicated_ranks as _predicated_ranks  # noqa: F401
from articles.splitting.de import attributions as _attributions  # noqa: F401
from articles.splitting.de import documents_that_say as _documents_that_say  # noqa: F401
from articles.splitting.de import hedges as _hedges  # noqa: F401
from articles.splitting.de import media as _media  # noqa: F401
from articles.splitting.de import speech as _speech  # noqa: F401
from articles.splitting.de import reports as _reports  # noqa: F401
from articles.splitting.de import reported_sentences as _reported_sentences  # noqa: F401
from articles.splitting.de import trailing_attributions as _trailing_attributions  # noqa: F401
from articles.splitting.de import bodies as _bodies  # noqa: F401
from articles.splitting.de import places as _places  # noqa: F401
from articles.splitting.de import place_forms as _place_forms  # noqa: F401
from articles.splitting.de import firms as _firms  # noqa: F401
from articles.splitting.de import organisations as _organisations  # noqa: F401
from articles.splitting.de import credits as _credits  # noqa: F401

# isort: on
from articles.splitting.de.families import FAMILIES
from articles.splitting.number_grammar import number_at as _number_at

name = "de"
dotted_ordinals = True
number_at = _number_at
families = FAMILIES
vocabulary = build_vocabulary(FAMILIES)
