"""English words of speaking and of attribution."""

from typing import Any

SPEECH_VERBS = (
    "said says say told tells added adds explained explains stated states claimed claims argued argues announced announces "
    "warned warns insisted insists admitted admits acknowledged reported reports wrote writes tweeted replied asked asks "
    "answered declared declares confirmed confirms denied denies suggested suggests noted notes stressed emphasized emphasised "
    "predicted predicts believed believes thinks thought hoped hopes recalled criticized criticised called calls quipped joked "
    "concluded concludes promised pledged testified alleged alleges maintained maintains commented observed remarked"
).split()

# These are never nouns; "states", "claims", "reports" are, behind a number.
CLEAR_VERBS = [verb for verb in SPEECH_VERBS if verb not in "states claims reports notes calls hopes stresses".split()]

WORDS: dict[str, Any] = {
    "speech_verb": SPEECH_VERBS,
    "clear_verb": CLEAR_VERBS,
    "conjunction": "that whether".split(),
    "attributing": "according".split(),
    "pronoun": "he she they".split(),
    "quote_mark": "\" „ “ ” » « › ‹ ‚ ‘ ' ‟ ❝ ❞ 「 」".split(),
    "comma": ",".split(),
    "title_noun": "film book novel song album series paper magazine newspaper show play called titled named".split(),
}
