"""The properties of ninjs 1.0 to 3.3, and which version a document is of.

Sources: ninjs JSON Schemas 1.0 to 1.8, 2.0 to 2.4, 3.0 to 3.3 (IPTC, CC BY 4.0). Lines 2 and
3 have the same properties; 3 writes them in camel case, and names are compared in small letters.
"""

import re
from collections.abc import Mapping
from typing import Any

from articles.intake.json_shapes import (
    AnyShape,
    ListShape,
    NumberShape,
    ObjectShape,
    Shape,
    TextShape,
    check_shape,
)
from articles.intake.vocabulary import words

_NEWEST = {1: 8, 2: 4, 3: 3}
_ANY, _TEXT = AnyShape(), TextShape()
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
    address = ObjectShape(
        _all("locality area postalcode country") | _all("lines", ListShape(_TEXT))
    )
    contact = ObjectShape(
        _all("type role lang name value") | _all("address", address), one_of=("value", "address")
    )
    return {"contactinfo": (since, ListShape(contact))}


def _organisation(named: dict[str, tuple[int, Shape]], since: int) -> Shape:
    symbols = ObjectShape(_all(f"ticker exchange symboltype@{since} symbol@{since}"))
    return ObjectShape(named | _all("symbols", ListShape(symbols)) | _contact(since))


def _rated(since: int) -> dict[str, tuple[int, Shape]]:
    of_hundred = NumberShape(is_whole=True, least=0, most=100)
    return _all(f"creator@{since}") | _all(f"relevance@{since} confidence@{since}", of_hundred)


def _rendition(since: int, later: int) -> dict[str, tuple[int, Shape]]:
    """Return what renditions have in all lines; `since` and `later` are minor versions."""
    return (
        _all(f"href title format aspectratio@{since} videocodec@{since} bitrate@{since}")
        | _all("height width sizeinbytes duration", NumberShape())
        | _all(f"framerate@{since}", NumberShape())
        | _all(f"transportprotocol@{since}")
        | _all(f"scantype@{since}", TextShape(("progressive", "interlaced")))
        | _all(f"poi@{since}", ObjectShape(_all("x y", NumberShape(is_whole=True))))
        | _all(
            f"resources@{since}", ListShape(ObjectShape(_all("role title language contenttype")))
        )
        | _all(f"extensions@{later}", ObjectShape(pattern=re.compile(""), others=_TEXT))
    )


_RESOURCE = ObjectShape(_all("role title language contenttype"))
_STANDARD = ObjectShape(_all("name version schema"))
_CODED = ObjectShape(_all("code scheme"), needed=("code",))
# Of IPTC's drafts only: how long and for whom a text is useful.
_ADVICES = ListShape(
    ObjectShape(
        _all("role")
        | _all("environments", ListShape(ObjectShape(_all("code scheme"))))
        | _all("importance lifetime", _CODED)
    )
)
_RIGHTS = ObjectShape(
    _all("langid linkedrights encodedrights"),
    one_of=("linkedrights", "encodedrights"),
    is_open=True,
)
_SOURCE_TYPE = ObjectShape(_all("name uri literal"))
_STATUS = TextShape(("usable", "withheld", "canceled"))
_URGENCY = NumberShape(least=1, most=9)


def _first_line() -> ObjectShape:
    named = _all("name rel scheme code")
    place = ObjectShape(
        named | _contact(5), pattern=re.compile("geometry_[a-zA-Z0-9_]+"), others=_ANY
    )
    rendition = ObjectShape(_rendition(7, 8) | _all("mimetype"))
    item = ObjectShape(
        _all("uri mimetype profile version versioncreated embargoed copyrightholder")
        | _all("copyrightnotice language byline headline located usageterms@1 ednote@2 title@2")
        | _all("slugline@2 firstcreated@2 contentcreated@4 expires@4 contentdigitised@7")
        | _all("type", TextShape(_TYPES))
        | _all("representationtype", TextShape(("complete", "incomplete")))
        | _all("pubstatus", _STATUS)
        | _all("urgency@1", _URGENCY)
        | _all("charcount@2 wordcount@2", NumberShape())
        | _all("person", ListShape(ObjectShape(named | _contact(5))))
        | _all("infosource@2", ListShape(ObjectShape(named | _contact(5))))
        | _all("organisation", ListShape(_organisation(named, 5)))
        | _all("place", ListShape(place))
        | _all("subject", ListShape(ObjectShape(named | _rated(5))))
        | _all("event object", ListShape(ObjectShape(named)))
        | _all("genre@3", ListShape(ObjectShape(_all("name scheme code"))))
        | _all("trustindicator@3", ListShape(ObjectShape(_all("scheme code title href"))))
        | _all("altids@3", ObjectShape(is_open=True))
        | _all("$standard@3", _STANDARD)
        | _all("rightsinfo@4", _RIGHTS)
        | _all("digitalsourcetype@6", _SOURCE_TYPE)
        | _all("advices", _ADVICES)
        | _all("renditions", ObjectShape(pattern=_LETTERS, others=rendition)),
        needed=("uri",),
        pattern=re.compile("(?:description|body|headline)_[a-zA-Z0-9_]+"),
        others=_TEXT,
    )
    item.known = item.known | _all("associations", ObjectShape(pattern=_LETTERS, others=item))
    return item


def _later_lines(line: int) -> ObjectShape:
    """Return an item of line 2 or 3."""
    first = 0 if line == 3 else 1
    named = _all("name rel uri literal")
    value = _all("role contenttype value")
    body = ObjectShape(value | _all("charcount wordcount", NumberShape()), needed=("value",))
    source = ObjectShape(_all("name role uri literal") | _contact(first))
    geojson = ObjectShape(_all("type", TextShape(_GEOMETRIES)), needed=("type",), is_open=True)
    rendition = _rendition(0 if line == 3 else 3, _NEWEST[line]) | _all("name contenttype")
    known = (
        _all("uri profile version firstcreated versioncreated contentcreated copyrightholder")
        | _all("copyrightnotice usageterms ednote language title by slugline located")
        | _all(f"expires@{first} contentdigitised@{_NEWEST[line] - 1}")
        | _all("embargoeduntil" if line == 3 else "embargoed")
        | _all("type", TextShape(_TYPES))
        | _all("representationtype", TextShape(("full", "partial")))
        | _all("pubstatus", _STATUS)
        | _all("urgency", _URGENCY if line == 2 else NumberShape(is_whole=True, least=1, most=9))
        | _all("headlines descriptions", ListShape(ObjectShape(value, needed=("value",))))
        | _all("bodies", ListShape(body))
        | _all("people", ListShape(ObjectShape(named | _contact(first))))
        | _all("organisations", ListShape(_organisation(named, first)))
        | _all("places", ListShape(ObjectShape(named | _contact(first) | _all("geojson", geojson))))
        | _all("subjects", ListShape(ObjectShape(named | _rated(first))))
        | _all("events", ListShape(ObjectShape(named | _all("id"))))
        | _all("objects", ListShape(ObjectShape(named)))
        | _all("infosources", ListShape(source))
        | _all("renditions", ListShape(ObjectShape(rendition, needed=("name",))))
        | _all("altids", ListShape(ObjectShape(_all("role value"))))
        | _all("trustindicators", ListShape(ObjectShape(_all("role title href"))))
        | _all("genres", ListShape(ObjectShape(_all("name uri literal"))))
        | _all("standard", _STANDARD)
        | _all("rightsinfo", _RIGHTS)
        | _all(f"digitalsourcetype@{line // 3 or 2}", _SOURCE_TYPE)
        | _all("advices", _ADVICES)
    )
    if line == 3:
        known |= _all("eventdetails plannedcoverage", _ANY)
    item = ObjectShape(known, needed=("uri",))
    associated = ObjectShape(needed=("name", "uri"))
    item.known = known | _all("associations", ListShape(associated))
    associated.known = item.known | _all("name rel")
    return item


_GEOMETRIES = tuple(
    "Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection Feature "
    "FeatureCollection".split()
)
_ITEMS = {1: _first_line(), 2: _later_lines(2), 3: _later_lines(3)}
