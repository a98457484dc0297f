"""Files are opened in a process of their own, which a hostile one can't get out of."""

import io
import subprocess
import sys

import pytest

from articles.documents import PassageMatch, SearchOutcome, child, find_in
from articles.documents.kinds import PDF, TEXT
from tests.documents.pdf_files import bomb, pdf

UNREADABLE = PassageMatch(SearchOutcome.UNREADABLE)


def test_a_passage_is_found_with_its_page():
    content = pdf("Vorwort", "Die Werft hat 312 Be-\nschäftigte.", "Anhang")
    assert find_in(content, PDF, "312 Beschäftigte") == PassageMatch(SearchOutcome.FOUND, 2, 2)


def test_a_passage_that_is_nowhere_is_not_found():
    assert find_in(pdf("a", "b"), PDF, "312") == PassageMatch(SearchOutcome.NOT_FOUND, None, 2)


def test_a_text_has_no_pages():
    assert find_in("Grüße aus Husum".encode("cp1252"), TEXT, "aus Husum") == PassageMatch(
        SearchOutcome.FOUND
    )


@pytest.mark.parametrize("content", [pdf(""), b"%PDF-1.4 broken", pdf("a")[:200]])
def test_a_scan_or_a_broken_file_cannot_be_read(content):
    assert find_in(content, PDF, "312").outcome == SearchOutcome.UNREADABLE


def test_pictures_can_t_be_read():
    assert find_in(b"\x89PNG", "image/png", "312") == UNREADABLE


def test_a_file_that_unpacks_to_more_memory_than_there_is_ends_only_its_own_process():
    assert find_in(bomb(1500), PDF, "312").outcome == SearchOutcome.UNREADABLE


def test_the_process_has_no_more_memory_than_its_bound():
    lines = "from articles.documents import child; child.limit_itself(); bytearray(%d)"

    done = subprocess.run(
        [sys.executable, "-c", lines % child.MEMORY_BYTES], capture_output=True, text=True
    )

    assert "MemoryError" in done.stderr


def test_the_process_is_bound_before_it_reads_anything(monkeypatch, capsys):
    asked = io.TextIOWrapper(io.BytesIO(b'{"media_type": "text/plain", "passage": "a"}\na'))
    bound_at = []
    monkeypatch.setattr(sys, "stdin", asked)
    monkeypatch.setattr(child, "limit_itself", lambda: bound_at.append(asked.buffer.tell()))

    child.main()

    assert bound_at == [0]
    assert '"found"' in capsys.readouterr().out


def test_a_process_that_takes_too_long_is_ended():
    assert find_in(pdf("a"), PDF, "a", seconds=0) == UNREADABLE
