"""Texts in languages without rules, and the sentence about them."""

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.facts.languages import language_name, rules_for
from articles.intake import settle_language
from articles.models import Article, SignOff


def unread_language(article: Article) -> str:
    """Return the tag of the language of the current text if no rules read it, else "".

    The text's language counts, also for an article stored as German or English before
    languages were detected.
    """
    tag = article.language
    if rules_for(tag):
        tag = settle_language(article.revision.text, tag).tag
    return "" if rules_for(tag) else tag


def unread_sentence(tag: str, signed_by: str = "", reason: str = "") -> str:
    """Return a sentence that a text was not split, and who cleared it and why; "" for others."""
    if not tag or rules_for(tag):
        return ""
    name = language_name(tag, get_language() or settings.LANGUAGE_CODE)
    first = _("Language: %(language)s. The rules can't read it, so nothing was split.")
    parts = [first % {"language": name}]
    if reason:
        cleared = _("%(person)s cleared it anyway: %(reason)s")
        parts.append(cleared % {"person": signed_by, "reason": reason})
    return " ".join(parts)


def unread_sentence_of(row: SignOff) -> str:
    """Return this sentence about a sign-off."""
    return unread_sentence(row.language, str(row.signed_by), row.language_reason)
