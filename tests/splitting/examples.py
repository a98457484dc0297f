"""The examples of each language: a rule finds something in two, and leaves the third alone."""

from importlib import import_module

from articles.splitting import LANGUAGES

Examples = dict[str, tuple[str, str, str]]
EXAMPLES: dict[str, Examples] = {
    language: import_module(f"tests.splitting.examples_{language}").EXAMPLES
    for language in LANGUAGES
}


def plain(marked: str) -> str:
    """Return an example without the marks around what is found."""
    return marked.replace("⟦", "").replace("⟧", "")


def marked_span(marked: str) -> tuple[int, int]:
    """Return the code points of what is marked in an example, in its plain text."""
    return marked.index("⟦"), marked.index("⟧") - 1
