"""The list of what blocks a sign-off, as HTML: a template takes six times as long."""

from collections.abc import Container, Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Claim
from articles.queries.page_sentences import PageSentence
from articles.queries.sentences import SentenceGroup, by_sentence, sentence_span

LENGTH = 60
SENTENCE_LENGTH = 160
MOST = 100
SENTENCE = '<li><a href="?sentence={}">{}</a><ul>{}</ul></li>'
PART = (
    '<li><a class="c-{}" href="?claim={}#c{}" data-show="{}">{}</a> '
    '<small>{}</small></li>'
)  # fmt: skip


def blocking_list(claims: Sequence[Claim], waiting: Container[int], text: str) -> SafeString:
    """Return each sentence once with a link, and under it its claims and what they lack.

    "" for none. Of more than 100 claims the first ones, and how many more there are.

    `waiting` are the pks of those whose verdict waits for a second look.
    """
    groups = by_sentence(claims[:MOST], sentence_span)
    rows = format_html_join("", SENTENCE, (_sentence(group, waiting, text) for group in groups))
    if len(claims) > MOST:
        rows += format_html("<li>{}</li>", more_words(len(claims) - MOST))
    return format_html('<ul class="blocking">{}</ul>', rows) if rows else rows


def sentence_list(sentences: Sequence[PageSentence], text: str) -> SafeString:
    """Return sentences as links to them; of more than 100 the first ones, and how many more."""
    rows = format_html_join(
        "",
        '<li><a href="?sentence={}#s{}">{}</a></li>',
        (
            (
                row.start,
                row.start,
                _shortened(" ".join(text[row.start : row.end].split()), SENTENCE_LENGTH),
            )
            for row in sentences[:MOST]
        ),
    )
    if len(sentences) > MOST:
        rows += format_html("<li>{}</li>", more_words(len(sentences) - MOST))
    return format_html('<ul class="blocking">{}</ul>', rows) if rows else rows


def more_words(count: int) -> str:
    """Return what ends a list that leaves some out."""
    return ngettext("and %(count)d more", "and %(count)d more", count) % {"count": count}


def _sentence(
    group: SentenceGroup[Claim], waiting: Container[int], text: str
) -> tuple[int, str, SafeString]:
    words = " ".join(text[group.start : group.end].split())
    parts = format_html_join("", PART, (_part(claim, waiting, words) for claim in group.rows))
    return group.start, _shortened(words, SENTENCE_LENGTH), parts


def _part(claim: Claim, waiting: Container[int], sentence: str) -> tuple[object, ...]:
    quote = " ".join(claim.quote.split())
    # What is the whole sentence is not said twice.
    name = _("the whole sentence") if quote == sentence.rstrip(".!?… ") else quote
    lacks = [claim.get_kind_display(), claim.get_state_display()]
    lacks += [_("context changed")] if claim.context_changed else []
    lacks += [_("waiting for a second look")] if claim.pk in waiting else []
    return claim.state, *[claim.pk] * 3, _shortened(name, LENGTH), " · ".join(lacks)


def _shortened(words: str, length: int) -> str:
    return words if len(words) <= length else words[: length - 1] + "…"
