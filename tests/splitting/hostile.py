"""News and hostile texts to time: each is one piece without end."""

NEWS = (
    "Am Donnerstag teilte die Stadt mit, dass 1.200 Menschen kamen. „Das sind acht Prozent mehr "
    "als im Vorjahr“, sagte Petra Ahlfeld (49) am 3. März 2021 in Bonn. Es ist der größte Markt "
    "des Landes, wie die Polizei mitteilte, und er kostet rund 1,5 Millionen Euro.\n"
)
ENGLISH_NEWS = (
    "On Thursday the council said that 1,200 people came. “That is eight percent more than last "
    "year,” said Petra Ashfield (49) on 3 March 2021 in Bonn. It is the largest market in the "
    "country, police reported, and it costs about £1.5 million.\n"
)
PIECES = {
    "digits": "1234567890",
    "digits and points": "1.",
    "figures": "1.234,56 ",
    "groups of digits": "123 ",
    "digits and spaces": "1 ",
    "numbers and commas": "12, ",
    "digits and dashes": "1-",
    "digits and strokes": "1/",
    "scores": "1:0 ",
    "minus signs": "- 1 ",
    "ranges": "1 bis ",
    "money": "$1 ",
    "percentages": "10% ",
    "measures": "5m ",
    "years": "1999 ",
    "days": "3. Mai ",
    "leading zeros": "030 ",
    "dots": ".",
    "commas": ",",
    "brackets": "(",
    "brackets that close": ")(",
    "quotes": '"',
    "opening quotes": "„",
    "quotes and words": '"a ',
    "news without full stop": NEWS.replace(".", "").replace("\n", " "),
    "one endless word": "und",
    "capitals": "Karl ",
    "articles": "ein ",
    "scales": "Millionen ",
    "titles": "Dr. ",
    "roles": "Chef der ",
    "holders": "Chef der Stadt ist ",
    "verbs of speech": "sagte, ",
    "sources": "laut der ",
    "subjunctives": "er sei ",
    "reports": "sagte, dass ",
    "media": "Wie er sagte, ",
    "speech in marks": "sagte „Er kommt heim“ und ",
    "paragraphs that open a mark": "„Er kommt.\n\n",
    "offices": "Sprecher des Chefs, Leiter und ",
    "names in a list": "Petra Ahlfeld, ",
    "at signs": "a@",
    "addresses": "www.a/",
    "combining marks": "a\u0301",
    "right to left": "\u202eא ",
    "Hebrew": "שלום ",
    "zero width": "\u200b",
    "letters and zero width": "a\u200b",
    "emoji": "😀",
    "spaces": " ",
    "lines": "\n",
}
# Words that start many English rules and end none.
ENGLISH_PIECES = {
    "articles and points": "a.",
    "chances": "one in ",
    "verbs of speech": "said, ",
    "conjunctions": "said that ",
    "names and commas": "Karl, ",
}
ENGLISH_OPENINGS = [
    "said that ", "he said that ", "the largest of the ", "one hundred and ", "President of ",
    "Ann Lee, ", "1-1-", "and a half ", "according to the ", "Bank of ", "chief executive ",
    "King ", "one million million ", "two thirds of a ", "tens of ", "aged 1, ", "Holt, who, ",
    "£1m-", "‘a b c’ said ", "“a b c, ", "No. 1 ", "1/2 ", "twenty-", "a ", "he said that ,,,, ",
    "Dr. ", "US ",
]  # fmt: skip
# Each word is a claim of its own: what costs are the claims.
DENSE = {
    "number words": "zwei ",
    "euros": "5 Euro ",
    "ages": "5 Jahre alt ",
    "weekdays": "Montag ",
    "marked words": "„a b c d“ ",
}


def endless(piece: str, size: int) -> str:
    """Return `piece` over and over, about `size` characters long."""
    return piece * (size // len(piece))
