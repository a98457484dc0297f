"""Word files with threads of comments, which python-docx can't make."""

from collections.abc import Sequence

import docx
from docx.oxml.ns import qn

from tests.word_files.deciding import with_relation

from .word_files import save, with_member

_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_ROOT = (
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
    "{rows}</w15:commentsEx>"
)


def with_threads(*threads: tuple[str, Sequence[tuple[str, str]], bool]) -> bytes:
    """Return a file of one paragraph.

    A thread is its words, the comments on them (author, text), and whether it is done.
    """
    document = docx.Document()
    paragraph, rows, number = document.add_paragraph(), [], 0
    for words, comments, is_done in threads:
        run, parent = paragraph.add_run(words), ""
        for author, text in comments:
            number += 1
            row = document.add_comment(run, text=text, author=author)
            row._comment_elm.findall(qn("w:p"))[-1].set(_PARAGRAPH, f"{number:08X}")
            rows.append(
                f'<w15:commentEx w15:paraId="{number:08X}"{parent} w15:done="{int(is_done)}"/>'
            )
            parent = parent or f' w15:paraIdParent="{number:08X}"'
    data = with_relation(save(document), "commentsExtended", "commentsExtended.xml")
    extended = _ROOT.format(rows="".join(rows)).encode()
    return with_member(data, "word/commentsExtended.xml", extended)
