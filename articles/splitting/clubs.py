"""Letters that are before the name of a club: "1. FC Köln", "TSV 1860"."""

from articles.splitting.tokens import Token


def are_club_letters(token: Token) -> bool:
    """Distinguish the letters of a club ("FC", "VfB", all in capitals "VFB") from the words "as",
    "ev".
    """
    letters = token.classes.get("club_letters")
    return letters is not None and token.text in {letters, letters.upper()}


def begins_club(token: Token) -> bool:
    """Distinguish letters that a name must follow from those that people call a club by: "beim
    HSV".
    """
    return are_club_letters(token) and "club_nickname" not in token.classes
