"""German verbs by tense: lists, and how forms of the past and participles are recognised.

A sentence of news says by its verb whether "Freitag" was or will be.
"""

from typing import Any

# Strong verbs as they are in the past ("beschloss", "verschwanden"), without prefix or ending.
STRONG_PAST = frozenset(
    "trat sprach traf nahm stand lag saß sah hielt ließ schrieb blieb zog kam ging gab fand fiel sank stieg "
    "starb fuhr schlug trug lief rief schied brach bot wuchs gewann verlor begann griff hielt schien schoss "
    "riet hieß wies stieß warf floss schloss goss gelang sprang schwieg floh zwang drang band half las bat "
    "trieb schnitt litt stritt glich wich lieh stahl befahl empfahl galt schwand ergab lud log flog schuf".split()
)
# Weak ones, of which newspapers make the most; all in "-ierte" are.
WEAK_PAST = frozenset(
    "teilte sagte klärte richtete meldete stätigte kündigte forderte warnte tonte machte zeigte stellte setzte "
    "führte legte reichte kündete öffentlichte äußerte räumte wollte konnte musste durfte feierte startete "
    "landete endete grüßte letzte tötete brachte dachte wusste nannte kannte wandte sandte folgte suchte "
    "kaufte spielte siegte kämpfte zielte holte hörte lobte nutzte lebte arbeitete leitete wartete rettete "
    "schickte drehte öffnete eröffnete schätzte erzählte zählte zahlte verhaftete dauerte fehlte passierte "
    "wählte löste versuchte besuchte prallte stürzte verunglückte hoffte glaubte trennte einigte".split()
)
STRONG_PREFIXES = frozenset(
    [
        "",
        *"be ver er ent zer ge über unter wider um voll miss durch hinter an auf ab aus ein zu vor mit".split(),
    ]
)

PARTICIPLES = frozenset(
    "worden verletzt verstorben verkauft verloren begonnen bestätigt erklärt erhalten verlassen verschwunden "
    "entstanden entschieden beschlossen bekommen besucht bezahlt erreicht erschienen verurteilt".split()
)
NO_PARTICIPLES = frozenset(
    "gehen geben gelten gewinnen gehören genießen gelangen geschehen gestatten gestalten gewährt gewiss".split()
)
SEPARABLE = frozenset(
    ["", *"ab an auf aus bei dar durch ein fest fort her heim hin los mit nach statt teil um vor weg weiter zu "
     "zurück zusammen unter über fertig frei hervor heraus herunter voran vorbei".split()]
)  # fmt: skip
# Forms that only look like weak verbs of the past.
PRESENT = frozenset(
    "heute bitte möchte möchten könnte könnten sollte sollten letzte letzten "
    "dritte dritten vierte vierten zehnte zehnten".split()
)
_LONGEST_STRONG = 7  # "frieren"
# Verbs whose stem ends in t: "starten" is present, the past is "starteten".
_STEMS_IN_T = tuple(
    "starten arbeiten warten bereiten leiten breiten werten antworten halten treten bieten bitten gelten raten "
    "reiten streiten schreiten richten achten fürchten flüchten pflichten nichten zichten walten gestalten schalten "
    "spalten falten betrachten obachten retten betten ketten deuten läuten gleiten beuten fechten flechten züchten "
    "heiraten mieten vermieten beten kosten lasten testen tasten rosten rasten leisten gründen".split()
)
WORDS: dict[str, Any] = {
    "future_verb": (
        "wird werde werden will wollen soll sollen findet finden beginnt beginnen startet starten lädt laden "
        "öffnet tritt treten plant planen steht stehen möchte möchten kommt kommen präsentiert zeigt gibt "
        "fliegt reist tagt tagen gastiert gastieren empfängt trifft treffen berät beraten entscheidet wählt wählen "
        "wechselt kehrt bleibt bleiben fährt endet enden erscheint debattiert stimmt spielt spielen eröffnet"
    ).split(),
    # Of these, present and participle look the same.
    "participle_too": "präsentiert gastiert debattiert".split(),
    "past_verb": (
        "war waren hatte hatten hat haben habe hast habt bin bist seid wurde wurden sagte sagten erklärte kam kamen ging gab gewann "
        "siegte verlor teilte bestätigte starb fand wurden ist sind berichtete meldete stieg fiel sank "
        "sagt erklärt meldet berichtet"
    ).split(),
}


def verb_classes(low: str) -> dict[str, Any]:
    """Return what a small word can be: `past_verb`, `past_form` (perhaps one), `participle`.

    Those in "-iere" ("er informiere") are subjunctive, or of the first person.
    """
    if _is_strong_past(low) or _is_weak_past(low):
        return {"past_verb": True}
    if low.endswith("iere") and len(low) > _LONGEST_STRONG:
        return {"subjunctive": True}
    if _is_participle(low):
        return {"participle": True}
    return {"past_form": True} if _may_be_weak_past(low) else {}


def _may_be_weak_past(low: str) -> bool:
    """Recognise what may be a weak verb of the past ("kaufte"); better one too many than one
    missed.
    """
    weak = low.endswith(("te", "ten")) and not low.endswith(("ste", "sten"))
    present = low in PRESENT or low.endswith(_STEMS_IN_T)
    return weak and len(low) > 3 and not present


def _is_weak_past(low: str) -> bool:
    stem = low.removesuffix("n")
    if stem.endswith("ierte") and len(stem) > 7:
        return True
    if not stem.endswith("te") or low in PRESENT:
        return False
    return any(stem[size:] in WEAK_PAST and stem[:size] in STRONG_PREFIXES for size in range(7))


def _is_strong_past(low: str) -> bool:
    for stem in (low, low.removesuffix("en")):
        for length in range(3, min(len(stem), 7) + 1):
            if stem[-length:] in STRONG_PAST:
                return stem[:-length] in STRONG_PREFIXES
    return False


def _is_participle(low: str) -> bool:
    """Distinguish "gefallen", "aufgestanden", "worden" from other words."""
    if low in PARTICIPLES:
        return True
    if not low.endswith(("t", "en")) or low in NO_PARTICIPLES:
        return False
    head, mark, tail = low.partition("ge")
    return bool(mark) and len(tail) > 3 and head in SEPARABLE
