"""Language tags (BCP 47): validation, their rules, their names."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global, parse_locale

READ = ("de", "en")
"""The languages that our rules read."""
UNKNOWN = "und"
"""The tag of a language that nobody knows, as BCP 47 has it."""
LONGEST_TAG = 35
"""Characters that a tag needs at most, by RFC 5646 section 4.4.1."""
_EXTENSION = re.compile(r"-[0-9a-zA-Z]-")


def language_tag(stated: str) -> str | None:
    """Normalise a BCP 47 tag ("de-at" gives "de-AT"); None if it is invalid.

    Language, script, region and variants must be known to CLDR. Old and longer codes give
    the present one ("iw" gives "he", "deu" gives "de"); extensions and private parts
    ("-u-co-phonebk", "-x-house") are left off.
    """
    plain = _EXTENSION.split(stated.strip().replace("_", "-"), maxsplit=1)[0]
    try:
        parts = parse_locale(plain, sep="-")
    except ValueError:
        return None
    language, region, script, variant = parts[:4]
    alias = str(get_global("language_aliases").get(language, language)).split("_")
    known = Locale("en")
    language, script = alias[0], script or next((a for a in alias[1:] if len(a) == 4), None)
    if language not in known.languages or (script or "Latn") not in known.scripts:
        return None
    if (region or "DE") not in known.territories:
        return None
    tag = "-".join(filter(None, (language, script, region, variant and variant.lower())))
    return tag if len(tag) <= LONGEST_TAG else None


def primary_language(tag: str) -> str:
    """Return the language of a tag without script and region: "de" for "de-AT"."""
    return tag.split("-", 1)[0].lower()


def rules_for(tag: str) -> str | None:
    """Return the language whose rules read texts with this tag, None if there are none."""
    language = primary_language(tag)
    return language if language in READ else None


@cache
def language_name(tag: str, spoken: str) -> str:
    """Return the name of the language in `spoken`, or the tag.

    With script, region and variant where CLDR knows them: "German (Austria)". Asks only for
    data of `spoken`, since an image has no other.
    """
    names = Locale(primary_language(spoken))
    language, *parts = tag.split("-")
    name = str(names.languages.get(language.lower()) or tag)
    if name == tag:
        return tag
    tables = (names.scripts, names.territories, names.variants)
    known = (table.get(key) for part in parts for table in tables for key in {part, part.upper()})
    details = ", ".join(str(detail) for detail in known if detail)
    return f"{name} ({details})" if details else name


@cache
def language_choices(spoken: str) -> list[tuple[str, str]]:
    """Return languages with their names: those that our rules read, then the rest by name.

    The rest are those with a code of two letters, and a few of ours that have none.
    """
    languages = Locale(primary_language(spoken)).languages
    names = {str(tag): str(name) for tag, name in languages.items()}
    others = [tag for tag in names if tag in _MORE or (len(tag) == 2 and tag not in READ)]
    others.sort(key=lambda tag: names[tag].casefold())
    return [(tag, names[tag]) for tag in (*READ, *others)]


_MORE = frozenset({"dsb", "frr", "gsw", "hsb", "nds", UNKNOWN})
