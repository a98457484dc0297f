"""German words of speaking: verbs that report, the subjunctive, words of attribution."""

WORDS = {
    "speech_verb": "sagte sagt".split(),
}
