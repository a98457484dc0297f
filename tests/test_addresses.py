"""Templates and code name addresses; a name that no route has is an error page."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLResolver, get_resolver

IN_TEMPLATE = re.compile(r"""\{%\s*url\s+["']([\w:.-]+)["']""")
IN_CODE = re.compile(r"""\b(?:reverse|reverse_lazy|redirect)\(\s*["']([\w:.-]+)["']""")


def names_of(resolver, prefix=""):
    """Return the names of all routes below `resolver`, with their namespaces."""
    found = set()
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            found |= names_of(entry, inner)
        elif entry.name:
            found.add(prefix + entry.name)
    return found


def files(folder, ending):
    return sorted((Path(settings.BASE_DIR) / folder).rglob(f"*.{ending}"))


@pytest.mark.parametrize(
    ("folder", "ending", "pattern"),
    [
        ("templates", "html", IN_TEMPLATE),
        ("templates", "txt", IN_TEMPLATE),
        ("articles", "py", IN_CODE),
    ],
)
def test_every_address_that_is_named_exists(folder, ending, pattern):
    known = names_of(get_resolver())

    missing = {
        f"{path.relative_to(settings.BASE_DIR)}: {name}"
        for path in files(folder, ending)
        for name in pattern.findall(path.read_text(encoding="utf-8"))
        if name not in known
    }

    assert missing == set()
