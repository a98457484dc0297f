"""What the age rules of all languages share: brackets after a name, and whose age it is."""

from dataclasses import replace

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.engine import RuleMatch
from articles.splitting.genders import gender_of
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import NO_GAP

UNIT_NAMES = {"Y": "year", "M": "month", "W": "week", "D": "day"}
OLDEST = 125


def bracket_age(reading: Reading, index: int) -> RuleMatch | None:
    """Read a number in brackets right after a person's name, alone or before a party."""
    tokens = reading.tokens
    token = tokens[index]
    party = tokens[index + 1].text == "/" and tokens[index + 2].text[:1].isalpha()
    if tokens[index - 1].text != "(" or not (party or tokens[index + 1].text in {")", ","}):
        return None
    mention = reading.mention_ending(index - 1)
    if mention is None or token.gap != NO_GAP or _is_seed(reading, index):
        return None
    return plain_age(reading, index, mention.name)


def _is_seed(reading: Reading, index: int) -> bool:
    """Recognise the seed or mark of a player ("Melzer (3)") from the age of a child ("Mia Lahn
    (3)").
    """
    surname = "first_name" not in reading.tokens[index - 2].classes
    alone = reading.mention_at(index - 2) is not None
    return surname and alone and reading.tokens[index].classes["number"] < 10


def comma_age(reading: Reading, index: int) -> RuleMatch | None:
    """Read a number between commas right after a person's name ("Petra Ahlfeld, 49, kam")."""
    tokens = reading.tokens
    if tokens[index - 1].text != "," or tokens[index + 1].text not in {",", "."}:
        return None
    mention = reading.mention_ending(index - 1)
    return plain_age(reading, index, mention.name) if mention else None


def plain_age(reading: Reading, index: int, subject: str | None) -> RuleMatch | None:
    """Build the age in years that the bare number at token `index` gives for `subject`."""
    token = reading.tokens[index]
    number = token.classes.get("number")
    if number is None or not 0 < number <= OLDEST:
        return None
    value = Age(
        number,
        subject=subject,
        modifier=modifier_before(reading, index),
        number_span=(token.start, token.end),
    )
    return RuleMatch(Kind.AGE, token.start, token.end, value, index + 1)


def age_range(found: list[RuleMatch]) -> list[RuleMatch]:
    """Give the two ages of a range ("18 bis 20 Jahre alt") what it reaches from and to."""
    values = [match.value for match in found if isinstance(match.value, Age)]
    low, high = values[0].number, values[-1].number
    return [
        replace(match, value=replace(value, low=low, high=high))
        for match, value in zip(found, values, strict=True)
    ]


def subject_after(reading: Reading, stop: int) -> str | None:
    """Return the person named next in the sentence, within a few words."""
    _, end = reading.sentence(stop)
    mentions = reading.mentions_in(stop, min(stop + 8, end))
    apart = not mentions or _is_separated(reading, stop, mentions[0].first)
    return None if apart else mentions[0].name


def _is_separated(reading: Reading, first: int, stop: int) -> bool:
    """Distinguish "der 47-jährige Arzt, den Berg vertritt" from "der 47-jährige Arzt Jon Berg"."""
    for at in range(first, stop):
        token, before = reading.tokens[at], reading.tokens[at - 1]
        relative = before.text == "," and token.low in _RELATIVE
        if relative or (token.text.islower() and not _VERBS.isdisjoint(token.classes)):
            return True
    return False


_RELATIVE = frozenset("den dem deren dessen denen die das who whom whose which".split())
_VERBS = frozenset({"past_verb", "future_verb", "speech_verb"})


def subject_opening(reading: Reading, index: int) -> str | None:
    """Return the person after an age that opens the sentence: "Mit 23 zog Anna Hirt nach Linz".

    None if a pronoun is before the name, which may be somebody else's then.
    """
    first, stop = reading.sentence(index)
    if index - first > _LONGEST_OPENING or reading.mentions_in(first, index):
        return None
    for at in range(index, min(stop, index + _REACH)):
        token = reading.tokens[at]
        if mention := reading.mention_at(at):
            return mention.name
        if token.text in {",", ":", ";", "("} or token.low in _OTHERS:
            return None
    return None


_LONGEST_OPENING, _REACH = 5, 12
_OTHERS = frozenset("er sie ihn ihm ihr ihnen ich wir man es".split())


def subject_before(reading: Reading, index: int) -> str | None:
    """Return the person last named before token `index`, in this sentence or the one before.

    Who is named only inside an insertion that ends before the age is not meant: "Ada Nim, die
    Mara Quill gespielt hat, mit 83 Jahren" is about Nim. Of a head without a name, nobody is.
    """
    first, _ = reading.sentence(index)
    earlier, _ = reading.sentence(first - 1)
    mention = reading.mention_before(index)
    for _ in range(_MOST_INSERTIONS):
        if mention is None or mention.first < earlier:
            return None
        opened = _insertion_around(reading, mention, index)
        if opened is None:
            return mention.name
        outer = reading.mention_before(opened)
        if (outer is None or outer.stop != opened) and _is_noun(reading, opened - 1):
            return None
        mention = outer
    return None


_MOST_INSERTIONS, _LONGEST_INSERTION = 4, 40


def subject_referred(reading: Reading, index: int) -> str | None:
    """Return whom "Der 34-jährige Basler" refers to, at the beginning of a sentence or in it.

    Of several people in the sentence before, the one whose first name agrees with the article,
    who isn't named after a preposition, or whose name opens it; None if that leaves it open, or
    if a name that isn't read as a person opens it. Anywhere else the person last named, but not
    one of the same clause: whom "Timo Rath vertritt die 48-Jährige" means is somebody else.
    """
    first, _ = reading.sentence(index)
    article = reading.tokens[first].low
    if index != first + 1 or article not in _ARTICLES:
        return _named_before_clause(reading, index)
    earlier, _ = reading.sentence(first - 1)
    mentions = [
        mention
        for mention in reading.mentions_in(earlier, first)
        if _insertion_around(reading, mention, first) is None
    ]
    gender = _ARTICLES[article]
    agreeing = [row for row in mentions if gender_of(row.name) in (None, gender)]
    if not agreeing:
        return None
    if _opens_with_other_name(reading, earlier) and all(
        _is_governed(reading, row) for row in mentions
    ):
        return None
    for rows in (mentions, agreeing, [row for row in agreeing if not _is_governed(reading, row)]):
        if len({row.name for row in rows}) == 1:
            return rows[0].name
    opening = agreeing[:1] if agreeing and agreeing[0].first == earlier else []
    return opening[0].name if opening else None


_ARTICLES = {"der": "m", "die": "f"}
_DEFINITE = _ARTICLES | {"den": "m", "dem": "m", "des": "m"}
_LONGEST_CLAUSE = 30
_CLAUSE_MARKS = frozenset({",", ";", ":", "–", "—", "(", "„", "»"})


def _named_before_clause(reading: Reading, index: int) -> str | None:
    """Return the person last named before the clause of token `index`, if the article agrees."""
    tokens = reading.tokens
    article = tokens[index - 1].low
    if article not in _DEFINITE:
        return subject_before(reading, index)
    first = max(reading.sentence(index)[0], index - _LONGEST_CLAUSE)
    marks = (at for at in range(index - 1, first, -1) if tokens[at].text in _CLAUSE_MARKS)
    clause = next(marks, first)
    beside = {mention.name for mention in reading.mentions_in(clause, index)}
    name = subject_before(reading, clause if beside else index)
    if name is None or name in beside or gender_of(name) not in (None, _DEFINITE[article]):
        return None
    return name


def _is_governed(reading: Reading, mention: PersonMention) -> bool:
    """Recognise "gegen Stan Berg", "von Trainer Ole Berg": such a person is no subject.

    Nor is the second one of "gegen Stan Berg und Ole Kern".
    """
    at = mention.first - 1
    if at > 0 and "role" in reading.tokens[at].classes:
        at -= 1
    if at > 0 and reading.tokens[at].low in _JOINING:
        joined = reading.mention_before(at)
        return joined is not None and joined.stop == at and _is_governed(reading, joined)
    return at >= 0 and reading.tokens[at].low in _GOVERNING


def _opens_with_other_name(reading: Reading, first: int) -> bool:
    """Return whether two capitalised words open a sentence that are no person: "Granit Hofmann"."""
    one, two = reading.tokens[first], reading.tokens[first + 1]
    if "function" in one.classes or not (one.text.istitle() and two.text.istitle()):
        return False
    return not any(reading.mention_at(at) for at in (first, first + 1))


_JOINING = frozenset({"und", "sowie", "oder", ","})
_GOVERNING = frozenset(
    "an auf bei durch für gegen gegenüber hinter laut mit nach neben ohne seit statt trotz über um "
    "unter von vom vor wegen zu zum zur zwischen".split()
)


def _insertion_around(reading: Reading, mention: PersonMention, index: int) -> int | None:
    """Return the token that opens an insertion around a mention which ends before `index`.

    That is a relative clause, "Sohn von …" between commas, or words in brackets or dashes.
    """
    tokens = reading.tokens
    first, _ = reading.sentence(mention.first)
    for at in range(mention.first - 1, max(first, mention.first - _REACH) - 1, -1):
        closing = _CLOSING.get(tokens[at].text)
        if closing is None:
            continue
        last = min(index, mention.stop + _LONGEST_INSERTION)
        if not any(tokens[end].text == closing for end in range(mention.stop, last)):
            return None
        is_inserted = closing != "," or _opens_insertion(reading, at + 1)
        return at if is_inserted and at > first else None
    return None


_CLOSING = {",": ",", "(": ")", "–": "–", "—": "—"}


def _opens_insertion(reading: Reading, at: int) -> bool:
    """Return whether a relative pronoun, with a preposition or not, or a word for kin is here."""
    here, after = reading.tokens[at], reading.tokens[at + 1]
    is_relative = here.low in _PRONOUNS or after.low in _PRONOUNS
    return is_relative or not {"human", "role"}.isdisjoint(here.classes)


_PRONOUNS = _RELATIVE | {"der"}


def _is_noun(reading: Reading, at: int) -> bool:
    """Return whether a capital that is no name is at `at`, the head of what follows."""
    token, mention = reading.tokens[at], reading.mention_before(at + 1)
    is_named = mention is not None and mention.stop == at + 1
    return token.text[:1].isupper() and not is_named
