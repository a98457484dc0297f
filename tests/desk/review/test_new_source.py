"""The fields of a new source beside a claim, in a narrow panel."""

from articles.desk.review.new_source import source_rows


def test_at_most_two_short_fields_share_a_row_and_a_long_one_has_its_own():
    rows = source_rows({})
    long = [one for row in rows for one in row if one.type in ("textarea", "url", "checkbox")]
    assert max(len(row) for row in rows) == 2
    assert all([one] in rows for one in long)
