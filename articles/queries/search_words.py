"""Turn search input into a full-text query of PostgreSQL.

Words are stemmed as German and as English, and unstemmed for all other languages; "quoted
words" are a phrase, `word*` is a prefix, `-word` must not occur.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any
from unicodedata import normalize

PARTS = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
LETTERS = re.compile(r"\w", re.UNICODE)
PLAIN = str.maketrans({"\0": "", "„": '"', "“": '"', "”": '"', "«": '"', "»": '"'})
PARTS_READ = 12
SHORTEST_PREFIX = 3
CONFIGS = ("german", "english")
UNSTEMMED = "simple"
# English beside the unstemmed words: mostly they are equal, and asked for once.
EVERY_CONFIG = (UNSTEMMED, *reversed(CONFIGS))

# A minus, a quoted phrase, a word: one of the latter is empty.
Match = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Sql:
    """A fragment of SQL with its parameters."""

    text: str
    params: tuple[Any, ...] = ()


def either_language(words: str) -> Sql | None:
    """Return the query for `words` in every language; None if there are no words.

    Prefixes are the most expensive part, since the index reads all their words: they are
    outside of the part for each language, so that they are read once.
    """
    matches = _matches(words)
    begun = [_signed(match, _beginning(match[2])) for match in matches if _is_beginning(match)]
    whole = [match for match in matches if not _is_beginning(match)]
    if whole:
        queries = [
            joined([_signed(match, _positive(match, config)) for match in whole], " && ")
            for config in EVERY_CONFIG
        ]
        begun.append(reduce(_either, queries))
    return joined(begun, " && ") if begun else None


def in_each_language(words: str) -> list[Sql]:
    """Return the query for `words` in each language; none without words."""
    matches = _matches(words)
    return [
        joined([_positive(match, config) for match in matches], " && ")
        for config in CONFIGS
        if matches
    ]


def _matches(words: str) -> list[Match]:
    found = PARTS.findall(normalize("NFC", words).translate(PLAIN))[:PARTS_READ]
    return [match for match in found if LETTERS.search(match[1] or match[2])]


def joined(parts: Sequence[Sql], sign: str) -> Sql:
    """Join the parts with `sign`, in brackets."""
    text = sign.join(part.text for part in parts)
    return Sql(f"({text})", tuple(param for part in parts for param in part.params))


def tags_query(tags: list[str]) -> Sql | None:
    """Return the query for entries with all `tags`; a tag may end in `*`."""
    if not tags:
        return None
    return Sql("%s::tsquery", (" & ".join(quoted(tag) for tag in tags),))


def quoted(lexeme: str) -> str:
    """Quote a lexeme for `tsquery`; a star at its end makes it a prefix."""
    is_prefix, lexeme = lexeme.endswith("*"), lexeme.rstrip("*")
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'{':*' if is_prefix else ''}"


def _is_beginning(match: Match) -> bool:
    word = match[2]
    return word.endswith("*") and len(word.rstrip("*")) >= SHORTEST_PREFIX


def _signed(match: Match, part: Sql) -> Sql:
    return Sql(f"!!({part.text})", part.params) if match[0] else part


def _positive(match: Match, config: str) -> Sql:
    _minus, phrase, word = match
    if phrase:
        return Sql(f"phraseto_tsquery('{config}', %s)", (phrase,))
    return Sql(f"plainto_tsquery('{config}', %s)", (word.rstrip("*"),))


def _beginning(word: str) -> Sql:
    """Match a prefix as typed and by its stems: no lexeme begins with "Regierungen"."""
    start = quoted(word.rstrip("*") + "*")
    typed, *stems = (Sql(f"to_tsquery('{config}', %s)", (start,)) for config in EVERY_CONFIG)
    return reduce(_either, stems, typed)


def _either(one: Sql, other: Sql) -> Sql:
    return Sql(f"articles_archive_either({one.text}, {other.text})", (*one.params, *other.params))
