"""By what the parts of a manuscript are recognised: the words and forms newsrooms use.

German first, English too. Every pattern is anchored or bounded, so that none takes longer
than the line is long.
"""

import re

AGENCY = (
    r"(?:dpa(?:-\w{2,12})?|afp|ap|apa|epa|epd|kna|sid|sda|rtr|reuters|ddp|dapd|keystone"
    r"|imago(?: images)?|getty(?: images)?|picture[ -]alliance|action ?press|laif|xinhua|ansa"
    r"|efe|tass|bloomberg|pa media)"
)
_INITIALS = r"[a-zäöüß]{1,5}\.?"
_MEMBER = rf"(?:(?i:{AGENCY})|{_INITIALS})"
_JOIN = r"(?:\s?[/,;+&|]\s?|\s(?:und|and|mit|with)\s)"
_INITIALS_LINE = rf"{_MEMBER}(?:{_JOIN}{_MEMBER}){{0,6}}"
INITIALS = re.compile(rf"(?:{_INITIALS_LINE}|\({_INITIALS_LINE}\)|\[{_INITIALS_LINE}\])")
INITIALS_TAIL = re.compile(rf"(?<=[.!?…“”\"»«])\s?(?P<sign>\({_INITIALS_LINE}\))$")
HAS_AGENCY = re.compile(rf"(?<!\w)(?i:{AGENCY})(?!\w)")
SIGNOFF = re.compile(
    rf"[(\[]?(?:{_INITIALS_LINE}{_JOIN}?)??(?i:"
    r"mit (?:material|informationen|agenturmaterial|angaben)\b"
    r"|(?:unter )?mitarbeit\s?(?::|von\b)|aufgezeichnet von\b"
    r"|(?:text|protokoll|interview|autor(?:in|en)?|redaktion|übersetzung|authors?)\s?:"
    r"|(?:additional |further )?reporting by\b"
    r"|with (?:additional )?(?:reporting|material|files) (?:by|from)\b"
    r"|(?:writing|written|editing|edited|compiled) by\b"
    r").{0,200}"
)

_NAME = r"[A-ZÄÖÜ][\w.'’-]{0,30}"
_FULL_NAME = rf"{_NAME}(?: (?:(?:von|van|de|der|den|zu|al|bin) ){{0,2}}{_NAME}){{1,3}}"
_NAME_LIST = rf"{_FULL_NAME}(?:(?:, | und | and | & |/| / ){_NAME}(?: {_NAME}){{0,3}}){{0,6}}"
NAMES = re.compile(_NAME_LIST)
BYLINE = re.compile(
    rf"(?:(?i:(?:eine? \w+ )?von)|(?i:(?:an? \w+ )?by)|Aus {_NAME} (?:berichte[nt]))"
    rf"\s{_NAME_LIST}"
)

_CREDIT_LABEL = (
    r"(?:(?:Symbol|Archiv|Agentur|Beispiel)?(?:fotos?|bild(?:er)?)|Fotomontage|Montage|Collage"
    r"|Repro|(?:Info)?grafik(?:en)?|Illustration(?:en|s)?|Karten?|Zeichnung(?:en)?|Karikatur"
    r"|Videos?|Screenshot|(?:Bild|Foto)?(?:quelle|nachweis|rechte|credit)n?|Fotograf(?:in|ie)?"
    r"|Copyright|(?:photo|picture|image) credits?|credits?|photos?|photographs?|photography"
    r"|pictures?|images?|composite|graphics?|maps?|drawings?|sources?)"
)
CREDIT = re.compile(
    rf"[(\[]?(?:\[M\] ?)?(?:{_CREDIT_LABEL}\s?:\s?\S"
    r"|(?:photos?|photographs?|fotos?|illustrations?) (?:by|von|©)\s?\S|©|\(c\)\s?\S)",
    re.IGNORECASE,
)
LONGEST_CREDIT_LABEL = 20
"""With its bracket and space; the longest label is "picture credits"."""
LONGEST_CREDIT = 120
"""From its colon on: space, an agency of at most 17 characters, 80 more, a bracket."""
NO_CREDIT_END = frozenset("([:.!?")
CREDIT_TAIL = re.compile(
    rf"[(\[]?(?<!\w)(?i:{_CREDIT_LABEL})\s?:\s?(?:[A-ZÄÖÜ©]|(?i:{AGENCY}|privat)\b)"
    r"[^()\[\]:.!?]{1,80}[)\]]?$"
)
AGENCY_LINE = re.compile(
    rf"(?:{_NAME}(?: {_NAME}){{0,4}}\s?[/|]\s?)?(?i:{AGENCY})"
    r"(?:\s?[/|]\s?[\w.-]+(?: [\w.-]+){0,3}){0,3}"
)

CAPTION_LABEL = re.compile(
    r"(?:Bildunterschrift|Bildzeile|Bildtext|BU|Im Bild|Auf dem (?:Bild|Foto)|Caption)\s?:",
    re.IGNORECASE,
)
GALLERY = re.compile(
    r"(?:Foto|Bilder)strecke|Bilder?galerie|Infografik|Video"
    r"|(?:photo|picture) gallery|slideshow|in pictures",
    re.IGNORECASE,
)

STAMP = re.compile(
    r"(?:(?i:stand|veröffentlicht|aktualisiert|published|updated|last updated)\b[:, ]"
    r"|(?:[A-Z][a-zä]{1,9}, )?(?:den )?\d{1,2}\. ?(?:\d{1,2}\. ?|[A-Z][a-zä]{2,8} )\d{2,4}\b"
    r"|\d{4}-\d{2}-\d{2}\b|[A-Z][a-z]{2,8} \d{1,2}, \d{4}\b)"
)
DATELINE = re.compile(
    r"[A-ZÄÖÜ][\w/ .-]{1,40}?\s?\([^)]{2,30}\)\s?[-–—.:]"
    r"|[A-ZÄÖÜ]{3,}[A-ZÄÖÜ/ -]{0,30}(?:[.:,]|\s[-–—])\s"
)
BULLET = re.compile(r"[-–—*•·▪►>]\s|\d{1,2}[.)]\s")
SENTENCE_BREAK = re.compile(r"[.!?…][\"”“»«)]?\s+[\"„“»«(]?[A-ZÄÖÜ0-9]")
WORD = re.compile(r"[^\W_]")
CLOSERS = "\"'”“’‘»«›‹)]"
