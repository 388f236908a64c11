"""Read a web page: its main text without what surrounds it on the site."""
