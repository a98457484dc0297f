"""German sources that have no name, or only that of an agency: "demnach", "(dpa)"."""

from articles.splitting.de.attributions import attribution_found
from articles.splitting.de.families import SOURCES
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, PAD, Token


@SOURCES.rule("hedge", on=("hedge", "reporting_noun"))
def hedge_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "demnach" and "Medienberichte": a source that is not named.

    Leaves alone: "danach" and other words of sequence, since they point to no source, and "Medien"
    or "Insider" that report nothing ("in sozialen Medien").
    """
    token = reading.tokens[index]
    if "hedge" in token.classes:
        subjunctive = token.low in {"demnach", "demzufolge"}
        return attribution_found(reading, index, index + 1, None) if subjunctive else None
    long = len(token.low) > 9 and not reading.tokens[index + 1].low.startswith("basier")
    if not token.text[0].isupper() or not (long or _reports(reading, index)):
        return None
    return attribution_found(reading, index, index + 1, token.text)


def _reports(reading: Reading, index: int) -> bool:
    """Return whether a verb of speech is right before or after it: "meldeten Medien"."""
    tokens = reading.tokens
    before, near = tokens[index - 1], (index - 2, index - 1, index + 1, index + 2, index + 3)
    if (
        before.low in {"sozialen", "soziale", "neuen", "von"}
        or tokens[index + 1].text[:1].isupper()
    ):
        return False
    return any(
        {"medium_verb", "telling_verb"} & tokens[at].classes.keys() and tokens[at].text[0].islower()
        for at in near
        if tokens[at].text
    )


@SOURCES.rule("agency-sign", on=("agency",))
def agency_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds the agency in the sign-off "ak/Reuters", "(APA, red)" and in the dateline "(dpa)".

    Leaves alone: agencies named in a sentence, since the rules for sources and organisations read
    those.
    """
    tokens = reading.tokens
    token = tokens[index]
    before = tokens[index - 1]
    if before.text == "(":
        stop = _signs_end(reading, index)
        source = reading.span_text(index, stop)
        return attribution_found(reading, index, stop, source) if stop > index else None
    first, stop = reading.sentence(index)
    last_line = stop >= len(tokens) - PAD
    if before.text == "/" and before.gap == NO_GAP and stop - first < 8 and last_line:
        return attribution_found(reading, first, index + 1, token.text)
    if index == first and stop - first < 3 and last_line:
        return attribution_found(reading, index, index + 1, token.text)
    return None


def _signs_end(reading: Reading, index: int) -> int:
    """Return the end of "Reuters, APA, red" in its bracket; `index` where it is no sign-off."""
    tokens = reading.tokens
    at = index
    while at - index < _LONGEST_SIGNS and _signs(tokens[at]):
        joint = tokens[at + 1]
        if joint.text not in _JOINTS:
            return at + 1 if joint.text == ")" else index
        if not _signs(tokens[at + 2]):
            return at + 1
        at += 2
    return index


_LONGEST_SIGNS = 12
_JOINTS = frozenset({",", "/", ";", "+", "–", "-"})


def _signs(token: Token) -> bool:
    """Distinguish an agency and the letters of a desk or an author ("red", "ak") from other words."""
    return "agency" in token.classes or (token.text.islower() and 1 < len(token.text) < 5)
