"""Renderings are kept while nothing changes, and a few of them only."""

from uuid import uuid4

from articles.publishing.render_cache import MOST, RenderCache, Rendering


def test_the_cache_renders_again_only_for_another_stamp():
    cache, stamp, made = RenderCache(), uuid4(), []

    def render():
        made.append(Rendering(b"%d" % len(made), '"x"'))
        return made[-1]

    assert cache.get("a", stamp, render) is cache.get("a", stamp, render)
    assert cache.get("a", uuid4(), render).body == b"1"


def test_the_cache_keeps_only_the_newest():
    cache, stamp, asked = RenderCache(), uuid4(), []

    def ask(key):
        cache.get(key, stamp, lambda: asked.append(key) or Rendering(b"", '""'))

    for key in range(MOST + 1):
        ask(key)
    ask(MOST)
    ask(0)

    assert asked == [*range(MOST + 1), 0]
