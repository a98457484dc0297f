"""The rules of a language by its tag."""

from functools import cache
from importlib import import_module

from articles.facts.languages import READ, rules_for
from articles.splitting.reading import Language


@cache
def language_named(tag: str) -> Language:
    """Return the language whose rules read a BCP 47 tag ("de-AT": German).

    Raises `ValueError` for one without rules.
    """
    name = rules_for(tag)
    if name is None:
        raise ValueError(f"no rules for {tag!r} (there are some for {', '.join(READ)})")
    module: Language = import_module(f"articles.splitting.{name}")
    return module
