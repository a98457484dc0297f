"""Files: read them into blocks, detect their type, and search passages in them.

Pure Python. Uploaded files are parsed in a separate process (`reader`) with limits on time
and memory, since a PDF may be malicious.
"""

from .blocks import AttachedFile, DocumentBlock, DocumentText, ReadingFault
from .days import document_day
from .kinds import Fault, UnfitFile, identify
from .passages import PassageMatch, SearchOutcome
from .pdf_manuscript import PdfManuscript, PdfPart
from .places import BlockPlaces, PlaceInDocument
from .reader import find_in, read_in_child, read_pdf_in_child, unpack_in_child
from .reading import likely_type, read_document
from .turns import speakers_of
from .unpacking import UNPACKED, UnpackedMail

__all__ = [
    "UNPACKED",
    "AttachedFile",
    "BlockPlaces",
    "DocumentBlock",
    "DocumentText",
    "Fault",
    "PassageMatch",
    "PdfManuscript",
    "PdfPart",
    "PlaceInDocument",
    "ReadingFault",
    "SearchOutcome",
    "UnfitFile",
    "UnpackedMail",
    "document_day",
    "find_in",
    "identify",
    "likely_type",
    "read_document",
    "read_in_child",
    "read_pdf_in_child",
    "speakers_of",
    "unpack_in_child",
]
