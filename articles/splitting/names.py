"""First names, name particles, countries and towns: gazetteers that all languages share."""

from pathlib import Path

_FILE = Path(__file__).with_name("first_names.txt")


def first_names() -> frozenset[str]:
    """Return the first names of the gazetteer as they are written, from its file."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


FIRST_NAMES = first_names()

# Small words inside a name. The capitalised ones may begin a surname ("De Niro").
PARTICLES = frozenset(
    "von van de der den vom zu zum zur di da del della dos das du la le ten ter bin bint ibn "
    "al el ben af av und y e i auf".split()
)
NAME_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV", "jun", "sen"})

AGENCIES = frozenset(
    "dpa afp reuters ap epa apa sid kna epd ddp dapd dts keystone-sda sda ansa tass ria "
    "xinhua imago getty picture-alliance bloomberg upi pa ips efe anp belga ritzau ntb tt "
    "lusa mti ctk pap interfax ukrinform anadolu irna kyodo yonhap jiji dpa-afx awp vwd".split()
)

# Endings and exceptions by which a first name tells its bearer's sex, where it does.
_FEMININE_ENDINGS = (
    "a",
    "e",
    "ine",
    "lie",
    "elle",
    "gard",
    "trud",
    "lind",
    "hild",
    "rid",
    "beth",
    "ith",
)
_FEMININE = frozenset(
    "Karin Katrin Kathrin Birgit Ingrid Astrid Sigrid Gudrun Heidrun Ruth Doris Iris Ines Agnes Kerstin Kirstin "
    "Margit Margot Ellen Karen Sharon Marion Carmen Esther Jasmin Carolin Hillary Nancy Mary Kimberly Emily Beatrix "
    "Jennifer Megan Susan Helen Marlen Inken Gesa Antje Silke Elke Heidi Lilly Cindy Mandy Wendy Jacinda Shannon "
    "Erin Lauren Allison Alison Robin Meryl Rachel Carol Isabel Mabel Muriel Hazel Judy Amy Lucy Betty Kelly".split()
)
_MASCULINE = frozenset(
    "Luca Sascha Mustafa Nikita Joshua Uwe Helge Hauke Arne René Ole Kalle José Jose George Mike Steve Joe Dave Pierre "
    "Götz Malte Sönke Eike Heinz Andrea Issa Mischa Aljoscha Elia Noah Micha Attila Bela Akira Abdulla "
    "Wassja Wanja Kolja Ilja Costa Saša Luke Duke Bruce Lance Lawrence Vince Wayne Kyle Blake Jake Zane "
    "Clive Eugene Jesse Jamie Charlie Bernie Eddie Ronnie Willie Louie Ernie Archie Frankie Jerome Maurice Philippe "
    "Antoine Étienne Guillaume Jacques Giuseppe Davide Daniele Simone Gabriele Michele Emanuele Salvatore Cesare Raffaele "
    "Kane Keke Kobe Shane Dwayne Dale Cole Pete Andre Enrique Felipe Jorge Vicente "
    "Xi Tayyip Rune Tore Aage Børge Ove Sture Arve Fiete ".split()
)


def gender_of(name: str) -> str | None:
    """Return "f" or "m" where the first name tells, None for a surname alone."""
    parts = name.split()
    if len(parts) < 2 or parts[0] not in FIRST_NAMES:
        return None
    first = parts[0].split("-")[0]
    if first in _MASCULINE:
        return "m"
    if first in _FEMININE or first.lower().endswith(_FEMININE_ENDINGS):
        return "f"
    return "m"
