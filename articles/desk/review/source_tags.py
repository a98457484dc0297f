"""The lists of an article's sources as HTML; of hundreds, a template takes ten times as long."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class SourceInPrint:
    """A source listed after the printed text: letter, title ("" for a secret one), sentences."""

    letter: str
    title: str
    sentences: Sequence[int]


def source_option_tags(sources: Iterable[tuple[int, str, str]]) -> SafeString:
    """Return the used sources as options of a listbox; each is a pk, a letter and a title."""
    return mark_safe(  # noqa: S308
        "".join(
            f'<li id="source{pk}" role="option" aria-selected="false" data-source="{pk}"'
            f' data-title="{words}"><b>{words}</b> <small>{letter}</small></li>'
            for pk, letter, title in sources
            for words in [escape(title)]
        )
    )


def printed_source_tags(sources: Iterable[SourceInPrint]) -> SafeString:
    """Return each source with its letter and the numbers of its sentences, for a `<dl>`."""
    secret = _("confidential")
    return mark_safe(  # noqa: S308
        "".join(
            f"<dt>{row.letter}</dt><dd>{escape(row.title or secret)}"
            f" <small>{', '.join(map(str, row.sentences))}</small></dd>"
            for row in sources
        )
    )
