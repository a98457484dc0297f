"""Numbers in bulk: the shared rule."""

from articles.splitting.bulk import register
from articles.splitting.de.families import FIGURES

register(FIGURES)
