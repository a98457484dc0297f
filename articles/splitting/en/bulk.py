"""Numbers in bulk: the shared rule."""

from articles.splitting.bulk import register
from articles.splitting.en.families import FIGURES

register(FIGURES)
