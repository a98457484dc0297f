"""Renderings are kept while nothing changes, and a few of them only."""

from uuid import uuid4

from articles.publishing.render_cache import MOST, RenderCache, Rendering


def test_the_cache_renders_again_only_for_another_stamp():
    kept, stamp, made = RenderCache(), uuid4(), []

    def render():
        made.append(Rendering(b"%d" % len(made), '"x"'))
        return made[-1]

    assert kept.get("a", stamp, render) is kept.get("a", stamp, render)
    assert kept.get("a", uuid4(), render).body == b"1"


def test_the_cache_keeps_only_the_newest():
    kept, stamp, asked = RenderCache(), uuid4(), []

    def ask(key):
        kept.get(key, stamp, lambda: asked.append(key) or Rendering(b"", '""'))

    for key in range(MOST + 1):
        ask(key)
    ask(MOST)
    ask(0)

    assert asked == [*range(MOST + 1), 0]
