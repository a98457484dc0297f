"""Reference facts in words: value, term and age."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.facts.ages import age_on
from articles.facts.describe import describe, timex_text
from articles.models import ReferenceFact, Source
from articles.queries.active_language import active_translator

Property = ReferenceFact.Property


@dataclass(frozen=True, slots=True)
class FactEntry:
    """A fact for display; `source` is None also for a secret one."""

    fact: ReferenceFact
    text: str
    term: str
    age: str
    is_old: bool
    source: Source | None


def fact_entry(fact: ReferenceFact, today: date) -> FactEntry:
    """Return a fact for display on the day `today`; its source is loaded."""
    source = fact.source
    return FactEntry(
        fact=fact,
        text=value_text(fact),
        term=term_text(fact),
        age=age_text(fact.as_of, today),
        is_old=fact.is_old_on(today),
        source=None if source is None or source.is_secret else source,
    )


def value_text(fact: ReferenceFact) -> str:
    """Return a fact's value in words, without its term."""
    value = fact.value
    match fact.property:
        case Property.BIRTH_DATE | Property.DEATH_DATE:
            return day_text(value["timex"])
        case Property.OFFICE:
            return ", ".join(filter(None, [value["role"], value.get("organisation")]))
        case Property.FIGURE:
            figure = {name: value[name] for name in ("number", "unit") if name in value}
            return describe(figure, active_translator())[0][1]
        case _:
            return value["name"]


def term_text(fact: ReferenceFact) -> str:
    """Return a fact's term in words, or ""."""
    begins = _bound(fact, "from", fact.valid_from)
    ends = _bound(fact, "until", fact.valid_until)
    if begins and ends:
        return f"{begins} – {ends}"
    if begins:
        return _("since %(day)s") % {"day": begins}
    return _("until %(day)s") % {"day": ends} if ends else ""


def day_text(timex: str) -> str:
    """Return a day, a month or a year in words."""
    if len(timex) == 10:
        return date_format(date.fromisoformat(timex), "DATE_FORMAT")
    return timex_text(timex, active_translator())


def age_text(as_of: date, today: date) -> str:
    """Return how long ago a fact was true or looked up."""
    days = (today - as_of).days
    if days < 1:
        return _("today")
    if days < 31:
        return ngettext("%(count)d day ago", "%(count)d days ago", days) % {"count": days}
    if days < 365:
        months = days // 30
        return ngettext("%(count)d month ago", "%(count)d months ago", months) % {"count": months}
    years = max(1, age_on(today, as_of))
    return ngettext("%(count)d year ago", "%(count)d years ago", years) % {"count": years}


def _bound(fact: ReferenceFact, name: str, day: date | None) -> str:
    vague = fact.value.get(name)
    if isinstance(vague, str):
        return day_text(vague)
    return date_format(day, "DATE_FORMAT") if day else ""
