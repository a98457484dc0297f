"""How old somebody is by a document's day of birth, as a text writes an age."""

import re
from collections.abc import Iterator
from datetime import date

from articles.facts.ages import age_on
from articles.facts.values import TimeExpression
from articles.matching.days import Days, days_of
from articles.models import Claim
from articles.plausibility.written import OR
from articles.splitting import split_parts

_YEARS_OLD = re.compile(r"jährig|[- ]year[- ]old|Jahre alt|years old", re.I)
# "mit 30 Jahren", "starb im Alter von 79": not how old somebody is today.
_THEN = re.compile(
    r"\b(?:damal\w*|seinerzeit|einst|als|then|when|aged?|war|was|starb|gestorben|verstorben\w*|tot"
    r"|died|dead|late)\b|†",
    re.I,
)
_JOINED = re.compile(r"[-‑](?=jährig|year)", re.I)


def with_age(claim: Claim, found: str, there: str, language: str, day: date) -> str:
    """Return an age's words with the age on `day` by the birth in `found`; "" if unknown.

    `there` is the language of the document. Of a birth known to the year or month it may be one
    of two.
    """
    digits = re.search(r"\d+", claim.quote)
    born = next(_births(found, there), None)
    if digits is None or born is None or born[1] > day or not _is_of_today(claim):
        return ""
    low, high = age_on(day, born[1]), age_on(day, born[0])
    before, after = claim.quote[: digits.start()], claim.quote[digits.end() :]
    hyphen = _JOINED.match(after)
    either = f"{low}{hyphen[0] if hyphen else ''} {OR[language]} {high}"
    return before + (str(low) if low == high else either) + after


def _births(found: str, language: str) -> Iterator[Days]:
    for one in split_parts(found, language=language, published=None):
        if isinstance(one.value, TimeExpression) and (days := days_of(one.value.timex)):
            yield days


def _is_of_today(claim: Claim) -> bool:
    """Return whether an age is in brackets, between commas or an adjective, and of nobody dead."""
    if _THEN.search(f"{claim.prefix} | {claim.suffix}"):
        return False
    is_apart = claim.prefix.endswith(("(", ", ")) and claim.suffix.startswith((")", ","))
    return is_apart or bool(_YEARS_OLD.search(claim.quote + claim.suffix[:12]))
