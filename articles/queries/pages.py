"""Which page of a list is shown."""


def page_within(wanted: int, total: int, size: int) -> tuple[int, int, slice]:
    """Return the page of `total` rows nearest to the wanted one, how many there are, its rows."""
    pages = max(1, -(-total // size))
    page = min(max(wanted, 1), pages)
    return page, pages, slice((page - 1) * size, page * size)
