"""The language of the page or command that runs."""

from django.utils.translation import get_language, npgettext, pgettext

from articles.facts.translation import Translator


def active_translator() -> Translator:
    """Return the translator into the active language; English where translation is off."""
    return Translator((get_language() or "en").partition("-")[0], pgettext, npgettext)
