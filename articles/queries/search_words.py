"""What a person types into a search, as a full-text query of PostgreSQL.

Words are stemmed as German and as English; what is "in quotes" stands together, `word*`
begins so, `-word` must not occur.
"""

import re
from dataclasses import dataclass
from typing import Any

PARTS = re.compile(r'(-?)(?:"([^"]*)"|(\S+))')
LETTERS = re.compile(r"\w", re.UNICODE)
PLAIN = str.maketrans({"\0": "", "„": '"', "“": '"', "”": '"', "«": '"', "»": '"'})
PARTS_READ = 12
SHORTEST_PREFIX = 3
CONFIGS = ("german", "english")


@dataclass(frozen=True, slots=True)
class Sql:
    """A fragment of SQL with its parameters."""

    text: str
    params: tuple[Any, ...] = ()


def either_language(words: str) -> Sql | None:
    """Return the query for `words` in both languages; None where there are no words."""
    one, other = (words_query(words, config) for config in CONFIGS)
    if one is None or other is None:
        return None
    return Sql(f"articles_archive_either({one.text}, {other.text})", (*one.params, *other.params))


def words_query(words: str, config: str) -> Sql | None:
    """Return the query for `words`, stemmed by `config`; None where there are no words."""
    found = PARTS.findall(words.translate(PLAIN))[:PARTS_READ]
    parts = [part for match in found if (part := _part(match, config))]
    if not parts:
        return None
    text = " && ".join(part.text for part in parts)
    return Sql(f"({text})", tuple(param for part in parts for param in part.params))


def tags_query(tags: list[str]) -> Sql | None:
    """Return the query for entries that bear all `tags`; a tag may end in `*`."""
    if not tags:
        return None
    return Sql("%s::tsquery", (" & ".join(quoted(tag) for tag in tags),))


def quoted(lexeme: str) -> str:
    """Return a lexeme as `tsquery` reads it; a star at its end makes it a beginning."""
    is_prefix, lexeme = lexeme.endswith("*"), lexeme.rstrip("*")
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'{':*' if is_prefix else ''}"


def _part(match: tuple[str, str, str], config: str) -> Sql | None:
    minus, phrase, word = match
    if not LETTERS.search(phrase or word):
        return None
    part = _positive(phrase, word, config)
    return Sql(f"!!({part.text})", part.params) if minus else part


def _positive(phrase: str, word: str, config: str) -> Sql:
    if phrase:
        return Sql(f"phraseto_tsquery('{config}', %s)", (phrase,))
    begun = word.rstrip("*")
    if begun == word or len(begun) < SHORTEST_PREFIX:
        return Sql(f"plainto_tsquery('{config}', %s)", (begun,))
    start = quoted(f"{begun}*")
    # As it is typed, and by its stem: "Regierungen*" begins nothing but its stem does.
    text = f"(to_tsquery('simple', %s) || to_tsquery('{config}', %s))"
    return Sql(text, (start, start))
