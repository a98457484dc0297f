"""Words that say the same in a news text, whichever of them is used."""

from functools import cache

# One group a line, all inflected forms that occur; no form is a word of the other language
# with another meaning. What says more than its neighbour is left out: "behauptete" doubts,
# "starb" is not "wurde getötet".
_GROUPS = """
sagt sagte sagten gesagt erklärt erklärte erklärten betont betonte betonten meint meinte äußerte
stimmt votiert
stimmte votierte
stimmten votierten
gestimmt votiert
nennt aufgelistet listet
hat haben
hatte hatten
ist sind
war waren
wird werden
wurde wurden
beginnt startet
begann startete
beginnen starten
registriert verzeichnet zählt erfasst
registrierte verzeichnete zählte erfasste
registrierten verzeichneten zählten erfassten
veröffentlicht vorgelegt publiziert vorgestellt
veröffentlichte publizierte
berufen bestellt ernannt
circa ca etwa rund ungefähr zirka
fast nahezu beinahe knapp
ebenfalls gleichfalls ebenso
jedoch allerdings aber hingegen dagegen indes
bekommt erhält
bekam erhielt
bekommen erhalten
bekamen erhielten
kauft erwirbt
kaufte erwarb
verstorben gestorben
entdeckt gefunden
frische neue
frischen neuen
derzeit momentan gegenwärtig aktuell
lediglich nur bloß
bislang bisher
zudem außerdem
jährlich alljährlich
getötet umgebracht
firma unternehmen
zwei 2
drei 3
vier 4
fünf 5
sechs 6
sieben 7
acht 8
neun 9
zehn 10
elf 11
zwölf 12
says said say states stated adds added explains explained told tells
lists names
listed named
reports reported
injured hurt wounded
begins starts
began started
begin start
buys acquires
bought acquired purchased
buy acquire purchase
approximately around about roughly
nearly almost
tally count
difficulty trouble
currently presently
films movies
film movie
firm company
firms companies
two 2
three 3
four 4
five 5
six 6
seven 7
eight 8
nine 9
ten 10
eleven 11
twelve 12
"""
# Articles and titles: whether they stand there changes nothing that is said.
_SILENT = frozenset("der die das dem den des the a an of dr prof dipl ing".split())


@cache
def _groups() -> dict[str, str]:
    lines = (line.split() for line in _GROUPS.strip().splitlines())
    return {word: line[-1] for line in lines for word in line}


def same_words(said: str) -> str:
    """Return words with one for all of a group, without articles; only articles stay as given."""
    groups = _groups()
    kept = [groups.get(word.lower(), word) for word in said.split() if word.lower() not in _SILENT]
    return " ".join(kept) if kept else said
