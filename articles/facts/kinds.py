"""The kinds of claim."""

from articles.facts.translation import LabelledCode, gettext_noop, pgettext_noop


class Kind(LabelledCode):
    """What sort of fact a claim states."""

    AGE = "age", gettext_noop("Age")
    DATE = "date", gettext_noop("Date")
    TIME = "time", gettext_noop("Time of day")
    DURATION = "duration", pgettext_noop("kind of claim", "Duration")
    SET = "set", gettext_noop("Recurrence")
    COUNT = "count", gettext_noop("Count")
    SHARE = "share", gettext_noop("Share")
    CHANGE = "change", pgettext_noop("kind of claim", "Change")
    MONEY = "money", gettext_noop("Money")
    MEASURE = "measure", gettext_noop("Measure")
    ORDINAL = "ordinal", gettext_noop("Ordinal")
    RANK = "rank", gettext_noop("Rank")
    RATIO = "ratio", gettext_noop("Ratio")
    QUOTE = "quote", gettext_noop("Quote")
    ATTRIBUTION = "attribution", gettext_noop("Attribution")
    PERSON = "person", gettext_noop("Person")
    ROLE = "role", pgettext_noop("kind of claim", "Role")
    ORGANISATION = "organisation", gettext_noop("Organisation")
    PLACE = "place", gettext_noop("Place")
    CREDIT = "credit", gettext_noop("Credit")
    CONTACT = "contact", gettext_noop("Contact")
    STATEMENT = "statement", gettext_noop("Statement")
