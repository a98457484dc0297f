"""What MkDocs builds beside `docs/`: pages from elsewhere, the rules' pages, style and fonts.

MkDocs calls the functions by their names (`hooks` in `mkdocs.yml`).
"""

import posixpath
import re
import sys
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # mike runs from its own folder

from tools.docs_site.markdown import for_python_markdown  # noqa: E402
from tools.rule_pages import rule_pages  # noqa: E402

# Pages outside `docs/`, by their place in the site.
PAGES = {
    "changelog.md": "CHANGELOG.md",
    "contributing.md": "CONTRIBUTING.md",
    "conduct.md": "CODE_OF_CONDUCT.md",
    "security.md": "SECURITY.md",
    "examples/README.md": "examples/README.md",
}
FILES = {
    "assets/site.css": "tools/docs_site/site.css",
    "assets/iframe-worker.js": "tools/docs_site/iframe-worker.js",
    "assets/stems.js": "tools/docs_site/stems.js",
    "assets/favicon.svg": "static/desk/icons/favicon.svg",
}
GERMAN = {"tutorials/checker.md"}
PATTERNS = {"assets/fonts": "static/desk/fonts/*", "examples": "examples/*.*"}
CODE_OR_LINK = re.compile(
    r"(?P<code>^ *```.*?^ *```$|``.+?``|`[^`\n]+`)"
    r"|\[(?P<words>(?:`[^`]*`|[^\]`])*)\]\((?!\w+:|#)(?P<target>[^)\s#]+)(?P<anchor>#[^)\s]*)?\)",
    re.MULTILINE | re.DOTALL,
)


def copied() -> dict[str, str]:
    """Return the files that are copied into the site: their place there, their path here."""
    found = dict(PAGES) | FILES
    for folder, pattern in PATTERNS.items():
        for path in sorted(ROOT.glob(pattern)):
            found[f"{folder}/{path.name}"] = path.relative_to(ROOT).as_posix()
    return found


def on_files(files: Files, *, config: Any) -> Files:
    """Add what is not in `docs/`."""
    for uri, path in copied().items():
        files.append(File.generated(config, uri, abs_src_path=str(ROOT / path)))
    for name, text in rule_pages():
        files.append(File.generated(config, f"rules/{name}", content=text))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: Any, files: Files) -> str:
    """Lead links to where the pages are in the site, and indent lists as Python-Markdown does."""
    uri = page.file.src_uri
    source = PAGES.get(uri, f"docs/{uri}")
    places = {path: place for place, path in copied().items()}

    def led(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), match["target"]))
        place = path.removeprefix("docs/") if path.startswith("docs/") else places.get(path)
        if place is None:  # a file of the code, which the site has not
            return match["words"]
        relative = posixpath.relpath(place, posixpath.dirname(uri) or ".")
        return f"[{match['words']}]({relative}{match['anchor'] or ''})"

    return for_python_markdown(CODE_OR_LINK.sub(led, markdown))


def on_page_content(html: str, *, page: Page, config: Any, files: Files) -> str:
    """Say to browsers and screen readers in which language a page is."""
    return f'<div lang="de">{html}</div>' if page.file.src_uri in GERMAN else html


def on_post_page(output: str, *, page: Page, config: Any) -> str:
    """Name the dialog of the search, which the theme leaves without a name."""
    return output.replace('role="dialog">', 'role="dialog" aria-label="Search">')
