"""Read subtitles and transcripts (WebVTT, SubRip): cues joined to what one speaker says.

WebVTT: https://www.w3.org/TR/webvtt1/
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .decoding import decode

VTT, SRT = "text/vtt", "application/x-subrip"
MAX_CHARACTERS = 5_000_000
_TIMES = re.compile(
    r"\s*((?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}"
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^>]{1,100})>")
_WORD = r"(?:[A-ZÄÖÜ][\w.'’-]*|(?:von|van|vom|zu|zur|de|del|della|den|der|di|la|le|und|and)(?=\s))"
_NUMBERED = r"(?:Sprecher(?:in)?|Speaker|Person|Teilnehmer(?:in)?|Stimme|Unknown|Unbekannt) \d{1,3}"
_PERSON = rf"(?:{_NUMBERED}|{_WORD}(?:\s+{_WORD}){{0,4}}(?:\s*\([^()]{{1,30}}\))?)"
_NAMED = re.compile(rf"(?:[-–—>]+\s*)?\[?({_PERSON})\]?:\s+(?=\S)")
_NAME_ALONE = re.compile(rf"(?:[-–—>]+\s*)?\[?{_PERSON}\]?:$")
# "[Sprecher 1] …", "(Anna Berg) …"; one word may be a noise: "[Applaus]"
_BRACKETED = re.compile(
    rf"(?:[-–—>]+\s*)?[\[(]({_NUMBERED}|{_WORD}(?:\s+{_WORD}){{1,4}})[\])]\s+(?=\S)"
)
_TAG = re.compile(r"</?[a-z][^<>]{0,100}>|<\d[\d:.]*>|\{\\[^}]{0,50}\}", re.IGNORECASE)
_DASH = re.compile(r"(?:>>+|[-–—])\s+")
_SENTENCE_END = re.compile(r"[.!?…][\"'“”«»’)]*$")
_LONG_TURN = 700
_ROLLING = 0.3  # of the cues begin with the last line of the cue before
_NO_NAMES = frozenset({"http", "https", "note", "frage", "antwort"})


_Cue = tuple[int, str, list[str]]


@dataclass(slots=True)
class _Turn:
    speaker: str
    timecode: str
    line: int
    text: str = ""


def read(content: bytes, name: str) -> DocumentText:
    """Read a transcript; long turns are split at ends of sentences, each with its timecode."""
    media_type = SRT if name.lower().endswith(".srt") else VTT
    text = decode(content)
    if text is None:
        return DocumentText(name, media_type, faults=(ReadingFault.BROKEN,))
    faults = [ReadingFault.TOO_LONG] if len(text) > MAX_CHARACTERS else []
    blocks = tuple(_blocks(text[:MAX_CHARACTERS]))
    if not blocks:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(name, media_type, blocks, faults=tuple(faults))


def _blocks(text: str) -> Iterator[DocumentBlock]:
    for turn in _turns(text):
        words = " ".join(turn.text.split())
        if words:
            yield DocumentBlock(words, line=turn.line, speaker=turn.speaker, timecode=turn.timecode)


def _turns(text: str) -> Iterator[_Turn]:
    """Yield turns, the long ones in parts."""
    turn: _Turn | None = None
    for line, timecode, words in _once(list(_cues(text))):
        for speaker, said in _said(words):
            if turn is None or _begins(turn, speaker, said):
                if turn is not None:
                    yield turn
                known = turn.speaker if turn and not said.startswith("\x00") else ""
                turn = _Turn(speaker if speaker is not None else known, timecode, line)
            turn.text += " " + said.lstrip("\x00")
    if turn is not None:
        yield turn


def _begins(turn: _Turn, speaker: str | None, said: str) -> bool:
    if said.startswith("\x00") or (speaker is not None and speaker != turn.speaker):
        return True
    text = turn.text.rstrip()
    return len(text) > _LONG_TURN and bool(_SENTENCE_END.search(text))


def _said(words: list[str]) -> Iterator[tuple[str | None, str]]:
    """Yield who says what in a cue; None is the one who spoke before.

    A dash at the beginning of a line is somebody else, of whom the name isn't known: the
    words then begin with U+0000.
    """
    for line in _with_names(words):
        voices = _VOICE.split(line)
        if voices[0].strip():
            yield _named(voices[0])
        for speaker, said in zip(voices[1::2], voices[2::2], strict=True):
            yield _name(speaker), _plain(said)


def _with_names(lines: list[str]) -> Iterator[str]:
    """Yield lines, a name that has one of its own before the words."""
    name = ""
    for line in lines:
        if not name and _NAME_ALONE.match(_plain(line)):
            name = f"{line} "
        else:
            yield name + line
            name = ""
    if name:
        yield name


def _named(line: str) -> tuple[str | None, str]:
    said = _plain(line)
    found = _NAMED.match(said) or _BRACKETED.match(said)
    if found and found[1].lower() not in _NO_NAMES:
        return _name(found[1]), said[found.end() :]
    if dash := _DASH.match(said):
        return None, "\x00" + said[dash.end() :]
    return None, said


def _name(name: str) -> str:
    name = " ".join(unescape(name).split())
    return name.title() if name.isupper() and len(name) > 3 else name


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub("", text)).split())


def _once(cues: list[_Cue]) -> list[_Cue]:
    """Return cues without the lines that roll: those that the cue before has shown already."""
    shown = [[plain for line in words if (plain := _plain(line))] for _, _, words in cues]
    rolling = sum(bool(a and b and a[-1] == b[0]) for a, b in pairwise(shown))
    if rolling < max(2, _ROLLING * len(cues)):
        return cues
    found, before = [], list[str]()
    for (line, timecode, _), words in zip(cues, shown, strict=True):
        most = range(min(len(before), len(words)), 0, -1)
        known = next((n for n in most if before[-n:] == words[:n]), 0)
        found.append((line, timecode, words[known:]))
        before = words or before
    return found


def _cues(text: str) -> Iterator[_Cue]:
    """Yield line number, time of the beginning and lines of each cue."""
    started: _Cue | None = None
    for number, line in enumerate(text.splitlines(), 1):
        times = _TIMES.match(line)
        if times:
            if started:
                yield started
            started = number, _clock(times[1]), []
        elif not line.strip():
            if line and started and not started[2]:
                continue  # an empty line of the cue
            if started:
                yield started
            started = None
        elif started:
            started[2].append(line.strip())
    if started:
        yield started


def _clock(time: str) -> str:
    parts = [int(part) for part in time.split(":")]
    hours, minutes, seconds = [0] * (3 - len(parts)) + parts
    return f"{hours:02}:{minutes:02}:{seconds:02}"
