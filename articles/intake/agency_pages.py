"""What is not for print in an agency's page: notepad, slug, time, closing line, by class names."""

from lxml import etree

from articles.intake.notepad import notes_of
from articles.intake.vocabulary import words
from articles.intake.words_in import words_in

_UNPRINTED = words("slugline publicationdate genre closingline dateline linkbox")
_NOTEPADS = words("notepad np-public np-nonpublic")


def take_from_page(root: etree._Element) -> list[str]:
    """Remove from a page of an agency what is not for print; return the notes of its notepad."""
    notes: list[str] = []
    for element in list(root.iter(etree.Element)):
        names = {name.lower() for name in (element.get("class") or "")[:500].split()}
        if names & _NOTEPADS:
            if not any(_is_notepad(above) for above in element.iterancestors()):
                notes += notes_in_page(element)
        elif not names & _UNPRINTED:
            continue
        if element is not root and element.getparent() is not None:
            _remove(element)
    return notes


def _is_notepad(element: etree._Element) -> bool:
    return bool({name.lower() for name in (element.get("class") or "").split()} & _NOTEPADS)


def _remove(element: etree._Element) -> None:
    """Remove an element, but not the words after it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def notes_in_page(root: etree._Element) -> list[str]:
    """Return the notes in a notepad as HTML: headings, and lists below them."""
    entries: list[tuple[str, str]] = []
    for element in root.iter("h1", "h2", "h3", "h4", "h5", "li", "p"):
        text = words_in(element)
        if element.tag.startswith("h"):
            entries.append(("heading", text))
        elif element.get("class") != "closingline":
            link = element.find(".//a[@href]")
            address = "" if link is None else link.get("href", "")
            is_new = address.startswith("http") and address not in text
            entries.append(("entry", f"{text} {address}".strip() if is_new else text))
    return list(notes_of(entries))
