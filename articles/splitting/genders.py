"""Which pronoun a first name takes, where it shows one: its ending, and the exceptions."""

from articles.splitting.names import FIRST_NAMES

_FEMININE_ENDINGS = ("a", "e", "elle", "gard", "trud", "lind", "hild", "rid", "beth", "ith")
_FEMININE = frozenset(
    "Agnes Alison Allison Amy Antje Astrid Beatrix Betty Birgit Carmen Carol Carolin Cindy "
    "Doris Elke Ellen Emily Erin Esther Gesa Gudrun Hazel Heidi Heidrun Helen Hillary Ines "
    "Ingrid Inken Iris Isabel Jacinda Jasmin Jennifer Judy Karen Karin Kathrin Katrin Kelly "
    "Kerstin Kimberly Kirstin Lauren Lilly Lucy Mabel Mandy Margit Margot Marion Marlen Mary "
    "Abigail Amber Ann Annelies Bethany Bridget Chantal Cheryl Crystal Daisy Dawn Deborah "
    "Dorothy Eleanor Ester Ethel Evelyn Gail Hannah Harriet Heather Hedwig Holly Ingeborg Janet "
    "Jenny Jill Joan Kelsey Kirsten Leah Lilian Lily Liz Lynn Maren Margaret Marilyn Marlies "
    "Miriam Mirjam Penny Rahel Robyn Rosemary Sally Sarah Shirley Solveig Tiffany Violet Vivian "
    "Waltraud Yasmin "
    "Megan Meryl Muriel Nancy Rachel Robin Ruth Shannon Sharon Sigrid Silke Susan Wendy".split()
)
_MASCULINE = frozenset(
    "Aage Abdulla Akira Aljoscha Andre Andrea Antoine Archie Arne Arve Attila Bela Bernie "
    "Blake Bruce Børge Cesare Charlie Clive Cole Costa Dale Daniele Dave Davide Duke Dwayne "
    "Eddie Eike Elia Emanuele Enrique Ernie Eugene Felipe Fiete Frankie Gabriele George "
    "Giuseppe Guillaume Götz Hauke Heinz Helge Ilja Issa Jacques Jake Jamie Jerome Jesse Joe "
    "Jorge Jose Joshua José Kalle Kane Keke Kobe Kolja Kyle Lance Lawrence Louie Luca Luke "
    "Malte Maurice Micha Michele Mike Mischa Mustafa Nikita Noah Ole Ove Pete Philippe Pierre "
    "Raffaele René Ronnie Rune Salvatore Sascha Saša Shane Simone Steve Sture Sönke Tayyip "
    "Tore Uwe Vicente Vince Wanja Wassja Wayne Willie Xi Zane Étienne".split()
)


def gender_of(name: str) -> str | None:
    """Return "f" or "m" where the first name of a full name shows it, else None."""
    parts = name.split()
    if len(parts) < 2 or parts[0] not in FIRST_NAMES:
        return None
    first = parts[0].split("-")[0]
    if first in _MASCULINE:
        return "m"
    if first in _FEMININE or first.lower().endswith(_FEMININE_ENDINGS):
        return "f"
    return "m"
