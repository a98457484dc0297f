"""What a rule is for, as its docstring says it to a reader."""

import inspect
from collections.abc import Iterator
from functools import cache

from articles.splitting import language_named
from articles.splitting.engine import Rule
from articles.splitting.statements import STATEMENT_RULES, StatementRule

LEAVES = "Leaves alone:"


def rules_of(language: str) -> Iterator[Rule | StatementRule]:
    """Yield all rules of a language, those of its statements last. Raises `ValueError`."""
    for family in language_named(language).families:
        yield from family.rules
    yield from STATEMENT_RULES


@cache
def rule_names(language: str) -> tuple[str, ...]:
    """Return the names of all rules of a language."""
    return tuple(rule.name for rule in rules_of(language))


def find_rule(language: str, name: str) -> Rule | StatementRule | None:
    """Return the rule of that name, None if the language has none. Raises `ValueError`."""
    return next((rule for rule in rules_of(language) if rule.name == name), None)


def split_docstring(rule: Rule | StatementRule) -> tuple[str, str]:
    """Cut the docstring in two: what the rule finds, and what it leaves alone and why."""
    purpose = inspect.cleandoc(rule.purpose)
    finds, _, rest = purpose.partition(LEAVES)
    leaves, _, more = rest.partition("\n\n")
    finds = finds.strip().removeprefix("Finds ")
    return _flowing(f"{finds}\n\n{more}"), _flowing(leaves)


def _flowing(text: str) -> str:
    """Return the paragraphs of a docstring, each in one line, the first with a capital."""
    paragraphs = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    joined = "\n\n".join(paragraphs)
    return joined[:1].upper() + joined[1:]
