"""German words of rank: superlatives, firsts, leaders."""

from typing import Any

SUPERLATIVES = (
    "größt kleinst höchst niedrigst tiefst best schlechtest schlimmst schnellst langsamst längst kürzest "
    "ältest jüngst reichst ärmst teuerst billigst günstigst stärkst schwächst wichtigst mächtigst "
    "beliebtest bekanntest meistverkauft meistgelesen meistgesehen meistbesucht meistgenutzt meist- erfolgreichst bedeutendst "
    "schwerst leichtest heißest wärmst kältest nassest trockenst einflussreichst gefährlichst "
    "modernst neuest- häufigst seltenst dichtest weitest breitest lautest schönst hässlichst "
    "dickst dünnst sauberst sicherst dunkelst hellst steilst strengst schmalst flachst tödlichst schwierigst härtest klügst "
    "geringst einfachst klarst aktuellst gesündest schwärzest heikelst unangenehmst vornehmst folgenschwerst weltbest grösst "
    "dümmst schärfst mildest feuchtest stillst leisest rarst wildest treuest ungleichst unfairst korruptest höchstbezahlt "
    "höchstdotiert höchstbewertet meistbefahren meistfotografiert meistzitiert meistgespielt meistgehört bestbesucht bestbewertet "
    "profitabelst wertvollst verkehrsreichst bevölkerungsreichst meistgesucht bestbezahlt bestverkauft "
    "nördlichst südlichst östlichst westlichst frühest spätest- höchstgelegen führend"
).split()
FIRST_TIME = {
    "erstmals": 1, "erstmalig": 1, "erstmaligen": 1, "einzige": 1, "einziger": 1, "einzigen": 1, "einziges": 1,
    "einzig-": 1, "rekord": 1, "weltrekord": 1, "rekordhoch": 1, "rekordtief": 1, "rekordwert": 1, "allzeithoch": 1,
    "höchststand": 1, "tiefststand": 1, "rekordergebnis": 1, "rekordgewinn": 1, "rekordumsatz": 1, "rekordjahr": 1, "tiefstand": 1,
    "höchstwert": 1, "tiefstwert": 1, "höchstmarke": 1, "negativrekord": 1,
}  # fmt: skip
LEADERS = (
    "marktführer marktführerin weltmarktführer spitzenreiter tabellenführer weltmeister europameister "
    "schlusslicht nummer-eins branchenprimus branchenführer tabellenletzter weltranglistenerste "
    "weltranglistenerster spitzenposition marktführerschaft weltspitze rekordmeister rekordhalter "
    "rekordweltmeister weltmarktführern marktführers weltmarktführers"
).split()
PLACES = {
    "erster": 1, "erste": 1, "ersten": 1, "zweiter": 2, "zweite": 2, "zweiten": 2, "dritter": 3, "dritte": 3,
    "vierter": 4, "vierte": 4, "fünfter": 5, "fünfte": 5, "sechster": 6, "sechste": 6, "siebter": 7, "siebte": 7, "achter": 8, "achte": 8,
    "neunter": 9, "neunte": 9, "zehnte": 10, "elfter": 11, "zwölfter": 12,
    "zehnter": 10, "letzter": 0, "letzte": 0, "vorletzter": 0,
}  # fmt: skip
_NTH = {
    "": 1,
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "fünft": 5,
    "sechst": 6,
    "siebt": 7,
    "acht": 8,
    "neunt": 9,
    "zehnt": 10,
}
_ENDINGS = ("e", "en", "er", "es", "em")


# Places in a table, written as one word: "Tabellenzweiter", "Drittplatzierte".
TABLES = (
    "tabellen rang gruppen gesamt weltranglisten ranglisten weltcup liga ligen meisterschafts vorjahres saison "
    "staffel kreisliga bundesliga medaillen tages etappen olympia wm em vizeeuropa"
).split()
# Adjectives form their superlative with these endings of the stem; others are listed above.
SUPERLATIVE_ENDINGS = tuple(
    stem + "st" + end
    for stem in (
        "ig",
        "lich",
        "isch",
        "sam",
        "bar",
        "haft",
        "voll",
        "reich",
        "tend",
        "iv",
        "al",
        "är",
        "tert",
        "tent",
        # Present participles: "spannendste".
        "end",
        # "berühmtest", "bekanntest", "elegantest", "verrücktest".
        "mte",
        "nte",
        "kte",
        "ierte",
        "dete",
        # The ends of compounds: "dienstältest", "ranghöchst", "besucherstärkst", "einwohnerärmst".
        "dienstälte",
        "rangälte",
        "lebensälte",
        "ranghöch",
        "stärk",
        "ärm",
        "schwäch",
    )
    for end in _ENDINGS
)
# "Der größte Teil" is a majority, "auf höchster Ebene" no place in an order.
NO_RANKS = frozenset({"teil", "teils", "ebene", "interesse", "interessen"})
# "In jüngster Zeit" and "bester Laune" rank nothing.
SET_PHRASES = frozenset(
    "qualität priorität zeit vergangenheit laune linie zukunft sicht weise fall teil gesundheit freund freunde freundin wille willen "
    "gewissen kräften zeitpunkt moment".split()
)


def superlative_of(low: str) -> int | None:
    """Read a superlative that no list holds by the ending of its stem ("umstrittenste")."""
    if len(low) < 8 or not low.endswith(SUPERLATIVE_ENDINGS):
        return None
    return next((rank for nth, rank in _NTH.items() if nth and low.startswith(nth)), 1)


def table_place(low: str) -> int | None:
    """Read "Tabellenzweiter", "Rang-Sechster", "Drittplatzierte": the place, None for others."""
    for table in TABLES:
        if low.startswith(table):
            place = low[len(table) :].lstrip("-")
            return PLACES.get(place) or PLACES.get(place.removesuffix("n")) or None
    at = low.find("platziert")
    return _NTH.get(low[:at]) or (1 if low[:at] == "erst" else None) if at > 2 else None


def _superlatives() -> dict[str, int]:
    return {
        nth + stem + ending: rank
        for stem in SUPERLATIVES
        if not stem.endswith("-")
        for ending in _ENDINGS
        for nth, rank in _NTH.items()
    }


WORDS: dict[str, Any] = {
    "superlative": _superlatives(),
    "most": "meisten meiste wenigsten".split(),
    "first_time": {word: rank for word, rank in FIRST_TIME.items() if not word.endswith("-")},
    "leader": LEADERS,
    "number_label": ["nummer", "nr"],
    "place_noun": PLACES,
    "so_word": "so mehr".split(),
    "table_prefix": "tabellen weltranglisten ranglisten wertungs".split(),
    "first_adjective": "erste ersten erster erstes".split(),
}
