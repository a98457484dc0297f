"""Packages (Word, Excel) that are changed in one place."""

import io
import zipfile


def repacked(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return a package in whose `part` the first `old` is replaced by `new`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            data = package.read(name)
            if name == part:
                data = data.replace(old.encode(), new.encode(), 1)
            target.writestr(name, data)
    return out.getvalue()
