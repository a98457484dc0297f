"""The package that an OpenDocument file is, with the limits of a Word file's."""

from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.word_package import WordPackage


class OpenDocumentPackage(WordPackage):
    """The parts of an OpenDocument file; raises as `WordPackage` does."""

    def _check_kind(self, names: list[str]) -> None:
        if "content.xml" not in names:
            raise UnreadableManuscript(RefusalCode.BROKEN_FILE)
        if "META-INF/manifest.xml" in names and b"encryption-data" in self.content(
            "META-INF/manifest.xml"
        ):
            raise UnreadableManuscript(RefusalCode.ENCRYPTED)


class ZippedPage(WordPackage):
    """A page with its pictures in a ZIP, as Google Docs exports it; raises as `WordPackage`."""

    def _check_kind(self, names: list[str]) -> None:
        pages = [name for name in names if name.lower().endswith((".html", ".htm"))]
        if len(pages) != 1:
            raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format="ZIP")
        self.page = pages[0]
