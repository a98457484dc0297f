"""Decide whether words of a note name a source, or are a remark to a reader.

A source is named by what only a source has: a mark ("Quelle:", "laut", "siehe"), an address, a
file's name, a place in it, a word for a document, a conversation or an authority, a person with
a day, somebody who told the author. Requests, questions, exclamations and judgements are remarks,
even where they mention a document ("Bitte die Mail beilegen"). Of a bare name ("Petra Müller")
it is open: it names a source if one is called so.
"""

import re
from enum import Enum


class Naming(Enum):
    """Whether words name a source."""

    SURE = "sure"
    OPEN = "open"
    NONE = "none"


def _words(lines: str, before: str = "", after: str = r"(?!\w)") -> re.Pattern[str]:
    """Return a pattern for whole words, separated by "|" on any number of lines."""
    alternatives = "".join(line.strip() for line in lines.splitlines())
    return re.compile(rf"(?<!\w){before}(?:{alternatives}){after}", re.IGNORECASE)


_DECLARED = re.compile(r"(?<!\w)(?:quellen?|belege?|sources?|refs?)\s{0,4}:\s{0,4}", re.IGNORECASE)
_MARK = re.compile(r"quellen?|belege?|sources?|refs?|siehe|laut|vgl\.?|see", re.IGNORECASE)
_POINTING = re.compile(
    r"\s{0,9}(?:(?:siehe|vgl\.|vergleiche|laut|gemäß|see|cf\.|according to|(?-i:s\.))\s{1,4}\S"
    r"|(?:quelle|beleg|source|ref)s?\s(?:(?:ist|sind|is|are)\s\S|(?-i:[A-ZÄÖÜ\d])))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\b(?:https?://|www\.|doi:\s?)\S+|\b10\.\d{4,9}/\S+", re.IGNORECASE)
_FILE = re.compile(
    r"\w\.(?:pdf|docx?|xlsx?|csv|od[ts]|rtf|txt|eml|msg|mht|html?|pptx?|jpe?g|png|tiff?|mp[34]|m4a)(?!\w)",
    re.IGNORECASE,
)
# What turns to somebody; from such a word on, nothing belongs to a title.
_REQUEST = (
    r"bitte|please|pls|plz|to-?do|tbd|tbc|fixme|unbedingt|k[aö]nn(?:te)?st du|könn(?:t|te|tet) ihr"
    r"|(?:can|could|would) you|(?:können|könnten|würden) sie|let'?s|lass(?:t)? uns"
)
_REQUESTED = _words(_REQUEST)
_TAIL = re.compile(rf"[\s.,;:!(\[–—-]{{1,4}}(?:{_REQUEST})(?!\w).*", re.IGNORECASE | re.DOTALL)
# An infinitive at the end is a request of the trade: "Absatz kürzen", "noch klären".
_TO_BE_DONE = _words(
    r"""
    (?:über|nach|gegen)?prüfen|(?:gegen|nach)?checken|(?:nach|an)?fragen|(?:er|ab)?klären|
    kürzen|streichen|löschen|ergänzen|(?:ein|zusammen)?fügen|(?:ein|er)setzen|
    nach(?:tragen|reichen)|bei(?:legen|fügen)|anhängen|mitschicken|nachschlagen|umstellen|
    (?:um)?formulieren|ändern|anpassen|aktualisieren|korrigieren|vereinheitlichen|weglassen|
    rausnehmen|verschieben|(?:ab|be)sprechen|abstimmen|recherchieren|verlinken|übersetzen|check|
    verify|confirm|cut|delete|shorten|rephrase|rewrite|move|update
    """,
    after=r"\W{0,3}$",
)
_AWAITED = _words(
    r"""
    fehlt|fehlen|folgt|folgen|komm(?:t|en) (?:noch|heute|morgen|später|bald|nach)|
    reiche ich nach|nachgereicht|unklar|missing|to follow|to come|needed|unclear
    """
)
# Words of somebody who says something, which a title has not.
_SAID = _words(
    r"""
    ich|wir|du|ihr|mir|mich|uns|dir|dich|euch|man|es|wer|was|wie|wo|warum|wieso|weshalb|ob|weil|
    ist|sind|war|waren|wäre|hat|habe|haben|hatte|hätte|wird|werden|wurde|wurden|würde|muss|
    müssen|müsste|soll|sollte|sollten|kann|können|könnte|darf|lässt|lassen|steht|stehen|stimmt|
    passt|klingt|wirkt|gefällt|finde|glaube|denke|weiß|gibt|heißt|geht|schon|noch|nicht|
    kein\w{0,2}|nie|sehr|zu (?:lang|kurz|viel|wenig)|hier|leider|vielleicht|wohl|eher|doch|
    lieber|besser|i|i'm|i'd|we|you|it|it's|me|us|is|are|was|were|has|have|had|should|would|
    could|can|must|need|needs|don't|doesn't|isn't|here|there|not|very|too|maybe|perhaps|really|
    still|already|why|what|how|who|this|that|love|like|think
    """
)
# What a manuscript is made of, and what people say of it.
_OF_THE_TEXT = _words(
    r"""
    (?:ab|halb|neben|haupt|einstiegs|schluss)?s[aä]tze?s?|abs[aä]tze?s?|abschnitte?|
    formulierung(?:en)?|überschrift(?:en)?|übergang|unterzeile|vorspann|einstieg|schluss|ende|
    pointe|anfang|zeilen?|worte?|wörter|wort(?:wahl|spiel)|stellen?|passagen?|texte?s?|
    zitate?s?|komma(?:ta|s)?|(?:tipp)?fehler|grammatik|rechtschreibung|schreibweise|
    wiederholung|dopplung|doppelt|metapher|vergleich|begriff|ton(?:fall)?|stil|länge|punkt|
    gedanke|idee|frage|hinweis|anmerkung|info|deadline|termin|rücksprache|kasten|sentences?|
    paragraphs?|wording|headline|teaser|phrase|words?|typo|comma|line|quote|point|intro|ending|
    transition|tone|style|repetition|idea|question|
    (?:schön|gut|toll|stark|super|klasse|prima|schwach|lang|kurz|falsch|holprig|sperrig|umständlich|unnötig|wichtig|richtig|schlecht|großartig|hübsch|merkwürdig|komisch|seltsam)(?:e[rsnm]?)?|
    bravo|danke|ok|okay|ja|nein|yes|no|erledigt|done|thanks|thank|great|nice|good|lovely|
    awkward|wrong|odd|clumsy|brilliant|weak|strong|redundant|perfect
    """
)
# Documents, conversations, authorities; German ones also at the end of a compound.
_GERMAN_DOCUMENT = _words(
    r"""
    berichte?s?|bilanz(?:en)?|protokolle?s?|studien?|gutachtens?|mitteilung(?:en)?|
    erklärung(?:en)?|meldung(?:en)?|akten?|urteile?s?|beschl[uü]ss(?:e|es)?|bescheide?s?|
    statistik(?:en)?|tabellen?|datenbank|listen?|umfragen?|erhebung(?:en)?|auswertung(?:en)?|
    register|archive?s?|vermerke?s?|verträge|vertrags?|gesetze?s?|verordnung|satzung|richtlinie|
    drucksachen?|anfrage|antwort|vorlage|plan|plans|pläne|buche?s?|bücher|lexikon|zeitung|
    blatts?|magazin|zeitschrift|interviews?|gesprächs?|telefonate?s?|telefon|anrufe?s?|mails?|
    briefe?s?|schreibens?|nachricht(?:en)?|sms|whatsapp|unterlagen?|dokumente?s?|datei(?:en)?|
    präsentation|rede|vortrags?|aufzeichnung|mitschnitt|video|podcast|sendung|webseite|homepage|
    newsletter|broschüre|prospekt|katalog|fotos?|aufnahme|ausgabe|pressestelle|sprecher(?:in)?|
    konferenz|ortstermin|(?<!ges)amte?s?|ämter|ministeriums?|behörden?|kammer|gericht|polizei|
    bundesbank|verbands?|instituts?|universität|stiftung|wikipedia|destatis|eurostat
    """,
    before=r"\w{0,40}",
)
_DOCUMENT = _words(
    r"""
    reports?|press release|stud(?:y|ies)|minutes|transcript|papers?|survey|statistics|
    recordings?|files?|documents?|letters?|e-?mail|phone|call|conversation|statement|filing|
    ruling|judgment|spreadsheet|dataset|database|website|census|gazette|handbook|ministry|
    office|police|spokes(?:man|woman|person)|press conference|
    (?-i:dpa|AFP|AP|APA|epd|KNA|SID|PM|PK|Reuters|ARD|ZDF|BBC|FAZ|SZ|NZZ|ORF|SRF|NDR|WDR|MDR|DLF)|
    isbn|az\.|drs\.
    """
)
# "Steht im Geschäftsbericht", "laut Bilanz": where something comes from.
_ORIGIN = _words(
    r"""
    aus|nach|von|vom|laut|gemäß|
    (?:steht|stehen|stand|findet sich|ist|sind|war|waren) (?:auch |so )?(?:im|in|auf|bei)|
    stammt|stammen|from|according to|based on|as per|per|(?:is|was|are|were) (?:also )?(?:in|on)
    """
)
_TOLD = _words(
    r"""
    gesagt|sagt|sagte|erzählte?|bestätigte?|mitgeteilt|gemailt|geschrieben|schrieb|geschickt|
    telefoniert|gesprochen|berichtete?|angerufen|gezeigt|gegeben|told|said|says|confirmed|
    emailed|mailed|wrote|sent|spoke|called|gave|showed
    """
)
_TELLER = re.compile(
    r"(?<!\w)(?:(?:mir|uns|me|us|telefonisch|persönlich)(?!\w)"
    r"|(?:frau|herrn?|dr\.|prof\.|mr|mrs|ms|mit|von|with|from) (?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_EDGES = " \t\u00a0,;:–—-|/()•*"
_SENTENCE_END = re.compile(
    r"(?:(?<=[!?])|(?<=[^\W\d_]{4}\.)|(?<=\d{4}\.)|(?<=\d{2}\.)|(?<=[!?.]\)))\s+(?=[A-ZÄÖÜ(„\"]|https?:|www\.)"
)
_CLAUSE_END = re.compile(r"[,(–—]|\s-\s")
_MONTHS = (
    r"jan(?:uar|uary)?|feb(?:ruar|ruary)?|märz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ei]?|jul[iy]?|aug(?:ust)?"
    r"|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?"
)
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}"
    rf"|\d{{1,2}}\.?\s?(?:{_MONTHS})\.?(?:\s\d{{4}})?)(?!\w)|(?<!\w)(?:{_MONTHS})\.?\s\d{{1,2}}(?:,\s?\d{{4}})?(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<!\w)[A-ZÄÖÜ][\w’'.-]*\w")
_SMALL_WORD = re.compile(
    r"van|von|vom|der|die|das|des|dem|den|de|di|da|del|la|le|zu|zum|zur|und|in|im|am|an|auf|bei|für"
    r"|über|mit|of|the|and|for|on|at|to|a|an|&|[\W\d]+"
)


def without_remarks(words: str) -> str:
    """Return the words of one line that may name a source: of "Bilanz, bitte prüfen" the first.

    What is behind a mark counts ("Das ist neu, Quelle: Bilanz"), else all sentences but those
    that turn to somebody or say something.
    """
    if marks := [found for found in _DECLARED.finditer(words) if words[found.end() :].strip("?! ")]:
        return _TAIL.sub("", words[marks[0].start() :], count=1)
    sentences = _SENTENCE_END.split(words)
    if len(sentences) > 1:
        words = " ".join(row for row in sentences if not _is_remark(row))
    rest = "" if _REQUESTED.match(words.lstrip(_EDGES)) else _TAIL.sub("", words, count=1)
    addresses = [] if rest.strip(_EDGES) else _ADDRESS.findall(words)
    return " ".join(addresses) or rest


def naming(words: str, *, has_place: bool = False) -> Naming:
    """Return whether words name a source.

    `has_place`: a page, a minute, a table is named beside them, and is not in `words`.
    """
    words = words.strip(_EDGES)
    if found := _DECLARED.match(words):
        rest = words[found.end() :].strip("?! ")
        is_named = bool(rest or has_place) and not _AWAITED.search(rest)
        return Naming.SURE if is_named else Naming.NONE
    if _ADDRESS.search(words):
        return Naming.SURE
    if _is_to_somebody(words):
        return Naming.NONE
    if _says_something(words):
        is_source = _tells_origin(words, has_place) or _begins_with_source(words)
        return Naming.SURE if is_source else Naming.NONE
    if _has_source_word(words):
        return Naming.SURE
    if _OF_THE_TEXT.search(words):
        return Naming.NONE
    if has_place or _POINTING.match(words) or _has_name_and_day(words) or _is_told(words):
        return Naming.SURE
    return _of_title(words)


def _is_to_somebody(words: str) -> bool:
    return bool(
        words.endswith(("?", "!"))
        or _REQUESTED.match(words)
        or _TO_BE_DONE.search(words)
        or _AWAITED.search(words)
    )


def _says_something(words: str) -> bool:
    return bool(_SAID.search(words) and not _POINTING.match(words))


def _is_remark(sentence: str) -> bool:
    words = sentence.strip(_EDGES)
    return _is_to_somebody(words) or (
        _says_something(words) and not _ADDRESS.search(words) and not _tells_origin(words, False)
    )


def _begins_with_source(words: str) -> bool:
    """Return whether a source is named before what is said of it: "Mail von Roth, ist …"."""
    head, *rest = _CLAUSE_END.split(words, maxsplit=1)
    return bool(rest) and not _says_something(head) and naming(head) is Naming.SURE


def _has_source_word(words: str) -> bool:
    return bool(_GERMAN_DOCUMENT.search(words) or _DOCUMENT.search(words) or _FILE.search(words))


def _tells_origin(words: str, has_place: bool) -> bool:
    """Return whether a sentence says where something comes from."""
    has_source = has_place or _has_source_word(words) or _has_name_and_day(words)
    return bool(_is_told(words) or (has_source and (_ORIGIN.search(words) or _TOLD.search(words))))


def _is_told(words: str) -> bool:
    return bool(_TOLD.search(words) and _TELLER.search(words))


def _has_name_and_day(words: str) -> bool:
    return bool(_DAY.search(words) and _NAME.search(_DAY.sub(" ", words)))


def _of_title(words: str) -> Naming:
    """Return whether words without a verb are a title: "Ebner, Geschichte des Hafens"."""
    if _MARK.fullmatch(words):
        return Naming.NONE
    tokens = [token.strip(",;.()[]\"“”„»«'") for token in words.split()]
    known = (_NAME.fullmatch(token) or _SMALL_WORD.fullmatch(token) for token in tokens if token)
    if not (all(known) and _NAME.search(words)):
        return Naming.NONE
    parts = [part for part in words.split(",") if _NAME.search(part)]
    return Naming.SURE if len(parts) > 1 and ":" not in words else Naming.OPEN
