"""English words of speaking and of attribution."""

from typing import Any

SPEECH_VERBS = (
    "said says say told tells added adds explained explains stated states claimed claims argued argues announced announces "
    "warned warns insisted insists admitted admits acknowledged reported reports wrote writes tweeted replied asked asks "
    "answered declared declares confirmed confirms denied denies suggested suggests noted notes stressed emphasized emphasised "
    "predicted predicts believed believes thinks thought hoped hopes recalled criticized criticised called calls quipped joked "
    "believe think claim argue insist warn deny confirm admit shouted shouts whispered yelled screamed cried "
    "concluded concludes promised pledged testified alleged alleges maintained maintains commented observed remarked "
    "recalls cautioned cautions contends contended asserts asserted laments lamented jokes quips muses mused observes acknowledges "
    "ruled described describes hailed branded labelled labeled dismissed condemned"
).split()

# These are never nouns; "states", "claims", "reports" are, after a number.
CLEAR_VERBS = [
    verb
    for verb in SPEECH_VERBS
    if verb not in "states claims claim reports notes calls hopes stresses".split()
]

WORDS: dict[str, Any] = {
    "speech_verb": SPEECH_VERBS,
    "clear_verb": CLEAR_VERBS,
    "conjunction": "that whether".split(),
    # After a comma they go on with what the subject of the sentence says.
    "saying": "saying adding warning insisting arguing claiming explaining noting stressing alleging".split(),
    # Verbs after which a clause is without "that".
    "reporting": (
        "said says say believes believed believe thinks think thought hopes hoped claimed claims insisted insists argued argues "
        "warned warns announced confirmed admitted acknowledged added estimated estimates denied predicted suggested suggests "
        "stressed noted explained alleged"
    ).split(),
    "finite": (
        "is are was were be been has have had will would shall should can could may might must does do did cannot can't won't "
        "wouldn't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't couldn't shouldn't it's there's needs "
        "need wants want went came took made left felt gave got knew saw remains remained plans planned expects expected"
    ).split(),
    "reported": "reported reports said says found finds showed shows suggested suggests revealed concluded estimates estimated".split(),
    "finding_verb": "found finds shows showed revealed reveals concluded indicates indicated".split(),
    "report_noun": (
        "report reports study studies survey surveys poll polls figures data statistics analysis research review audit inquiry "
        "document documents documentary newspaper paper magazine article statement filing dossier memo census index"
    ).split(),
    "source_noun": "sources source officials official insiders analysts witnesses diplomats police people lawyers experts reports investigators prosecutors authorities insiders aides".split(),
    "as_word": ["as"],
    "citing": "citing quoting".split(),
    "attributing": "according".split(),
    "pronoun": "he she they i we you it".split(),
    "quote_mark": "\" „ “ ” » « › ‹ ‚ ‘ ' ‟ ❝ ❞ 「 」".split(),
    "comma": ",".split(),
    "title_noun": "film documentary play musical podcast hit single comedy drama film book novel song album series paper magazine newspaper show play called titled named".split(),
}
