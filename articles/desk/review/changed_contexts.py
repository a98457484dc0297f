"""A claim's changed context in the panel: before and now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.anchoring import ContextChange, SupportKind, compare
from articles.queries.contexts import ChangedContext

LABELS = {
    SupportKind.REFERENT: gettext_lazy("What “%(leaning)s” refers to"),
    SupportKind.HEADLINE: gettext_lazy("What “%(leaning)s” refers to"),
    SupportKind.TIME: gettext_lazy("What “%(leaning)s” is counted from"),
    SupportKind.INTRODUCTION: gettext_lazy("Introduction"),
    SupportKind.QUESTION: gettext_lazy("Question"),
    SupportKind.FRAME: gettext_lazy("What is said about it"),
    SupportKind.COLUMN_HEAD: gettext_lazy("Column heading"),
    SupportKind.ROW_HEAD: gettext_lazy("Row heading"),
    SupportKind.UNIT: gettext_lazy("Unit of the figures"),
    SupportKind.CROSSHEAD: gettext_lazy("Crosshead above"),
    SupportKind.QUOTATION: gettext_lazy("Quotation that it is part of"),
    SupportKind.SPEAKER: gettext_lazy("Who says it"),
    SupportKind.CREDIT: gettext_lazy("Picture credit"),
}
LONGEST = 400

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A part of the context: its label, and its words before and after with marked changes."""

    label: str
    before: SafeString
    after: SafeString


def shown_changes(turned: ChangedContext) -> list[ShownChange]:
    """Return the changes of a context for the panel, in reading order."""
    return [
        ShownChange(str(LABELS[change.kind]) % {"leaning": change.leaning}, *_sides(change))
        for change in turned.changes
    ]


def _sides(change: ContextChange) -> tuple[SafeString, SafeString]:
    old, new = (side.words[:LONGEST] if side else "" for side in (change.old, change.new))
    nothing = format_html("<i>{}</i>", _("nothing"))
    removed, added = _differing(old, new) if old and new else ([], [])
    return (
        _marked(old, removed, "del") if old else nothing,
        _marked(new, added, "ins") if new else nothing,
    )


def _differing(old: str, new: str) -> tuple[Spans, Spans]:
    """Return the spans of words on one side only; of all words if little is shared."""
    rows = compare(old, [(0, len(old))], new, [(0, len(new))])
    if len(rows) != 1:
        return [(0, len(old))], [(0, len(new))]
    changes = rows[0].changes
    removed = [(c.old_start, c.old_end) for c in changes if c.old_start < c.old_end]
    added = [(c.new_start, c.new_end) for c in changes if c.new_start < c.new_end]
    return removed, added


def _marked(words: str, spans: Spans, tag: str) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in _pieces(words, spans, tag)))


def _pieces(words: str, spans: Spans, tag: str) -> Iterator[str]:
    pattern = "<del>{}</del>" if tag == "del" else "<ins>{}</ins>"
    at = 0
    for start, end in spans:
        yield words[at:start]
        yield format_html(pattern, words[start:end])
        at = end
    yield words[at:]
