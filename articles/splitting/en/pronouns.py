"""Whom "he" and "she" can mean: first names that only men or only women have."""

from articles.splitting.genders import gender_of
from articles.splitting.reading import Reading

_WOMEN = frozenset(
    "Abigail Adele Agnes Aisha Alice Alison Amber Amelia Amina Amy Andrea Angela Anita Ann Anna Anne Annabel Annie "
    "Anya April Ashley Audrey Ava Barbara Beatrice Bella Beth Bethany Betty Beverley Bridget Carla Carmen Carol "
    "Caroline Carolyn Catherine Cathy Cecilia Charlotte Cheryl Chloe Christina Christine Claire Clara Claudia "
    "Colleen Courtney Cynthia Daisy Dawn Deborah Debra Denise Diana Diane Donna Doris Dorothy Edith Eileen Elaine "
    "Eleanor Elena Elizabeth Ella Ellen Elsie Emily Emma Erica Erin Esther Eva Eve Evelyn Fatima Fiona Florence "
    "Frances Freya Gail Gemma Georgia Gillian Gina Glenda Gloria Grace Gwen Hannah Harriet Hayley Hazel Heather "
    "Helen Helena Hilary Hillary Holly Imogen Ingrid Irene Iris Isabel Isabella Isla Jacqueline Jane Janet Janice "
    "Jean Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joy Joyce Judith Judy Julia Julie June Karen "
    "Kate Katherine Kathleen Kathryn Katie Kay Keira Kirsten Kirsty Laura Lauren Leah Lesley Lillian Lily Linda "
    "Lisa Liz Lois Lorna Lorraine Louise Lucy Lydia Lynn Madeleine Maggie Mandy Margaret Maria Marian Marie Marilyn "
    "Marion Marjorie Martha Mary Maureen Maya Megan Melanie Melissa Mia Michelle Mildred Miriam Moira Molly Monica "
    "Muriel Nadia Nancy Naomi Natalie Natasha Nicola Nicole Nina Nora Norma Olive Olivia Pamela Patricia Paula "
    "Pauline Penelope Penny Petra Philippa Phyllis Poppy Priya Rachel Rebecca Renee Rita Roberta Rosa Rose Rosemary "
    "Ruby Ruth Sally Samantha Sandra Sara Sarah Sharon Sheila Shirley Sofia Sonia Sophia Sophie Stella Stephanie "
    "Sue Susan Susannah Suzanne Sylvia Tanya Tara Teresa Theresa Tina Tracey Tracy Ursula Valerie Vanessa Vera "
    "Veronica Victoria Violet Virginia Vivian Wendy Winifred Yasmin Yvonne Zoe".split()
)
_MEN = frozenset(
    "Aaron Abdul Adam Adrian Ahmed Alan Albert Alexander Alfred Ali Alistair Allan Allen Andrew Angus Anthony Antonio "
    "Archie Arnold Arthur Barry Ben Benjamin Bernard Bill Bob Boris Bradley Brendan Brian Bruce Bryan Calvin Carl "
    "Carlos Cedric Charles Chris Christian Christopher Clifford Clive Colin Connor Craig Cyril Damian Daniel Danny "
    "Darren Dave David Dean Declan Dennis Derek Dmitry Dominic Donald Douglas Duncan Dylan Eamonn Ed Eddie Edgar "
    "Edmund Eduardo Edward Edwin Elliot Eric Ernest Ethan Eugene Felix Fergus Fernando Francis Frank Fred Frederick "
    "Gareth Gary Gavin Geoffrey George Gerald Gerard Gilbert Giles Glenn Gordon Graham Greg Gregory Guy Hamish Hans "
    "Harold Harry Harvey Hassan Henry Herbert Horace Howard Hugh Hugo Ian Ibrahim Imran Isaac Ivan Jack Jacob Jake "
    "James Jason Javier Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel John Johnny Jon Jonathan Jorge Jose Joseph "
    "Joshua Juan Julian Justin Karl Keith Kenneth Kevin Kurt Kyle Lance Laurence Lawrence Lee Leo Leon Leonard Leroy "
    "Lewis Liam Lionel Louis Luca Luis Luke Malcolm Manuel Marco Marcus Mario Mark Martin Marvin Matt Matthew Maurice "
    "Max Michael Mick Miguel Mike Mitchell Mohamed Mohammed Moses Muhammad Mustafa Nathan Neil Nelson Nicholas Nick "
    "Nigel Noah Noel Norman Oliver Omar Oscar Owen Patrick Paul Pedro Percy Peter Phil Philip Pierre Rafael Raj Ralph "
    "Raymond Reginald Rex Ricardo Richard Rick Robert Roberto Rodney Roger Roland Ronald Rory Ross Roy Rupert Russell "
    "Ryan Samuel Scott Sean Sebastian Sergei Shaun Sidney Simon Stanley Stephen Steve Steven Stewart Stuart Ted "
    "Terence Terry Theo Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trevor Vernon Victor Vincent Vladimir "
    "Walter Warren Wayne Wilfred William Xavier Yusuf Zachary".split()
)
FARTHEST = 200
_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def fits(pronoun: str, name: str) -> bool:
    """Return whether a pronoun can mean the person: no first name says the contrary."""
    wanted = _GENDERS.get(pronoun)
    gender = _gender(name)
    return wanted is None or gender is None or gender == wanted


def last_meant(reading: Reading, index: int, pronoun: str) -> str | None:
    """Return the person named last before token `index` whom the pronoun can mean."""
    near = reading.mentions_in(max(0, index - FARTHEST), index)
    return next((m.name for m in reversed(near) if fits(pronoun, m.name)), None)


def _gender(name: str) -> str | None:
    """Return "f" or "m" where the first name leaves no doubt; a feminine ending decides, too."""
    first = name.split()[0] if " " in name else ""
    if first in _WOMEN:
        return "f"
    if first in _MEN:
        return "m"
    return "f" if first.endswith("a") and gender_of(name) == "f" else None
