"""The kinds of claim (design: "Contract: kinds and values")."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of fact a claim states."""

    AGE = "age"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"
    COUNT = "count"
    SHARE = "share"
    CHANGE = "change"
    MONEY = "money"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    RANK = "rank"
    RATIO = "ratio"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    PERSON = "person"
    ROLE = "role"
    ORGANISATION = "organisation"
    PLACE = "place"
    CREDIT = "credit"
    CONTACT = "contact"
    STATEMENT = "statement"
