"""First names, name particles, countries and towns: gazetteers that all languages share."""

from pathlib import Path


def read_names(path: Path) -> tuple[str, ...]:
    """Return the names of a gazetteer file, one a line, comments left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


FIRST_NAMES = frozenset(read_names(Path(__file__).with_name("first_names.txt")))

# Small words inside a name. The capitalised ones may begin a surname ("De Niro").
PARTICLES = frozenset(
    "von van de der den vom zu zum zur di da del della dello degli dalla dalle dos das du la le "
    "ten ter bin bint ibn al el ben af av und y e i auf".split()
)
# The numbers of kings and popes ("Benedikt XVI.").
REGNAL = frozenset("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII".split())
NAME_SUFFIXES = frozenset({"Jr", "Sr", "jun", "sen", *REGNAL})

AGENCIES = frozenset(
    "dpa afp reuters ap epa apa sid kna epd ddp dapd dts keystone-sda sda ansa tass ria "
    "xinhua imago getty picture-alliance bloomberg upi pa ips efe anp belga ritzau ntb tt "
    "lusa mti ctk pap interfax ukrinform anadolu irna kyodo yonhap jiji dpa-afx awp vwd".split()
)

# Family names of one syllable that are before a given name of two ("Ban Ki Moon").
FAMILY_NAMES_FIRST = frozenset(
    "Ban Xi Kim Park Lee Moon Roh Choi Yoon Han Jang Kang Cho Shin Ho Tran Pham Ngo Wong Chan Lam "
    "Ng Tan Goh Lim Aung Daw Than Thein Tsai Lin Chen Chow Tung Ma".split()
)

# The father's surnames most frequent in Spanish and Portuguese: the mother's may follow them.
SURNAMES_FIRST = frozenset(
    "García Garcia Rodríguez Rodriguez González Gonzalez Fernández Fernandez López Lopez "
    "Martínez Martinez Sánchez Sanchez Pérez Perez Gómez Gomez Jiménez Jimenez Ruiz Hernández "
    "Hernandez Díaz Diaz Álvarez Alvarez Romero Alonso Gutiérrez Gutierrez Navarro Torres "
    "Domínguez Dominguez Vázquez Vazquez Ramos Ramírez Ramirez Suárez Suarez Morales Ortega "
    "Delgado Castro Ortiz Núñez Nunez Iglesias Medina Castillo Vargas Mendoza Silva Costa "
    "Ferreira Pereira Oliveira Calderón Calderon Peña Pena Obrador".split()
)


def has_article(text: str) -> bool:
    """Recognise an Arabic surname with its article in small letters ("al-Assad")."""
    return text[:3] in {"al-", "el-"} and text[3:4].isupper()
