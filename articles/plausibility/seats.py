"""Offices that one person holds at a time, each with the place or body that it is of."""

import re
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.plausibility.names import folded
from articles.plausibility.offices import ministry
from articles.plausibility.statements import CheckedText, Stated

MAYOR, LORD_MAYOR, _MINISTER = "mayor", "lord mayor", "minister"
# Not here: "Chef" and "Vorsitzende", whom parties have two of, "Sprecher", "Vorstand",
# "Geschäftsführer", of whom there are several.
_POSTS = {
    MAYOR: r"bürgermeister(?:in|s)?|mayor",
    LORD_MAYOR: r"oberbürgermeister(?:in|s)?|lord mayor",
    "landrat": r"landrat|landräten|landrats|landrätin",
    "governor": r"landeshauptmann|landeshauptfrau|landeshauptmanns|gouverneur(?:in|s)?|governor",
    "premier": r"ministerpräsident(?:in|en)?|premierminister(?:in|s)?|prime minister|premier",
    "chancellor": r"(?:bundes)?kanzler(?:in|s)?|chancellor",
    "vice chancellor": r"vizekanzler(?:in|s)?|vice[- ]chancellor",
    "president": r"(?:bundes|staats)?präsident(?:in|en)?|president",
    "chief executive": r"vorstands(?:chef(?:in|s)?|vorsitzende[nr]?)|konzernchef(?:in|s)?"
    r"|hauptgeschäftsführer(?:in|s)?|chief executive(?: officer)?|ceo",
    "supervisory chair": r"aufsichtsrats(?:chef(?:in|s)?|vorsitzende[nr]?)",
    "director general": r"generaldirektor(?:in|s)?|director[- ]general",
    "rector": r"rektor(?:in|s)?|rector",
    "police chief": r"polizeipräsident(?:in|en)?|police chief",
    _MINISTER: r"(?:innen|außen|finanz|verteidigungs|justiz)minister(?:in|s)?"
    r"|(?:interior|home|foreign|finance|defen[cs]e|justice) (?:minister|secretary)",
}
_POST = re.compile(
    r"(?:(?<!\w)(?P<joined>[\w&.]+(?:-[\w&.]+)*)-)?(?<!\w)(?:"
    + "|".join(f"(?P<p{at}>{words})" for at, words in enumerate(_POSTS.values()))
    + r")(?!\w|-)",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"(?:^|[\s-])(?:vize|stv|stellvertretende[nr]?|zweite[nrs]?|dritte[nrs]?|ehren|co|ko|kommissarische[nr]?"
    r"|geschäftsführende[nr]?|amtierende[nr]?|deputy|vice|acting|interim|assistant|honorary)[\s.-]*$",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"[\s-]*(?:kandidat|bewerber|candidate|elect\b|in spe\b)", re.IGNORECASE)
_WORD = r"[A-ZÄÖÜ][\w&'’-]*"
_NAMED = rf"(?P<name>{_WORD}(?:\s(?:(?:am|an der|im|bei|of|upon|on)\s)?{_WORD})*)"
_TOWN = r"(?:Stadt|Landeshauptstadt|Gemeinde|Marktgemeinde|city of|town of)\s"
_OF = re.compile(rf"\s(?:von|in|bei|of|for|(?:der|of the)\s{_TOWN})\s?(?:{_TOWN})?{_NAMED}")
_OF_THE = re.compile(r"\s(?:der|des|vom|im|beim|von der|of the|in der|at the)\s")
_BEHIND_NAME = re.compile(rf"\s(?:aus|von|of|in)\s{_NAMED}")
_OWNER = re.compile(r"(?P<name>[A-ZÄÖÜ][\w&.-]+?)(?:['’]s|['’]|s)\s$")
_OF_TOWN = re.compile(
    r"(?P<name>(?:(?:Bad|St\.|Sankt|Neu|Alt|Groß|Klein)[\s-])?[A-ZÄÖÜ][\w-]+)er\s$"
)
_OF_COUNTRY = re.compile(r"(?P<name>[\w-]+)isch(?:e[rnms]?)?\s$")
_NO_OWNER = re.compile(r"(?:\w+mal|\w*(?:tag|abend|morgen|nacht)|Bereit|Stet|Anfang|Einst)$")
_BEFORE_ENGLISH = re.compile(r"(?P<name>(?:[A-Z][\w&.-]*\s)+)$")
_NO_TOWN = re.compile(
    r"(?:neu|früher|ehemalig|dies|uns|ihr|sein|jed|all|jung|alt|bisherig|langjährig|eig|erst"
    r"|zweit|dritt|\w+(?:ig|lich|isch))e?$",
    re.IGNORECASE,
)
_NO_ENGLISH = re.compile(
    r"(?:The|A|An|Then|Former|New|But|When|Yesterday|Today|And|As|If|While|Even|Only|His|Her|Its)$"
)
_LEGAL = re.compile(
    r"\s(?:ag|se|gmbh|kg|ohg|ev|e\.v\.|plc|ltd|inc|corp|group|gruppe|konzern|konzerns|s\.a\.)\.?$"
)
_FORMER = re.compile(r"(?:ex|alt|neo)$", re.IGNORECASE)
# The letters before "-Bürgermeister" are the party's.
_STATES = ("US", "EU", "UN", "UNO", "UK")
_OF_FIRMS = ("president", "chief executive", "supervisory chair", "director general", "rector")
_STEM = 3


@dataclass(frozen=True, slots=True)
class Seat:
    """An office with one holder at a time; `body` is what it is of, as the text writes it."""

    post: str
    body: str

    @property
    def key(self) -> str:
        """Return a key: one for "Kolbrücker Bürgermeister" and "Bürgermeister von Kolbrück"."""
        post = MAYOR if self.post == LORD_MAYOR else self.post
        return f"seat|{post}|{_stem(self.body)}"


def seat_of(manuscript: CheckedText, fact: Stated) -> Seat | None:
    """Return the office of a role, if one person has it at a time and its sentence says where."""
    found = _POST.search(manuscript.words(fact))
    if not found:
        return None
    lead, end = manuscript.before(fact) + found.string[: found.start()], fact.start + found.end()
    joined = found["joined"] or ""
    if _SECOND.search(lead) or _SECOND.search(joined) or _FORMER.match(joined):
        return None
    if _CANDIDATE.match(manuscript.text[end : fact.sentence_end]):
        return None
    post = _named(found)
    of_party = joined.isupper() and joined not in _STATES and post not in _OF_FIRMS
    body = "" if of_party else joined
    body = body or _behind(manuscript, fact, end) or _before(lead, manuscript.language)
    return Seat(post, body) if _stem(body) else None


def post_of(role: str) -> str:
    """Return which of the offices with one holder a role is, else nothing."""
    found = _POST.search(role)
    return _named(found) if found else ""


def _named(found: re.Match[str]) -> str:
    words = {post: found[f"p{at}"] for at, post in enumerate(_POSTS)}
    post = next(post for post, written in words.items() if written)
    return f"{ministry(words[post])} minister" if post == _MINISTER else post


def _behind(manuscript: CheckedText, fact: Stated, end: int) -> str:
    """Return what an office is of by the words behind it, or behind its holder's name."""
    behind = manuscript.text[end : fact.sentence_end]
    if match := _OF.match(behind):
        return match["name"]
    if match := _OF_THE.match(behind):
        bodies = manuscript.beside(fact, Kind.ORGANISATION, Kind.PLACE)
        named = [manuscript.words(body) for body in bodies if body.start == end + match.end()]
        return named[0] if named else ""
    subject = fact.text_value("subject")
    holder = manuscript.text.find(subject, fact.end, fact.sentence_end)
    if holder < 0 or manuscript.text[fact.end : holder].strip(" ,"):
        return ""
    match = _BEHIND_NAME.match(manuscript.text[holder + len(subject) : fact.sentence_end])
    return match["name"] if match else ""


def _before(lead: str, language: str) -> str:
    """Return what an office is of by the word before it: "Kolbrücker", "Kolbrück's", "German"."""
    if match := _OWNER.search(lead) or _OF_COUNTRY.search(lead):
        return "" if _NO_OWNER.match(match["name"]) else match["name"]
    if language != "de":
        match = _BEFORE_ENGLISH.search(lead)
        words = match["name"].split() if match else []
        return " ".join(words[1:] if words and _NO_ENGLISH.match(words[0]) else words)
    match = _OF_TOWN.search(lead)
    return match["name"] if match and not _NO_TOWN.match(match["name"]) else ""


def _stem(body: str) -> str:
    """Return a name by which its forms are found: "münch" of "München", "Münchner"."""
    plain = _LEGAL.sub("", folded(body))
    return plain[:_STEM] + plain[_STEM:].rstrip("ens")
