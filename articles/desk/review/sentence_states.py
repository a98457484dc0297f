"""The states of a sentence in words, and the letters of its parts."""

from string import ascii_lowercase

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from articles.models import Risk
from articles.models.labels import label_of
from articles.queries.page_sentences import PageSentence, SentenceState

STATES = {
    SentenceState.OPEN: pgettext_lazy("sentence", "open"),
    SentenceState.CONTEXT: pgettext_lazy("sentence", "context changed"),
    SentenceState.QUERY: pgettext_lazy("sentence", "question asked"),
    SentenceState.HIDDEN: pgettext_lazy("sentence", "waits for your second look"),
    SentenceState.WRONG: pgettext_lazy("sentence", "to be corrected"),
    SentenceState.RIGHT: pgettext_lazy("sentence", "right"),
    SentenceState.DISMISSED: pgettext_lazy("sentence", "no fact"),
    SentenceState.UNSEEN: pgettext_lazy("sentence", "nobody has looked at it"),
    SentenceState.REPEATED: pgettext_lazy("sentence", "occurs twice"),
}


def letters_of(sentence: PageSentence) -> dict[int, str]:
    """Return the letters a, b, c … of a sentence's parts, by the claim's pk."""
    pairs = zip(sentence.parts, ascii_lowercase, strict=False)
    return {claim.pk: letter for claim, letter in pairs}


def state_of(sentence: PageSentence) -> str:
    """Return the state of a sentence, and whether something in it is to be corrected."""
    state = str(STATES[sentence.state])
    if sentence.is_wrong and sentence.state not in (SentenceState.WRONG, SentenceState.REPEATED):
        return _("%(state)s, and something to be corrected") % {"state": state}
    return state


def state_in_words(sentence: PageSentence) -> str:
    """Return the state of a sentence with its risks: "open, risk: legal"."""
    state = state_of(sentence)
    if not sentence.risks:
        return state
    risks = ", ".join(label_of(Risk, row.risk) for row in sentence.risks)
    return _("%(state)s, risk: %(risks)s") % {"state": state, "risks": risks}
