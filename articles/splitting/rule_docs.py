"""What a rule is for, as its docstring says it to a reader."""

import inspect

from articles.splitting import language_named
from articles.splitting.engine import Rule

LEAVES = "Leaves alone:"


def find_rule(language: str, name: str) -> Rule | None:
    """Return the rule of that name, None if the language has none. Raises `ValueError`."""
    families = language_named(language).families
    return next((rule for family in families for rule in family.rules if rule.name == name), None)


def split_docstring(rule: Rule) -> tuple[str, str]:
    """Cut the docstring in two: what the rule finds, and what it leaves alone and why."""
    purpose = inspect.cleandoc(rule.read.__doc__ or "")
    finds, _, rest = purpose.partition(LEAVES)
    leaves, _, more = rest.partition("\n\n")
    finds = finds.strip().removeprefix("Finds ")
    return _flowing(f"{finds}\n\n{more}"), _flowing(leaves)


def _flowing(text: str) -> str:
    """Return the paragraphs of a docstring, each in one line, the first with a capital."""
    paragraphs = [" ".join(part.split()) for part in text.strip().split("\n\n")]
    joined = "\n\n".join(paragraphs)
    return joined[:1].upper() + joined[1:]
