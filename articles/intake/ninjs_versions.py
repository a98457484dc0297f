"""The properties of ninjs 1.0 to 3.3, and which version a document is of.

Sources: ninjs JSON Schemas 1.0 to 1.8, 2.0 to 2.4, 3.0 to 3.3 (IPTC, CC BY 4.0). Lines 2 and
3 have the same properties; 3 writes them in camel case, and names are compared in small letters.
"""

import re
from collections.abc import Mapping
from typing import Any

from articles.intake.json_shapes import Anything, Fields, Many, Number, Shape, Text, check_shape
from articles.intake.vocabulary import words

_NEWEST = {1: 8, 2: 4, 3: 3}
_ANY, _TEXT = Anything(), Text()
_TYPES = tuple("text audio video picture graphic composite component event planning".split())
# Properties that systems add to those of IPTC: Superdesk's, and those of NTB, TT and AP.
_OF_SYSTEMS = words(
    "annotations attachments authors bylines editorialpriority editorialtypes evolvedfrom extra "
    "extra_items filings firstpublished guid instruction instructions job keywords newsvalue "
    "ntbkilde order originaltransmissionreference pricetag priority product products "
    "publish_schedule readtime replacedby replacing rewrite_of rewrite_sequence sector service "
    "services signal signals slug source taglines webprio"
)
_PLURALS = words(
    "altids bodies by descriptions events genres headlines infosources objects organisations "
    "people places standard subjects trustindicators"
)
_SCHEMA = re.compile(r"iptc\.org/.*ninjs-schema_(\d)\.(\d+)", re.IGNORECASE)
_VERSION = re.compile(r"(\d)\.(\d+)")
# IPTC's patterns have no end: what follows the first letters may be anything.
_LETTERS = re.compile(r"[a-zA-Z0-9_]+")


def check_version(document: Mapping[str, Any]) -> None:
    """Raise UnreadableManuscript for what the document's version of ninjs does not allow.

    A document with properties of a known system, one that names a schema of its own and one
    of a version newer than those known here may have further properties: they are not checked.
    A document that names no version is of the newest one of its line.
    """
    found = _stated(document)
    if found is None:
        if any(name.lower() in _OF_SYSTEMS for name in document):
            return
        line = _line(document)
        found = line, _NEWEST[line]
    line, minor = found
    if line in _ITEMS and minor <= _NEWEST[line]:
        check_shape(_ITEMS[line], document, minor=minor, name=f"ninjs {line}.{minor}")


def _stated(document: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return the version that a document states; (0, 0) for a schema that is not IPTC's."""
    for name in ("$standard", "standard"):
        stated = document.get(name)
        if not isinstance(stated, dict):
            continue
        schema, version = str(stated.get("schema") or ""), str(stated.get("version") or "")
        found = _SCHEMA.search(schema)
        if schema and not found:
            return 0, 0
        found = found or _VERSION.fullmatch(version)
        if found and not (name == "standard" and found[1] == "1"):  # `standard` is of 2.x
            return int(found[1]), int(found[2])
    return None


def _line(document: Mapping[str, Any]) -> int:
    """Return the line whose names a document uses."""
    if any(not name.islower() and name.lower() in _ITEMS[3].known for name in document):
        return 3
    is_listed = isinstance(document.get("associations"), list)
    return 2 if is_listed or _PLURALS - {"altids"} & document.keys() else 1


def _all(names: str, shape: Shape = _TEXT) -> dict[str, tuple[int, Shape]]:
    """Return properties of one shape; a number behind a name is the version it came with."""
    pairs = (name.partition("@") for name in names.split())
    return {name: (int(since or 0), shape) for name, _, since in pairs}


def _contact(since: int) -> dict[str, tuple[int, Shape]]:
    address = Fields(_all("locality area postalcode country") | _all("lines", Many(_TEXT)))
    contact = Fields(
        _all("type role lang name value") | _all("address", address), one_of=("value", "address")
    )
    return {"contactinfo": (since, Many(contact))}


def _organisation(named: dict[str, tuple[int, Shape]], since: int) -> Shape:
    symbols = Fields(_all(f"ticker exchange symboltype@{since} symbol@{since}"))
    return Fields(named | _all("symbols", Many(symbols)) | _contact(since))


def _rated(since: int) -> dict[str, tuple[int, Shape]]:
    of_hundred = Number(is_whole=True, least=0, most=100)
    return _all(f"creator@{since}") | _all(f"relevance@{since} confidence@{since}", of_hundred)


def _rendition(since: int, later: int) -> dict[str, tuple[int, Shape]]:
    """Return what renditions have in all lines; `since` and `later` are minor versions."""
    return (
        _all(f"href title format aspectratio@{since} videocodec@{since} bitrate@{since}")
        | _all("height width sizeinbytes duration", Number())
        | _all(f"framerate@{since}", Number())
        | _all(f"transportprotocol@{since}")
        | _all(f"scantype@{since}", Text(("progressive", "interlaced")))
        | _all(f"poi@{since}", Fields(_all("x y", Number(is_whole=True))))
        | _all(f"resources@{since}", Many(Fields(_all("role title language contenttype"))))
        | _all(f"extensions@{later}", Fields(pattern=re.compile(""), others=_TEXT))
    )


_STANDARD = Fields(_all("name version schema"))
_CODED = Fields(_all("code scheme"), needed=("code",))
# Of IPTC's drafts only: how long and for whom a text is useful.
_ADVICES = Many(
    Fields(
        _all("role")
        | _all("environments", Many(Fields(_all("code scheme"))))
        | _all("importance lifetime", _CODED)
    )
)
_RIGHTS = Fields(
    _all("langid linkedrights encodedrights"),
    one_of=("linkedrights", "encodedrights"),
    is_open=True,
)
_SOURCE_TYPE = Fields(_all("name uri literal"))
_STATUS = Text(("usable", "withheld", "canceled"))
_URGENCY = Number(least=1, most=9)


def _first_line() -> Fields:
    named = _all("name rel scheme code")
    place = Fields(named | _contact(5), pattern=re.compile("geometry_[a-zA-Z0-9_]+"), others=_ANY)
    rendition = Fields(_rendition(7, 8) | _all("mimetype"))
    item = Fields(
        _all("uri mimetype profile version versioncreated embargoed copyrightholder")
        | _all("copyrightnotice language byline headline located usageterms@1 ednote@2 title@2")
        | _all("slugline@2 firstcreated@2 contentcreated@4 expires@4 contentdigitised@7")
        | _all("type", Text(_TYPES))
        | _all("representationtype", Text(("complete", "incomplete")))
        | _all("pubstatus", _STATUS)
        | _all("urgency@1", _URGENCY)
        | _all("charcount@2 wordcount@2", Number())
        | _all("person", Many(Fields(named | _contact(5))))
        | _all("infosource@2", Many(Fields(named | _contact(5))))
        | _all("organisation", Many(_organisation(named, 5)))
        | _all("place", Many(place))
        | _all("subject", Many(Fields(named | _rated(5))))
        | _all("event object", Many(Fields(named)))
        | _all("genre@3", Many(Fields(_all("name scheme code"))))
        | _all("trustindicator@3", Many(Fields(_all("scheme code title href"))))
        | _all("altids@3", Fields(is_open=True))
        | _all("$standard@3", _STANDARD)
        | _all("rightsinfo@4", _RIGHTS)
        | _all("digitalsourcetype@6", _SOURCE_TYPE)
        | _all("advices", _ADVICES)
        | _all("renditions", Fields(pattern=_LETTERS, others=rendition)),
        needed=("uri",),
        pattern=re.compile("(?:description|body|headline)_[a-zA-Z0-9_]+"),
        others=_TEXT,
    )
    item.known = item.known | _all("associations", Fields(pattern=_LETTERS, others=item))
    return item


def _later_lines(line: int) -> Fields:
    """Return an item of line 2 or 3."""
    first = 0 if line == 3 else 1
    named = _all("name rel uri literal")
    value = _all("role contenttype value")
    body = Fields(value | _all("charcount wordcount", Number()), needed=("value",))
    geojson = Fields(_all("type", Text(_GEOMETRIES)), needed=("type",), is_open=True)
    rendition = _rendition(0 if line == 3 else 3, _NEWEST[line]) | _all("name contenttype")
    known = (
        _all("uri profile version firstcreated versioncreated contentcreated copyrightholder")
        | _all("copyrightnotice usageterms ednote language title by slugline located")
        | _all(f"expires@{first} contentdigitised@{_NEWEST[line] - 1}")
        | _all("embargoeduntil" if line == 3 else "embargoed")
        | _all("type", Text(_TYPES))
        | _all("representationtype", Text(("full", "partial")))
        | _all("pubstatus", _STATUS)
        | _all("urgency", _URGENCY if line == 2 else Number(is_whole=True, least=1, most=9))
        | _all("headlines descriptions", Many(Fields(value, needed=("value",))))
        | _all("bodies", Many(body))
        | _all("people", Many(Fields(named | _contact(first))))
        | _all("organisations", Many(_organisation(named, first)))
        | _all("places", Many(Fields(named | _contact(first) | _all("geojson", geojson))))
        | _all("subjects", Many(Fields(named | _rated(first))))
        | _all("events", Many(Fields(named | _all("id"))))
        | _all("objects", Many(Fields(named)))
        | _all("infosources", Many(Fields(_all("name role uri literal") | _contact(first))))
        | _all("renditions", Many(Fields(rendition, needed=("name",))))
        | _all("altids", Many(Fields(_all("role value"))))
        | _all("trustindicators", Many(Fields(_all("role title href"))))
        | _all("genres", Many(Fields(_all("name uri literal"))))
        | _all("standard", _STANDARD)
        | _all("rightsinfo", _RIGHTS)
        | _all(f"digitalsourcetype@{line // 3 or 2}", _SOURCE_TYPE)
        | _all("advices", _ADVICES)
    )
    if line == 3:
        known |= _all("eventdetails plannedcoverage", _ANY)
    item = Fields(known, needed=("uri",))
    associated = Fields(needed=("name", "uri"))
    item.known = known | _all("associations", Many(associated))
    associated.known = item.known | _all("name rel")
    return item


_GEOMETRIES = tuple(
    "Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection Feature "
    "FeatureCollection".split()
)
_ITEMS = {1: _first_line(), 2: _later_lines(2), 3: _later_lines(3)}
