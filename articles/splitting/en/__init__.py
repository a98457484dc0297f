"""English."""

from articles.splitting.de import families, vocabulary

name = "en"
