"""What a mail has around the text that it brings: heads of forwarded mails, greeting, signature.

Sources: RFC 3676, 4.3 (the line "-- " before a signature); how Outlook, Gmail, Apple Mail and
Thunderbird write forwarded and answered mails.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.intake.cuts import without
from articles.intake.manuscript import IntakeWarning, Manuscript, WarningCode

_MOST_NESTED = 5
_LONGEST_COVER, _LONGEST_END, _LONGEST_SHOWN = 400, 1_500, 300
_LEAST_WORDS = 12
"""A text has so many words; what has fewer comes with a mail that is forwarded."""

_FIELD = r"(?:Von|From|Gesendet|Sent|Datum|Date|An|To|Cc|Kopie|Betreff|Subject|Antwort an|Reply-To)"
_MARK = re.compile(
    r"[-_]{3,}[^\n]{0,60}(?:nachricht|message)[^\n]{0,20}[-_]{3,}|_{10,}"
    r"|[^\n]{0,40}(?:weitergeleiteten nachricht|forwarded message):",
    re.IGNORECASE,
)
_NAMES_FIELD = re.compile(rf"(?:^|\s)\**{_FIELD}:")
_BEGINS_HEAD = re.compile(rf"\s*\**{_FIELD}:")
_FROM = re.compile(r"(?:^|\s)\**(?:Von|From):", re.M)
_SENT = re.compile(r"(?:^|\s)\**(?:Gesendet|Sent|Datum|Date|Betreff|Subject):", re.M)
_SUBJECT = re.compile(
    rf"(?:^|\s)\**(?:Betreff|Subject):\**[ \t]*([^\n]{{1,300}}?)(?=\s+\**{_FIELD}:|\s*$)", re.M
)
_INTRODUCES = re.compile(
    r"^(?:Am\b.{6,100}?\bschrieb\b.{0,150}?|On\b.{6,160}?\bwrote):[ \t]*$", re.S | re.M
)
_BLANK = re.compile(r"\n[ \t]*\n")
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.M)

_GREETS = re.compile(
    r"(?:sehr (?:ge|ver)ehrte[rs]?|geehrte[rs]?|werte[rs]?|liebe[rs]?|hallo|hi|hey|moin(?: moin)?"
    r"|servus|grüß (?:gott|dich|euch|sie)|guten (?:morgen|tag|abend)|dear|hello"
    r"|good (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"[A-ZÄÖÜ][\w.'’-]*,?|und|and|&|ihr|ihnen|euch|dir|alle|all|zusammen|everyone|everybody|team"
    r"|there|aus|in|von|vom|der|die|das|the|from|at|desk|colleagues|folks|o"
)
_BARE = re.compile(
    r"(?:hallo|hi|hello|hey|moin|servus|guten (?:morgen|tag|abend))"
    r"(?: (?:zusammen|alle|all|everyone|team|leute|redaktion|kolleg\w+"
    r"|(?:herr|frau|ms|mr|mrs)\.? \S+))?",
    re.IGNORECASE,
)
_TEXT = (
    r"(?:text|artikel|beitrag|stück|manuskript|fassung|version|entwurf|bericht|meldung|geschichte"
    r"|porträt|interview|reportage|kommentar|piece|story|article|draft|copy|manuscript)"
)
_COVERS = re.compile(
    r"\b(?:anbei|im anhang|angehängt|nachfolgend|nachstehend|wie (?:besprochen|vereinbart"
    r"|angekündigt|versprochen)|zur (?:kenntnis|prüfung|info(?:rmation)?)|fyi|please find"
    r"|attached (?:is|are|you)|as (?:discussed|agreed|promised)"
    r"|for your (?:check|review|information))\b"
    rf"|\b(?:hier|unten|here(?:['’]s)?|below)\b[^.\n]{{0,40}}\b{_TEXT}\b"
    rf"|\b{_TEXT}\b[^.\n]{{0,30}}\b(?:unten|anbei|below|attached)\b"
    r"|\bbitte (?:bis|um|gegen\w*|prüf\w*|checken)\b|\bplease (?:check|review|have a look)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:(?:mit )?(?:freundliche|beste|herzliche|viele|kollegiale|liebe|schöne|sonnige)[nr]? "
    r"gr(?:ü|ue)(?:ß|ss)en?|gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|vg|lg|mfg"
    r"|(?:(?:kind|best|warm) )?regards"
    r"|best wishes|all the best|best|cheers|yours(?: sincerely| faithfully| truly)?|sincerely"
    r"|(?:vielen |herzlichen |besten )?danke?(?: und (?:viele|beste|liebe) gr(?:ü|ue)(?:ß|ss)e)?"
    r"|(?:many )?thanks|thank you)"
    r"(?:,? (?:aus|von|an|in|from) [^\n]{1,30}|,? [A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+)?)?[,.! ]*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"--[ \t]?|(?:von|aus) meine[mr] \S[^\n]{0,40} gesendet\.?|gesendet (?:von|mit|aus) [^\n]{1,60}"
    r"|sent from (?:my|outlook|mail)\b[^\n]{0,60}",
    re.IGNORECASE,
)
_PREFIXES = re.compile(
    r"(?:\s*(?:\[[^\]\n]{1,20}\]|(?:aw|wg|re|fwd?|antw(?:ort)?|weitergeleitet)(?:\[\d+\])?:"
    rf"|{_TEXT}(?: für [^:]{{1,30}})?:))+\s*",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    rf"(?:(?:neuer?s?|mein|der|die|das|new|my|the) )?{_TEXT}|\(?(?:kein|ohne) betreff\)?"
    r"|\(?no subject\)?|",
    re.IGNORECASE,
)

Span = tuple[int, int]


def take_mail_lines(manuscript: Manuscript, subject: str) -> Manuscript:
    """Return the text of a mail without what is around it; its subject is a title to fall back on.

    What is left out is named in a warning.
    """
    taken, left_out = manuscript, []
    for _ in range(_MOST_NESTED):
        span, subject = _around_forwarded(taken.text, subject)
        if span is None:
            break
        left_out.append(taken.text[slice(*span)])
        taken = without(taken, [span])
    spans = list(_around(taken.text))
    words = [taken.text[slice(*span)] for span in spans]
    rest = without(taken, spans)
    if spans and _count(rest.text) >= _LEAST_WORDS:
        taken, left_out = rest, [*left_out, *words]
    if left_out:
        warning = IntakeWarning(WarningCode.MAIL_LINES_LEFT_OUT, {"words": _shown(left_out)})
        taken = replace(taken, warnings=(*taken.warnings, warning))
    return replace(taken, subject=title_in(subject))


def title_in(subject: str) -> str:
    """Return a subject without "WG:" and the like, "" where it names no subject."""
    title = _PREFIXES.sub("", subject, count=1) if _PREFIXES.match(subject) else subject
    title = " ".join(title.split())
    return "" if _NO_TITLE.fullmatch(title) else title


def without_quote_marks(manuscript: Manuscript) -> Manuscript:
    """Return a forwarded text without the marks at its lines, where nearly all have one."""
    lines = [line for line in manuscript.text.splitlines() if line.strip()]
    marked = sum(line.startswith(">") for line in lines)
    if marked * 2 < len(lines):
        return manuscript
    return without(manuscript, [mark.span() for mark in _QUOTED.finditer(manuscript.text)])


def _around_forwarded(text: str, subject: str) -> tuple[Span | None, str]:
    """Return what is around the text in a mail that forwards or answers another, its subject."""
    head = _head_in(text)
    introduced = _INTRODUCES.search(text)
    if head is None:
        is_answer = introduced and _count(text[: introduced.start()]) >= _LEAST_WORDS
        return ((introduced.start(), len(text)) if introduced and is_answer else None), subject
    start, end = head
    above, below = text[:start], text[end:]
    # What is said above a text that is forwarded is shorter than the text.
    if _count(above) >= max(_LEAST_WORDS, _count(below)):
        return (start, len(text)), subject
    if not below.strip():
        return None, subject
    named = _SUBJECT.search(text[start:end])
    return (0, _after(text, end)), named[1].strip(" *") if named else subject


def _head_in(text: str) -> Span | None:
    """Return where the head of a mail in the mail is, with the line that marks it."""
    start = end = mark = None
    at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        names_field = bool(_NAMES_FIELD.search(line))
        if start is not None and not (names_field or line.startswith((" ", "\t"))):
            found = text[start:end]
            if _FROM.search(found) and _SENT.search(found):
                return (start if mark is None else mark), end or start
            start = mark = None
        if start is None and names_field and _BEGINS_HEAD.match(line):
            start = at
        elif start is None and line.strip():
            mark = at if _MARK.fullmatch(line.strip()) else None
        at += len(line)
        end = at
    return None


def _around(text: str) -> Iterator[Span]:
    """Yield greeting and cover note, and what is below the text."""
    begin = _begin(text)
    if begin:
        yield 0, begin
    end = _end(text, begin)
    if end < len(text):
        yield end, len(text)


def _begin(text: str) -> int:
    """Return where the text begins, after a greeting and a cover note."""
    at = len(text) - len(text.lstrip())
    line = text[at:].partition("\n")[0]
    is_greeted = _is_greeting(line.strip())
    begin = _after(text, at + len(line)) if is_greeted else at
    while (note := _paragraph(text, begin)) and _is_cover(note, is_greeted):
        following = _after(text, begin + len(note))
        if _count(text[following:]) < _LEAST_WORDS:
            break
        begin, is_greeted = following, True
    return begin if is_greeted and text[begin:].strip() else 0


def _is_greeting(line: str) -> bool:
    if len(line) > 80 or not (found := _GREETS.match(line)):
        return False
    words = line[found.end() :].rstrip(",!").split()
    if line[-1] in ",!":
        return len(words) <= 8 and all(_GREETED.fullmatch(word) for word in words)
    return bool(_BARE.fullmatch(line))


def _is_cover(note: str, is_greeted: bool) -> bool:
    """Return whether a paragraph is to the desk; without a greeting only by its first words."""
    if len(note) > _LONGEST_COVER:
        return False
    greeting, comma, _rest = note.partition(",")
    if comma and _is_greeting(f"{greeting},"):
        is_greeted = True
    found = _COVERS.search(note)
    return bool(found and (is_greeted or found.start() == 0))


def _paragraph(text: str, begin: int) -> str:
    end = _BLANK.search(text, begin)
    return text[begin : end.start() if end else len(text)]


def _end(text: str, begin: int) -> int:
    """Return where the text ends, before a closing or a signature."""
    at = max(begin, len(text) - _LONGEST_END)
    at = text.rfind("\n", 0, at) + 1 if at > begin else begin
    for line in text[at:].splitlines(keepends=True):
        words = line.strip()
        is_end = _SIGNATURE.fullmatch(words) or (len(words) <= 60 and _CLOSES.fullmatch(words))
        if is_end and _count(text[begin:at]) >= _LEAST_WORDS:
            return len(text[:at].rstrip())
        at += len(line)
    return len(text)


def _after(text: str, at: int) -> int:
    """Return where the next words begin."""
    return len(text) - len(text[at:].lstrip())


def _count(text: str) -> int:
    return len(text.split())


def _shown(left_out: list[str]) -> str:
    words = " … ".join(" ".join(part.split()) for part in left_out)
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
